import { expect, test } from "./fixture.ts";

test("printed: the view in words, a drawing, the list with numbered sources, the opened event last, no controls", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const code = page.waitForResponse(/PrintSheet-.*\.js$/);
  await page.goto("/?actor=jp&from=2025-03&asOf=2025-12-31&event=ministers-meeting-2025&theme=dark");
  await expect(page.locator("main")).toHaveAttribute("data-status", "ready");
  // A sheet over the page on this width: printed as that it would lie on every page.
  await expect(page.locator("dialog.event-detail:modal")).toBeVisible();
  await code;
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const sheets = page.locator(".print");
  const sheet = sheets.first();
  await expect(sheet.getByRole("img")).toBeVisible();
  await expect(sheet).toContainText("Actor Japan");
  // Paper is light: what was chosen for the screen would be pale on it.
  await expect(sheet).toHaveCSS("color", "rgb(28, 27, 25)");
  await expect(sheet).toContainText("As it stood on 31 December 2025");
  await expect(page.locator("dialog.event-detail:modal")).toHaveCount(0);
  const shown = await page.evaluate(() => {
    const seen = (name: string) =>
      [...document.querySelectorAll(name)].filter((each) => each.checkVisibility()).length;
    const box = (name: string) => document.querySelector(name)?.getBoundingClientRect();
    return {
      controls: seen(
        "input, select, .asof-button, .detail-contents, [data-part=filters], [data-part=timeline], .event-list",
      ),
      last: box(".event-detail")?.top ?? -1,
      end: box(".print")?.bottom,
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });
  expect(shown.controls).toBe(0);
  expect(shown.last).toBeGreaterThanOrEqual(shown.end ?? Infinity);
  expect(shown.wide).toBe(0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await expect(sheets).toHaveCount(0);
  await expect(page.locator("dialog.event-detail:modal")).toBeVisible();
});
