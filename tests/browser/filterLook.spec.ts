import type { Locator, Page } from "@playwright/test";
import { part, visit } from "./asof.ts";
import { expectSound } from "./axe.ts";
import { expect, test } from "./fixture.ts";

const filters = (page: Page) => part(page, "filters");

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("not on the page");
  return box;
}

for (const lang of ["en", "ja"]) {
  test(`the example in a date field is never cut (${lang})`, async ({ page }) => {
    await visit(page, `?lang=${lang}`);
    for (const width of [1280, 1024, 900, 820, 768, 740, 700, 690]) {
      await page.setViewportSize({ width, height: 800 });
      const cut = await filters(page)
        .getByRole("textbox")
        .evaluateAll((inputs) =>
          inputs.map((each) => {
            const input = each as HTMLInputElement;
            const style = getComputedStyle(input);
            const pen = document.createElement("canvas").getContext("2d");
            if (pen === null) throw new Error("no canvas");
            pen.font = `${style.fontSize} ${style.fontFamily}`;
            const room =
              input.clientWidth -
              Number.parseFloat(style.paddingLeft) -
              Number.parseFloat(style.paddingRight);
            return room - pen.measureText(input.placeholder).width;
          }),
        );
      for (const spare of cut) expect(spare, `at ${width} px`).toBeGreaterThanOrEqual(0);
    }
  });
}

test("a complaint about a date begins below its own field", async ({ page }) => {
  await visit(page, "?from=2025-04");
  const to = filters(page).getByRole("textbox", { name: "Until" });
  await to.fill("March 2025");
  await to.press("Enter");
  const complaint = filters(page).getByText("The end is before the beginning.");
  await expect(complaint).toBeVisible();
  const [words, field] = [await boxOf(complaint), await boxOf(to.locator(".."))];
  expect(words.x).toBeGreaterThanOrEqual(field.x);
  expect(words.y - field.y - field.height).toBeLessThan(12);
  await expect(page).not.toHaveURL(/to=/);
});

/** The filters over a narrow page: the focus in them, the page behind out of reach, and back when the window widens. */
async function expectSheet(page: Page, toggle: Locator): Promise<void> {
  const sheet = page.getByRole("dialog", { name: "Filters (5)" });
  await expect(sheet.getByRole("heading", { name: "Filters (5)" })).toBeFocused();
  const behind = () => page.evaluate(() => document.elementFromPoint(20, 8)?.closest("dialog")?.className);
  expect(await behind()).toBe("filter-sheet");
  for (let stop = 0; stop < 24; stop++) {
    await page.keyboard.press("Tab");
    const where = await page.evaluate(() => document.activeElement?.closest("dialog, body")?.className ?? "");
    // Past the last one the focus is with the browser for one stop.
    expect(["filter-sheet", ""]).toContain(where);
  }
  await expectSound(page, ".filter-sheet");
  await sheet.getByRole("textbox", { name: "Until" }).fill("20");
  const narrow = page.viewportSize();
  await page.setViewportSize({ width: 800, height: 900 });
  await expect(sheet).toHaveCount(0);
  await expect(filters(page).getByRole("textbox", { name: "Until" })).toBeFocused();
  await expect(filters(page).getByRole("textbox", { name: "Until" })).toHaveValue("20");
  await filters(page).getByRole("textbox", { name: "Until" }).fill("");
  // The field in use goes along again.
  if (narrow !== null) await page.setViewportSize(narrow);
  await expect(sheet).toBeVisible();
  await sheet.getByRole("button", { name: /^Show \d+ events$/ }).tap();
  await expect(sheet).toHaveCount(0);
  await expect(toggle).toBeFocused();
  await toggle.tap();
  await expect(sheet).toBeVisible();
}

test("a list that goes on below its edge shows it", async ({ page }) => {
  await visit(page);
  await filters(page).getByRole("button", { name: "Topics" }).click();
  const panel = page.locator(".filter-popup__panel");
  const edges = await panel.evaluate((element) => ({
    scrolls: element.scrollHeight > element.clientHeight,
    attachment: getComputedStyle(element).backgroundAttachment,
  }));
  expect(edges).toEqual({ scrolls: true, attachment: "local, local, scroll, scroll, scroll" });
});

test.describe("under a finger", () => {
  test.use({ hasTouch: true, isMobile: true });

  for (const width of [1024, 390]) {
    test(`everything to press in the filters is 44 px high (${width} px)`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await visit(page, "?actor=jp,us&from=2025-02&topic=alliance&certain=1");
      const bar = filters(page);
      const toggle = bar.getByRole("button", { name: /^Filters/ });
      if (await toggle.isVisible()) {
        expect((await boxOf(toggle)).height).toBeGreaterThanOrEqual(44);
        await toggle.tap();
        await expectSheet(page, toggle);
      }
      const targets = [
        bar.locator("button:visible"),
        bar.locator("label:visible"),
        page.getByRole("button", { name: /^(Remove filter|Clear all)/ }),
      ];
      for (const name of ["Actors (2)", "Period", "Topics (1)", "Status"]) {
        await bar.getByRole("button", { name, exact: true }).click();
        for (const target of targets) {
          const low = await target.evaluateAll((all) =>
            all
              .map((each) => ({ text: each.textContent, height: each.getBoundingClientRect().height }))
              .filter(({ height }) => height < 44),
          );
          expect(low, name).toEqual([]);
        }
        await page.keyboard.press("Escape");
      }
      await visit(page, "?actor=jp&to=1700");
      const offers = page.getByRole("main").getByRole("button", { name: /^Also|^Clear all/ });
      await expect(offers.first()).toBeVisible();
      for (const each of await offers.all()) expect((await boxOf(each)).height).toBeGreaterThanOrEqual(44);
    });
  }
});

test("a long list in a low window ends above its edge and scrolls, with a shadow where it goes on", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 560 });
  await visit(page);
  await filters(page).getByRole("button", { name: "Topics" }).click();
  const panel = filters(page).getByRole("group", { name: "Topics" });
  const { y, height } = await boxOf(panel);
  expect(y + height).toBeLessThanOrEqual(560);
  expect(height).toBeGreaterThan(200);
  expect(await panel.evaluate((element) => element.scrollHeight > element.clientHeight)).toBe(true);
  await expect(panel).toHaveCSS("background-image", /linear-gradient.*linear-gradient/);
  await expect(panel.getByRole("checkbox").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(filters(page).getByRole("button", { name: "Topics" })).toBeFocused();
});
