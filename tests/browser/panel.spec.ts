import type { Page } from "@playwright/test";
import { drawn, item, part, row, visit } from "./asof.ts";
import { expect, test } from "./fixture.ts";

/** Late in the list: from its row the timeline is out of sight. */
const LATE = "singapore-meeting-2025";
const MEETING = "ministers-meeting-2025";

const scrolled = async (page: Page): Promise<number> => await page.evaluate(() => window.scrollY);

/** What has the focus: where it stands, and its event (the canvas has none: it is one stop) or its text. */
async function focus(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const active = document.activeElement;
    const id = active?.closest("[data-event-id]")?.getAttribute("data-event-id");
    const canvas = active?.matches("[role=listbox]") === true;
    const where = active?.closest("[data-part]")?.getAttribute("data-part") ?? "page";
    return `${where}: ${id ?? (canvas ? "" : active?.textContent) ?? ""}`;
  });
}

/** What the canvas draws, and where: events and counts. */
async function marks(page: Page): Promise<string[]> {
  return await part(page, "timeline")
    .locator("[data-event-id], [data-count]")
    .evaluateAll((all) =>
      all
        .map((mark) => {
          const { eventId, count } = (mark as HTMLElement).dataset;
          const { x, y } = mark.getBoundingClientRect();
          return `${eventId ?? `#${count ?? ""}`} ${Math.round(x)} ${Math.round(y)}`;
        })
        .toSorted(),
    );
}

async function boxOf(page: Page, name: string) {
  const box = await part(page, name).boundingBox();
  if (box === null) throw new Error(`${name} is not on the page`);
  return box;
}

for (const [width, height] of [
  [1024, 700],
  [1280, 800],
  [1600, 900],
] as const) {
  test.describe(`beside the story, at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test("opening from the timeline: the page keeps still, timeline and panel are both in sight; far down the list the panel fills the window's height", async ({
      page,
    }) => {
      await visit(page);
      await drawn(page);
      const [list, line] = [await boxOf(page, "list"), await boxOf(page, "timeline")];
      const drawnBefore = await marks(page);
      await item(page, MEETING).click();
      await expect(part(page, "detail")).toBeVisible();
      await expect.poll(() => focus(page)).toBe("detail: First Nakatani–Hegseth meeting, Tokyo");
      expect(await scrolled(page)).toBe(0);
      // Nothing moved but the timeline's right edge, which makes room.
      expect(await boxOf(page, "list")).toEqual(list);
      const [narrow, panel] = [await boxOf(page, "timeline"), await boxOf(page, "detail")];
      expect({ ...narrow, width: 0 }).toEqual({ ...line, width: 0 });
      expect(panel.x).toBeGreaterThan(narrow.x + narrow.width);
      expect(Math.abs(panel.y - narrow.y)).toBeLessThanOrEqual(1);
      expect(panel.y + panel.height).toBeLessThanOrEqual(height);
      expect(panel.height).toBeGreaterThan(300);
      await expect(item(page, MEETING)).toBeInViewport({ ratio: 1 });
      await page.keyboard.press("Escape");
      await expect(part(page, "detail")).toHaveCount(0);
      await expect.poll(() => focus(page)).toBe("timeline: ");
      expect(await boxOf(page, "timeline")).toEqual(line);
      expect(await scrolled(page)).toBe(0);
      // The canvas is as it was: what was moved or summed up in the narrow one has its place again.
      await expect.poll(() => marks(page)).toEqual(drawnBefore);

      // Far down the list.
      const link = row(page, LATE).getByRole("link").first();
      await link.scrollIntoViewIfNeeded();
      // Rows get their real heights when they come near, in the frames after the jump; those that
      // are above get them together with as much scrolling. What must keep still is the row.
      const standing = async () => Math.round((await link.boundingBox())?.y ?? Number.NaN);
      let at = Number.NaN;
      for (let still = 0, last = at; still < 10; last = at) {
        await page.evaluate(() => new Promise(requestAnimationFrame));
        at = await standing();
        still = at === last ? still + 1 : 0;
      }
      await link.press("Enter");
      await expect.poll(() => focus(page)).toContain("detail: ");
      expect(Math.abs((await standing()) - at)).toBeLessThanOrEqual(1);
      const tall = await boxOf(page, "detail");
      expect(tall.y).toBeLessThan(40);
      expect(tall.y + tall.height).toBeLessThanOrEqual(height);
      await page.getByRole("button", { name: "Close" }).press("Enter");
      await expect.poll(() => focus(page)).toBe(`list: ${LATE}`);
      expect(Math.abs((await standing()) - at)).toBeLessThanOrEqual(1);
    });
  });
}

for (const [width, height] of [
  [360, 740],
  [768, 1024],
] as const) {
  test.describe(`as a sheet, at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test("opens from the timeline and the list with its heading in sight, holds the page behind, and gives the focus back", async ({
      page,
    }) => {
      await visit(page);
      await drawn(page);
      for (const from of ["timeline", "list"] as const) {
        await page.evaluate(() => scrollTo(0, 0));
        const opener = from === "list" ? row(page, MEETING).getByRole("link").first() : item(page, MEETING);
        await opener.scrollIntoViewIfNeeded();
        await opener.click();
        await expect(page.getByRole("dialog").getByRole("heading").first()).toBeInViewport({ ratio: 1 });
        await expect.poll(() => focus(page)).toBe("detail: First Nakatani–Hegseth meeting, Tokyo");
        const at = await scrolled(page);
        await page.mouse.move(width / 2, 8); // over the veil
        await page.mouse.wheel(0, 600);
        await page.mouse.move(width / 2, height - 60);
        for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, 30_000);
        await page.waitForTimeout(300); // a scroll that is not to come has no end to wait for
        expect(await scrolled(page)).toBe(at);
        const close = page.getByRole("dialog").getByRole("button", { name: "Close" });
        await expect(close).toBeInViewport({ ratio: 1 });
        await close.click();
        await expect(part(page, "detail")).toHaveCount(0);
        await expect.poll(() => focus(page)).toBe(`${from}: ${from === "list" ? MEETING : ""}`);
        await page.mouse.move(width / 2, height - 60);
        await page.mouse.wheel(0, -200);
        await expect.poll(() => scrolled(page)).toBeLessThan(Math.max(at, 1));
      }
    });
  });
}

test("what an event led to is said at once, with its direction and date, and is one click away", async ({
  page,
}) => {
  await visit(page, "?event=joc-law-2024");
  const panel = part(page, "detail");
  const way = panel.getByRole("button", { name: "What followed, 1 entry" });
  await expect(way).toBeInViewport();
  await way.click();
  const heading = panel.getByRole("heading", { name: "What followed" });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  const [first] = await heading.locator("xpath=following-sibling::ol/li").allInnerTexts();
  expect(first).toMatch(/^24 Mar 2025\s+prepared by it\s+SDF Joint Operations Command launched$/);
});
