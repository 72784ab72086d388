import { en } from "../../src/i18n/en.ts";
import { drawn, MAIN, part, row, visit } from "./asof.ts";
import { expect, test } from "./fixture.ts";

for (const [width, height] of [
  [1280, 800],
  [360, 740],
] as const)
  test(`${width} px: a year's link leads to the year, past rows that are not laid out yet`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await visit(page);
    await drawn(page);
    const ways = page.getByRole("navigation", { name: en.list.jumps });
    for (const year of ["2026", "2024", "2025"]) {
      await ways.getByRole("link", { name: new RegExp(`^${year},`) }).click();
      const heading = part(page, "list").getByRole("heading", { name: year, exact: true });
      await expect(heading).toBeInViewport();
      await expect(heading, "the next key goes on from there").toBeFocused();
      // At the top, where the eye looks for it, and not under the ways.
      await expect.poll(async () => (await heading.boundingBox())?.y ?? Infinity).toBeLessThan(height / 4);
      const covered = await heading.evaluate((element) => {
        const { left, top, height: high } = element.getBoundingClientRect();
        return !element.contains(document.elementFromPoint(left + 2, top + high / 2));
      });
      expect(covered, "nothing lies over it").toBe(false);
    }
    await expect(page).toHaveURL(/#asof-y2025$/);
  });

test("the first keys lead past settings and filters, to the timeline or to the list", async ({ page }) => {
  await visit(page);
  await drawn(page);
  for (const [presses, name, place] of [
    [1, en.page.skipToTimeline, "timeline"],
    [2, en.page.skipToList, "list"],
  ] as const) {
    if (presses > 1) await page.reload();
    await drawn(page);
    for (let press = 0; press < presses; press++) await page.keyboard.press("Tab");
    const link = page.getByRole("link", { name });
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const reached = await page.evaluate(() =>
      document.activeElement?.closest("[data-part]")?.getAttribute("data-part"),
    );
    expect(reached).toBe(place);
  }
});

test("an address with a row's fragment shows that row", async ({ page }) => {
  for (const address of ["./#event-ministers-meeting-2025", "./?theme=dark#event-summit-2025"]) {
    await page.goto("about:blank");
    await page.goto(address);
    await drawn(page);
    await expect(page.locator(address.slice(address.indexOf("#")))).toBeInViewport({ ratio: 0.5 });
  }
});

test("the list's links are not covered by what sticks to the window", async ({ page }) => {
  await visit(page);
  await drawn(page);
  await row(page, "ministers-meeting-2025").getByRole("link").first().focus();
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press("Shift+Tab");
    const hidden = await page.evaluate(() => {
      const active = document.activeElement;
      const [box] = active?.getClientRects() ?? [];
      if (active === null || box === undefined) return "no focus";
      const at = document.elementFromPoint(box.left + 2, box.top + box.height / 2);
      return at !== null && (active.contains(at) || at.contains(active)) ? "" : active.outerHTML.slice(0, 80);
    });
    expect(hidden).toBe("");
  }
});

test.describe("on a narrow screen", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("the main events head the list, each linked once, with the legend folded, and stay while an event is opened", async ({
    page,
  }) => {
    await visit(page);
    await drawn(page);
    const intro = part(page, "intro");
    const top = async (of: typeof intro) => (await of.boundingBox())?.y ?? Number.NaN;
    expect(await top(intro)).toBeLessThan(await top(part(page, "list")));
    expect((await intro.boundingBox())?.height).toBeLessThan(450);
    await expect(intro.getByRole("link")).toHaveCount(MAIN.length);
    await expect(intro.getByText(en.page.marks.planned)).toBeHidden();
    await intro.getByText(en.page.aboutAndLegend).click();
    await expect(intro.getByText(en.page.marks.planned)).toBeVisible();
    await intro.getByText(en.page.aboutAndLegend).click();
    await expect(intro.getByText(en.page.marks.planned)).toBeHidden();
    // They stay while an event is opened, so that the page keeps still.
    const { height = 0 } = (await intro.boundingBox()) ?? {};
    await intro.getByRole("link").first().click();
    await expect(part(page, "detail")).toBeVisible();
    expect((await intro.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(height);
  });
});

test("on a wide screen the legend stands beside the list, unfolded", async ({ page }) => {
  await visit(page);
  await drawn(page);
  const intro = part(page, "intro");
  await expect(intro.getByText(en.page.marks.planned)).toBeVisible();
  await expect(intro.getByText(en.page.aboutAndLegend)).toBeHidden();
  const [list, beside] = [await part(page, "list").boundingBox(), await intro.boundingBox()];
  expect(beside?.x).toBeGreaterThan((list?.x ?? Infinity) + (list?.width ?? Infinity));
});

test.describe("when a script can't be had", () => {
  const note = "#asof-script-failed";

  for (const name of ["index", "start"])
    test(`${name}: the list is there all the same, and it is said`, async ({ page, allowed }) => {
      allowed.console.push(/Failed to load resource/);
      await page.route(new RegExp(`/assets/${name}-[^/]*\\.js`), (route) => route.abort());
      await page.goto("./");
      await expect(page.locator(note)).toBeVisible();
      const last = part(page, "list").locator("[data-event-id]").last();
      await last.scrollIntoViewIfNeeded();
      await expect(last.getByRole("link").first()).toBeVisible();
      await expect(page.locator("html")).not.toHaveAttribute("data-painting");
    });

  test("in English rather than not at all, but never one story for another", async ({ page, allowed }) => {
    allowed.console.push(/Failed to load resource/);
    await page.route(/\/assets\/(index|start)-[^/]*\.js/, (route) => route.abort());
    await page.goto("./?lang=ja");
    await expect(page.locator(note)).toBeVisible();
    await expect(row(page, "summit-2025")).toBeVisible();
    await page.goto("./?data=other.json");
    await expect(page.locator(note)).toBeVisible();
    await expect(row(page, "summit-2025")).toBeHidden();
  });

  test("a broken picture is no missing script", async ({ page, allowed }) => {
    allowed.console.push(/Failed to load resource/);
    await visit(page);
    await page.evaluate(async () => {
      const picture = new Image();
      const failed = new Promise((resolve) => picture.addEventListener("error", resolve));
      picture.src = "no-such-picture.png";
      document.body.append(picture);
      await failed;
    });
    await expect(page.locator(note)).toBeHidden();
  });
});
