import type { Page } from "@playwright/test";
import { drawn, part, visit } from "./asof.ts";
import { expectSound, expectSoundInJapanese, OF_SIZE, speak, violations } from "./axe.ts";
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

/** Elements whose text is cut off by their own box, without a way to scroll it. */
async function clipped(page: Page, selector: string): Promise<string[]> {
  return await page.locator(selector).evaluateAll((roots) =>
    roots
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>("*")])
      .filter((element) => {
        const style = getComputedStyle(element);
        const hides = /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`);
        // Cut after a whole line with an ellipsis, by design: the panel has the full text.
        const clamped = style.webkitLineClamp !== "none";
        const visuallyHidden = element.clientWidth <= 1 || element.clientHeight <= 1;
        return (
          hides &&
          !clamped &&
          !visuallyHidden &&
          element.checkVisibility() &&
          (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `${element.className || element.tagName}: ${element.textContent.slice(0, 60)}`),
  );
}

for (const [width, height] of [
  [1280, 800],
  [768, 1024],
  [360, 740],
] as const)
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height } });

    for (const [state, search] of [
      ["the story", ""],
      // The whole list is looked over once at each width: the others are of a few days.
      ["an opened event", "?event=ministers-meeting-2025&from=2025-03-29&to=2025-03-31"],
      ["filters", "?actor=jp&from=2025-03&to=2025-04"],
      ["a day of knowledge", "?from=2025-03&asOf=2025-03-24&compare=2025-02-12"],
      [
        "a guided story",
        "?from=2025-03&event=ministers-meeting-2025&asOf=2025-02-20&story=late-march-or-april&step=5",
      ],
      ["how plans moved", "?view=moved"],
      ["sources", "?view=sources&actor=kp"],
    ] as const)
      // In between the views are those of the narrow page.
      if (width !== 768 || !/asOf|story|view=/.test(search))
        test(`${state}: nothing overflows, nothing is clipped, axe finds nothing`, async ({ page }) => {
          await visit(page, search);
          if (!search.includes("view=")) await drawn(page);
          await layOutAll(page);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, "no horizontal scrolling").toBeLessThanOrEqual(0);
          expect(
            await clipped(page, '[data-part="list"], [data-part="detail"], [data-part="filters"], header'),
          ).toEqual([]);
          if (search.startsWith("?event=")) await expect(part(page, "detail")).toBeInViewport();
          // Dark and high contrast have the same elements at every width; the sheet of a narrow page has a veil.
          if (width === 1280 || (width === 360 && state === "an opened event")) {
            await expectSound(page);
            await expectSoundInJapanese(page);
          } else if (width === 360) {
            expect(await violations(page, OF_SIZE)).toEqual([]);
            await speak(page, "ja");
            expect(await violations(page), "in Japanese").toEqual([]);
          } else expect(await violations(page)).toEqual([]);
        });
  });

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
