import { drawn, visit } from "./asof.ts";
import { violations } from "./axe.ts";
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
  expect(await violations(page)).toEqual([]);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await expect(sheets).toHaveCount(0);
  await expect(page.locator("dialog.event-detail:modal")).toBeVisible();
});

/** The sheets of a PDF: how many there are, and their size in points. */
function sheetsOf(pdf: Buffer): { count: number; sizes: string[] } {
  const text = pdf.toString("latin1");
  const sizes = [...text.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)].map(
    ([, width = "0", height = "0"]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
  );
  return { count: (text.match(/\/Type\s*\/Page\b/g) ?? []).length, sizes: [...new Set(sizes)] };
}

test("printed on A4 and on Letter: whole sheets of that size, with lanes named, years by eras, all events", async ({
  page,
}) => {
  const code = page.waitForResponse(/PrintSheet-.*\.js$/);
  await visit(page, "?lang=ja-u-ca-japanese&lanes=topic&win=1995-01-01/2026-01-01");
  await drawn(page);
  const listed = await page.locator('[data-part="list"] [data-event-id]').count();
  await code;
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const sheet = page.locator(".print");
  const drawing = sheet.first().getByRole("img");
  await expect(drawing).toBeVisible();
  await expect(sheet.last().locator("article")).toHaveCount(listed);
  await expect(sheet.first()).toContainText("図は主題別の段に分けています。");
  await expect(drawing).toContainText("日米同盟");
  await expect(sheet.last()).toContainText("令和7年");
  // Its axis.
  await expect(drawing).toContainText("平成7年");
  await expect(drawing).not.toContainText("1995");
  await expect(sheet.first()).toContainText("令和7年");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  const [a4, letter] = [
    sheetsOf(await page.pdf({ format: "A4" })),
    sheetsOf(await page.pdf({ format: "Letter" })),
  ];
  expect(a4.sizes).toEqual(["596 × 843"]);
  expect(letter.sizes).toEqual(["612 × 792"]);
  for (const { count } of [a4, letter]) {
    expect(count).toBeGreaterThan(1);
    expect(count).toBeLessThan(16);
  }
});
