import { readFileSync } from "node:fs";
import { drawn, listed, part, row, settled, story, visit } from "./asof.ts";
import { expect, test } from "./fixture.ts";

const iwoTo = JSON.parse(
  readFileSync(new URL("../../public/data/iwo-to.json", import.meta.url), "utf8"),
) as typeof story;

const ids = (of: typeof story): string[] => of.events.map((event) => event.id).sort();

test("the reader goes to the other story and back, and nothing of either stays behind", async ({ page }) => {
  await visit(page, "?theme=dark&event=summit-2025&actor=jp");
  await drawn(page);
  const nav = page.getByRole("navigation", { name: "Stories" });
  await expect(nav.locator("a[aria-current=page]")).toHaveText("Japan–US defence, 2025");

  await nav.getByRole("link", { name: "Iwo To, 1945–2025" }).click();
  await expect(page).toHaveURL(/\?data=\.\/data\/iwo-to\.json&theme=dark$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Iwo To, eighty years of an island");
  await settled(page);
  await drawn(page);
  await expect(nav.locator("a[aria-current=page]")).toHaveText("Iwo To, 1945–2025");
  expect((await listed(page)).sort()).toEqual(ids(iwoTo));
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(part(page, "detail")).toHaveCount(0);
  const drawnIds = await part(page, "timeline")
    .locator("[data-event-id]")
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-event-id") ?? ""));
  expect(drawnIds.filter((id) => !ids(iwoTo).includes(id))).toEqual([]);
  // The page's own story is in the page's HTML, but not in sight or in the accessible tree.
  await expect(page.getByText("Trump–Ishiba summit")).toHaveCount(0);
  await expect(page).toHaveTitle("Iwo To, eighty years of an island");

  await nav.getByRole("link", { name: "Japan–US defence, 2025" }).click();
  await expect(page).toHaveURL(/\/\?theme=dark$/);
  await settled(page);
  expect((await listed(page)).sort()).toEqual(ids(story));
  await expect(page.getByText("eighty years of an island")).toHaveCount(0);

  await page.goBack();
  await settled(page);
  expect((await listed(page)).sort()).toEqual(ids(iwoTo));
});

test("the other story is whole: parsed without a problem, its undated event listed, every event opens", async ({
  page,
}) => {
  await visit(page, "?data=./data/iwo-to.json");
  await expect(part(page, "problems")).toHaveCount(0);
  for (const id of ids(iwoTo)) {
    const link = row(page, id).getByRole("link").first();
    await expect(link).toHaveCount(1);
    await link.press("Enter");
    await expect(page).toHaveURL(new RegExp(`event=${id}(&|$)`));
    await expect(part(page, "detail").getByRole("heading").first()).toHaveText(
      (await link.textContent()) ?? "?",
    );
  }
});

test("the list of stories is not on an embedded page", async ({ page }) => {
  await visit(page, "?embed=1");
  await expect(page.getByRole("navigation", { name: "Stories" })).toHaveCount(0);
});

test.describe("with JavaScript off", () => {
  test.use({ javaScriptEnabled: false });

  test("no story is offered that could not be opened", async ({ page }) => {
    await page.goto("./");
    await expect(page.locator("h1")).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Stories" })).toHaveCount(0);
    await expect(page.getByText("Iwo To, 1945–2025")).toBeHidden();
  });
});
