import { drawn, item, listed, MAIN, part, row, selectedIn, visit, walk } from "./asof.ts";
import { expect, test } from "./fixture.ts";

/** What a first visit shows. */
const alone = test.extend({ firstVisit: true });

for (const [width, height] of [
  [1280, 800],
  [768, 1024],
  [360, 740],
] as const) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height } });

    test("the four main events are in the timeline at once, each whole, and each opens from there and from the list", async ({
      page,
    }) => {
      await visit(page);
      await drawn(page);
      const frame = await part(page, "timeline").boundingBox();
      if (frame === null) throw new Error("the timeline is not on the page");
      for (const id of MAIN) {
        await expect(item(page, id)).toBeVisible();
        const box = await item(page, id).boundingBox();
        if (box === null) throw new Error(`${id} has no box`);
        expect(box.x, `${id} begins inside`).toBeGreaterThanOrEqual(frame.x - 1);
        expect(box.x + box.width, `${id} ends inside`).toBeLessThanOrEqual(frame.x + frame.width + 1);
        expect(box.y, `${id} is not cut above`).toBeGreaterThanOrEqual(frame.y - 1);
        expect(box.y + box.height, `${id} is not cut below`).toBeLessThanOrEqual(frame.y + frame.height + 1);
      }
      for (const id of MAIN)
        await test.step(id, async () => {
          await row(page, id).getByRole("link").first().click();
          await expect(page).toHaveURL(new RegExp(`[?&]event=${id}(&|$)`));
          await expect(part(page, "detail")).toBeVisible();
          const title = await part(page, "detail").getByRole("heading").first().innerText();
          await page.goBack();
          await expect(page).not.toHaveURL(/event=/);
          await expect(part(page, "detail")).toHaveCount(0);
          await item(page, id).click();
          await expect(page).toHaveURL(new RegExp(`[?&]event=${id}(&|$)`));
          await expect(part(page, "detail").getByRole("heading").first()).toHaveText(title);
          await expect.poll(() => selectedIn(page, "list")).toEqual([id]);
          await expect.poll(() => selectedIn(page, "timeline")).toEqual([id]);
          await page.goBack();
          await expect(part(page, "detail")).toHaveCount(0);
        });
    });
  });
}

test("an event opens directly from the address", async ({ page }) => {
  await visit(page, "?event=ministers-meeting-2025");
  await drawn(page);
  await expect(part(page, "detail")).toBeVisible();
  await expect(part(page, "detail")).toContainText("30 March 2025");
  await expect.poll(() => selectedIn(page, "list")).toEqual(["ministers-meeting-2025"]);
  await expect.poll(() => selectedIn(page, "timeline")).toEqual(["ministers-meeting-2025"]);
});

test("any event of the list can be opened by its address", async ({ page }) => {
  await visit(page);
  const ids = await listed(page);
  // One in eight, of which the last is loaded: an address that is come to by "back" goes the same way.
  const some = ids.filter((_, index) => index % 8 === 0);
  for (const id of some) {
    await (id === some.at(-1) ? visit : walk)(page, `?event=${encodeURIComponent(id)}`);
    const title = await row(page, id).getByRole("link").first().innerText();
    await expect(part(page, "detail"), id).toContainText(title);
  }
});

test("the wheel scrolls the page, back and forward walk the opened events, buttons pan and zoom the timeline alone", async ({
  page,
}) => {
  await visit(page);
  await drawn(page);
  await test.step("the wheel over the timeline scrolls the page", async () => {
    await part(page, "timeline").hover();
    const at = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(at);
    await expect(page).not.toHaveURL(/win=/);
  });
  await test.step("back and forward walk the opened events", async () => {
    for (const id of MAIN.slice(0, 3)) {
      await row(page, id).getByRole("link").first().click();
      await expect(page).toHaveURL(new RegExp(`event=${id}`));
    }
    await page.goBack();
    await expect.poll(() => selectedIn(page, "list")).toEqual([MAIN[1]]);
    await page.goBack();
    await expect.poll(() => selectedIn(page, "list")).toEqual([MAIN[0]]);
    await page.goBack();
    await expect.poll(() => selectedIn(page, "list")).toEqual([]);
    await page.goForward();
    await page.goForward();
    await expect.poll(() => selectedIn(page, "list")).toEqual([MAIN[1]]);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => selectedIn(page, "list")).toEqual([]);
  });
  await test.step("panning and zooming with the buttons changes what the timeline shows, not the list", async () => {
    const before = await listed(page);
    const buttons = part(page, "timeline")
      .getByRole("button")
      .filter({ hasNot: page.locator("[data-event-id]") });
    expect(await buttons.count()).toBeGreaterThanOrEqual(5);
    const zoomIn = part(page, "timeline").getByRole("button", { name: /zoom in/i });
    await zoomIn.click();
    await zoomIn.click();
    await expect(page).toHaveURL(/win=/);
    expect(await listed(page)).toEqual(before);
  });
});

alone("the page moves little while it is taken over", async ({ page }) => {
  await page.addInitScript(() => {
    const shifts = window as unknown as { shift: number };
    shifts.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) shifts.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  // 620: beside the names of lanes the canvas is narrow, without them it is not.
  for (const width of [1280, 768, 620, 360, 320])
    await test.step(`at ${width} px`, async () => {
      await page.goto("about:blank");
      await page.setViewportSize({ width, height: 800 });
      await visit(page);
      await drawn(page);
      await page.waitForTimeout(500); // shifts after the last mark would count too
      const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
      expect(shift, `at ${width} px`).toBeLessThanOrEqual(0.02);
    });
});
