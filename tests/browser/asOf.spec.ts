import type { Page } from "@playwright/test";
import { drawn, item, listed, MAIN, part, row, visit } from "./asof.ts";
import { expect, test } from "./fixture.ts";

type Main = (typeof MAIN)[number];

/** What the facts say was known of the four main events at the end of a day; null: nothing yet. */
const KNOWN: Readonly<Record<string, Readonly<Record<Main, string>>>> = {
  "2025-02-12": {
    "summit-2025": "7 February 2025",
    "jjoc-launch-2025": "24 March 2025",
    "reunion-of-honor-2025": "No date",
    "ministers-meeting-2025": "late March 2025",
  },
  "2025-02-20": {
    "summit-2025": "7 February 2025",
    "jjoc-launch-2025": "24 March 2025",
    "reunion-of-honor-2025": "29 March 2025",
    "ministers-meeting-2025": "21 March 2025 or later",
  },
  "2025-03-24": {
    "summit-2025": "7 February 2025",
    "jjoc-launch-2025": "24 March 2025",
    "reunion-of-honor-2025": "24 March 2025 or later",
    "ministers-meeting-2025": "24 March 2025 or later",
  },
  "2025-03-31": {
    "summit-2025": "7 February 2025",
    "jjoc-launch-2025": "24 March 2025",
    "reunion-of-honor-2025": "29 March 2025",
    "ministers-meeting-2025": "30 March 2025",
  },
};

/** The main events that had taken place by then. */
const HELD: Readonly<Record<string, readonly Main[]>> = {
  "2025-02-12": ["summit-2025"],
  "2025-02-20": ["summit-2025"],
  "2025-03-24": ["summit-2025", "jjoc-launch-2025"],
  "2025-03-31": [...MAIN],
};

/** The latest day that any source on the page is dated with, and every text of the page. */
async function told(page: Page): Promise<{ latest: string; text: string }> {
  return await page.evaluate(() => {
    const dates = [...document.querySelectorAll(".source time, .source__date, .event-row__sources time")]
      .map((time) => time.getAttribute("datetime") ?? "")
      .map((date) => date.slice(0, 10));
    const links = [...document.querySelectorAll("a[href], [title], [aria-label]")].map((element) =>
      ["href", "title", "aria-label"].map((name) => element.getAttribute(name) ?? "").join(" "),
    );
    return {
      latest: dates.toSorted().at(-1) ?? "",
      text: `${document.body.innerText}\n${links.join("\n")}`,
    };
  });
}

for (const [day, known] of Object.entries(KNOWN)) {
  test(`as of ${day}: list, timeline and panel show what was known then, and nothing that came after`, async ({
    page,
  }) => {
    await visit(page, `?asOf=${day}`);
    await drawn(page);
    const ids = await listed(page);
    for (const id of MAIN) {
      expect(ids).toContain(id);
      await expect(row(page, id).locator(".event-row__when")).toContainText(known[id]);
      const held = expect(row(page, id));
      if (HELD[day]?.includes(id) === true) await held.toHaveAttribute("data-status", "occurred");
      else await held.not.toHaveAttribute("data-status", "occurred");
    }
    for (const id of MAIN) {
      await row(page, id).getByRole("link").first().press("Enter");
      await expect(part(page, "detail").getByRole("heading", { level: 2 })).toBeVisible();
      await expect(part(page, "detail").locator(".date-line__words").first()).toContainText(known[id]);
      const { latest, text } = await told(page);
      expect([id, latest <= day]).toEqual([id, true]);
      if (day < "2025-03-24") expect(text).not.toContain("SDF Joint Operations Command launched");
      if (day < "2025-03-29") expect(text).not.toContain("Reunion of Honor Ceremony on Iwo To, 2025");
      if (day < "2025-03-30") expect(text).not.toMatch(/09:50|First Nakatani–Hegseth meeting, Tokyo/);
    }
    // What has a date then is drawn on it.
    const dated = MAIN.filter((id) => known[id] !== "No date");
    for (const id of dated) await expect(item(page, id)).toHaveCount(1);
    await expect(page.locator('[data-part="as-of"]').first()).toBeVisible();
  });
}

test("from change to change, compared, and back to now", async ({ page }) => {
  await visit(page);
  await page.getByRole("button", { name: "As of a day" }).click();
  const bar = part(page, "as-of");
  await bar.getByRole("textbox", { name: "As it stood on" }).fill("12 February 2025");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/asOf=2025-02-12/);
  await bar.getByRole("button", { name: "Next change" }).click();
  await expect(page).toHaveURL(/asOf=2025-02-13/);
  await expect(bar).toContainText("Became known on 13 February 2025");
  await bar.getByRole("slider").press("ArrowRight");
  await expect(page).not.toHaveURL(/asOf=2025-02-13/);
  await bar.getByRole("button", { name: "Compare with another day" }).click();
  await expect(bar).toContainText(/What changed from/);
  await bar.getByRole("button", { name: "Return to now" }).click();
  await expect(page).not.toHaveURL(/asOf|compare/);
  await expect(bar).toHaveCount(0);
});

test("on a phone the control is a row, and unfolds when asked to", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await visit(page, "?asOf=2025-02-20&view=list&topic=china");
  const bar = part(page, "as-of");
  await bar.getByRole("button", { name: "Next change" }).focus();
  await expect(bar.getByRole("slider")).toBeHidden();
  expect((await bar.boundingBox())?.height).toBeLessThan(740 / 5);
  // With a filter set, what it leaves comes before the main events.
  const [list, intro] = [part(page, "list"), part(page, "intro")];
  expect((await list.boundingBox())?.y).toBeLessThan((await intro.boundingBox())?.y ?? 0);
  await bar.getByRole("button", { name: "More" }).click();
  await expect(bar.getByRole("slider")).toBeVisible();
});

test("a guided story is followed by keys, its focus stays, and a link leads into it", async ({ page }) => {
  await visit(page, "?win=2025-03-22/2025-04-02");
  const guide = part(page, "story");
  await page.getByRole("link", { name: "Late March or April?" }).press("Enter");
  await expect(part(page, "detail")).toBeVisible();
  await expect(guide.getByRole("heading")).toBeFocused();
  await expect(page).not.toHaveURL(/win=/);
  await visit(page, "?story=late-march-or-april&step=4");
  await expect(guide).toContainText("Step 4 of 11");
  await expect(page).toHaveURL(/asOf=2025-02-12/);
  await expect(part(page, "detail")).toBeVisible();
  const next = guide.getByRole("button", { name: "Next" });
  await next.focus();
  await page.keyboard.press("Enter");
  await expect(guide).toContainText("Step 5 of 11");
  await expect(next).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(guide).toContainText("Step 6 of 11");
  await expect(part(page, "detail")).toContainText("late March 2025");
  await page.goBack();
  await expect(guide).toContainText("Step 5 of 11");
  await guide.getByRole("link", { name: "Leave the story" }).click();
  await expect(guide).toHaveCount(0);
  await expect(page).not.toHaveURL(/story|asOf/);
});
