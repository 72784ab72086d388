import type { Page } from "@playwright/test";
import { counted, expectCountToFit, listed, part, row, rows, settled, visit } from "./asof.ts";
import { expect, test } from "./fixture.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const field = (page: Page) => page.getByRole("searchbox", { name: "Search" });
const best = (page: Page) => page.getByRole("region", { name: "Best matches" }).getByRole("link");

test("words find events, best first, marked in list and panel; one step of history", async ({ page }) => {
  await visit(page);
  const all = await listed(page);
  await field(page).pressSequentially("Iwo To", { delay: 30 });
  await expect(best(page).first()).toContainText("Reunion of Honor Ceremony on Iwo To, 2025");
  await expectCountToFit(page);
  const found = await listed(page);
  expect(found.length).toBeLessThan(all.length);
  expect(found).toContain("imperial-visit-iwo-to-2025");
  await expect(page).toHaveURL(/\?q=Iwo%20To$/);
  await expect(row(page, "reunion-of-honor-2025").getByRole("heading").locator("mark")).toHaveText([
    "Iwo",
    "To",
  ]);
  await best(page).first().click();
  await expect(part(page, "detail").getByRole("heading", { level: 2 }).locator("mark")).toHaveText([
    "Iwo",
    "To",
  ]);
  await page.goBack();
  // The whole search was one step.
  await page.goBack();
  await expect(field(page)).toHaveValue("");
  await expect.poll(() => listed(page)).toEqual(all);
  // Found by a text in the other language: the row has a piece of that, with its language.
  await field(page).fill("摺鉢山");
  const excerpt = row(page, "battle-of-iwo-jima").locator(".event-row__excerpt");
  await expect(excerpt).toContainText("Found in the text (Japanese)");
  await expect(excerpt.locator("[lang=ja] mark")).toHaveText("摺鉢山");
});

test("the index is in a worker of its own, asked for with the first words", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await visit(page);
  expect(asked.filter((url) => /search/i.test(url))).toEqual([]);
  expect(page.workers()).toEqual([]);
  await field(page).fill("石破");
  await expect(rows(page)).toHaveCount(7);
  expect(page.workers()).toHaveLength(1);
  expect(asked.some((url) => /searchHost/.test(url))).toBe(false);
});

test("an address with words shows nothing else before their result", async ({ page }) => {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const shown = [...document.querySelectorAll("[data-part=list]")].filter(
        (list) => getComputedStyle(list).visibility !== "hidden" && list.getClientRects().length > 0,
      );
      for (const list of shown) seen.add(String(list.querySelectorAll("[data-event-id]").length));
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
  await visit(page, "?q=ishiba");
  await expect(rows(page)).toHaveCount(7);
  expect(await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])).toEqual(["7"]);
});

test("without a worker the page searches by itself", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      Worker: function NoWorker() {
        throw new DOMException("No workers here", "SecurityError");
      },
    });
  });
  await visit(page, "?q=joint%20operations");
  expect(await listed(page)).toContain("jjoc-launch-2025");
  expect(await counted(page)).toBe(3);
});

test("as of a day nothing is found through what became known later", async ({ page }) => {
  await visit(page, "?q=Parnell");
  const now = await listed(page);
  expect(now.length).toBeGreaterThan(0);
  await visit(page, "?q=Parnell&asOf=2025-02-12");
  expect(await listed(page)).toEqual([]);
  await expect(page.getByRole("button", { name: /^Without the words “Parnell”/ })).toBeVisible();
  await page.getByRole("button", { name: /^Without the words “Parnell”/ }).click();
  await expect.poll(() => rows(page).count()).toBeGreaterThan(5);
  await expect(field(page)).toHaveValue("");
});

test("a text of 10,000 characters does not hold the page up, and the cap is said", async ({ page }) => {
  await visit(page);
  await field(page).fill("joint operations ".repeat(600));
  await expect(page.getByText("only the first 200 characters are searched.")).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  await visit(page, `?q=${"ishiba%20".repeat(1200)}`);
  await settled(page);
  await expect(page.getByText(/q=ishiba/)).toBeVisible();
});

test("claims: a speaker and how it is said, in the panel marked and first; conflicts are marked in the list", async ({
  page,
}) => {
  await visit(page);
  await page.getByRole("button", { name: "Claims" }).click();
  const panel = page.getByRole("group", { name: "Claims" });
  await panel.getByRole("searchbox", { name: "Find a speaker" }).fill("jiji");
  await panel.getByRole("checkbox", { name: /^Jiji Press \d/ }).check();
  await panel
    .getByRole("checkbox", { name: /^a plan/ })
    .first()
    .check();
  await expect(page).toHaveURL(/says=jiji&modality=plan/);
  await expectCountToFit(page);
  const [first = ""] = await listed(page);
  await page.keyboard.press("Escape");
  await row(page, first).getByRole("link").first().click();
  const claims = part(page, "detail").locator(".claim");
  await expect(claims.first()).toContainText("Chosen by the filters");
  expect(await claims.count()).toBeGreaterThan(await claims.locator(".claim__passing").count());
  await visit(page, "?conflict=1");
  for (const each of await rows(page).all())
    await expect(each.locator(".asof-flag--differ")).toHaveText("sources differ");
  await visit(page, "?moved=1");
  expect(await listed(page)).toContain("ministers-meeting-2025");
});
