import type { Page } from "@playwright/test";
import { drawn, part, visit } from "./asof.ts";
import { expect, test } from "./fixture.ts";

/**
 * Lays out the rows that the browser leaves for when they are scrolled to: until then it gives them a guessed
 * height, and what a check measures in them lies over the next row, where no reader ever sees it.
 */
async function layOutAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { content-visibility: visible !important; }");
    document.adoptedStyleSheets.push(sheet);
  });
}

test("at 320 px the page reflows and the list leads", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await visit(page);
  await drawn(page);
  await layOutAll(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

/** The Tab key to every stop: what of them shows no ring, or lies under something that stays in sight. */
async function unseen(page: Page, stops: number): Promise<string[]> {
  const found: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press("Tab");
    found.push(
      ...(await page.evaluate(() => {
        const at = document.activeElement;
        if (at === null || at === document.body) return [];
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 20)];
        const there = document.elementFromPoint(x, y);
        const name = at.outerHTML.slice(0, 120);
        return [
          ...(outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2 ? [`no ring: ${name}`] : []),
          ...(there === null || !(at.contains(there) || there.contains(at))
            ? [`covered by ${there?.className ?? "the window's edge"}: ${name}`]
            : []),
        ];
      })),
    );
  }
  return found;
}

test("buttons and fields are at least 24 px in both directions, and each shows that it has the focus", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await visit(page, "?actor=jp");
  await drawn(page);
  const small = await page.locator("button, input, select, summary").evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.width < 23.5 || box.height < 23.5))
      // A checkbox within its label: the label is the target.
      .filter(({ element }) => (element.closest("label")?.getBoundingClientRect().height ?? 0) < 23.5)
      .map(({ element }) => `${element.outerHTML.slice(0, 80)}: ${element.textContent.slice(0, 40)}`),
  );
  expect(small).toEqual([]);
  expect(await unseen(page, 45)).toEqual([]);
});

test("in Japanese the page says so, and its words are Japanese", async ({ page }) => {
  await visit(page, "?lang=ja&event=ministers-meeting-2025&from=2025-03-30&to=2025-03-30");
  await drawn(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expect(part(page, "detail")).toContainText("2025年3月30日");
  await expect(part(page, "count")).toContainText("件");
});
