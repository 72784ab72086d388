import type { Locator, Page } from "@playwright/test";
import { drawn, item, part, visit, walk } from "./asof.ts";
import { expect, test } from "./fixture.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const brush = (page: Page): Locator => part(page, "overview").getByRole("slider");
const win = (page: Page): string => new URL(page.url()).searchParams.get("win") ?? "";

async function boxOf(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error("not on the page");
  return box;
}

test("the overview's brush says where the canvas looks, and follows it", async ({ page }) => {
  await visit(page);
  await drawn(page);
  await expect(brush(page)).toHaveAttribute("aria-valuetext", /Feb.*Apr 2025/);
  const before = await boxOf(brush(page));
  await page.getByRole("button", { name: "Zoom out" }).click();
  await expect.poll(async () => (await boxOf(brush(page))).width).toBeGreaterThan(before.width);
  await page.getByRole("button", { name: "Show all events" }).click();
  await expect(brush(page)).toHaveAttribute("aria-valuetext", /19\d\d.*20[23]\d/);
});

test("dragging the brush moves the canvas, its edge stretches it, a press beside it goes there; so do the keys alone", async ({
  page,
}) => {
  await visit(page);
  await drawn(page);
  const start = await boxOf(brush(page));
  const middle = start.y + start.height / 2;
  await page.mouse.move(start.x + start.width / 2, middle);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 - 60, middle, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => win(page)).not.toBe("");
  const moved = await boxOf(brush(page));
  expect(moved.x).toBeLessThan(start.x - 20);

  await page.mouse.move(moved.x + moved.width + 3, middle);
  await page.mouse.down();
  await page.mouse.move(moved.x + moved.width + 83, middle, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await boxOf(brush(page))).width).toBeGreaterThan(moved.width + 60);

  const track = await boxOf(part(page, "overview"));
  await page.mouse.click(track.x + 12, middle);
  await expect(brush(page)).toHaveAttribute("aria-valuetext", /194\d|195\d/);
  await expect.poll(() => win(page)).toMatch(/^19/);

  // With the keys alone: arrows move it, plus and minus zoom, Home goes to the beginning.
  await walk(page, "?win=2025-01-25/2025-04-06");
  await expect(brush(page)).toHaveAttribute("aria-valuetext", /Jan.*Apr 2025/);
  await brush(page).focus();
  const at = await brush(page).getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowLeft");
  await expect(brush(page)).not.toHaveAttribute("aria-valuetext", at ?? "");
  await page.keyboard.press("+");
  const zoomed = (await boxOf(brush(page))).width;
  await page.keyboard.press("-");
  await page.keyboard.press("-");
  await expect.poll(async () => (await boxOf(brush(page))).width).toBeGreaterThan(zoomed);
  await page.keyboard.press("Home");
  await expect(brush(page)).toHaveAttribute("aria-valuetext", /194\d/);
  await expect(brush(page)).toBeFocused();
});

test("lanes are chosen, told with their counts, and folded", async ({ page }) => {
  await visit(page);
  await drawn(page);
  await page.getByRole("combobox", { name: "Lanes" }).selectOption("by status");
  await expect.poll(() => new URL(page.url()).searchParams.get("lanes")).toBe("status");
  const lanes = page.getByRole("group", { name: "Lanes" }).getByRole("button");
  const counts = await lanes.evaluateAll((all) =>
    all.map((lane) => Number(/, (\d+) event/.exec(lane.getAttribute("aria-label") ?? "")?.[1])),
  );
  const dated = await part(page, "list").locator("[data-event-id]:has(.event-row__when time)").count();
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(dated);

  const first = lanes.filter({ hasText: "Took place" });
  const high = (await boxOf(first.locator(".."))).height;
  await first.click();
  await expect(first).toHaveAttribute("aria-expanded", "false");
  await expect.poll(async () => (await boxOf(first.locator(".."))).height).toBeLessThan(high);
  await first.click();
  await expect.poll(async () => (await boxOf(first.locator(".."))).height).toBe(high);
});

test("a mark under the mouse is previewed, and Esc takes the preview away without closing anything", async ({
  page,
}) => {
  await visit(page);
  await drawn(page);
  await item(page, "jjoc-launch-2025").hover();
  const preview = page.locator('[data-preview="jjoc-launch-2025"]');
  await expect(preview).toContainText("24 March 2025");
  // It may be pointed at.
  await preview.hover();
  await expect(preview).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(preview).toHaveCount(0);

  await walk(page, "?event=summit-2025");
  await expect(part(page, "detail")).toBeVisible();
  await part(page, "timeline").getByRole("listbox").focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("[data-preview]")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-preview]")).toHaveCount(0);
  expect(new URL(page.url()).searchParams.get("event")).toBe("summit-2025");
});

test("the opened event is joined with what it is connected with, also after a move", async ({ page }) => {
  await visit(page, "?event=ministers-meeting-2025");
  await drawn(page);
  const arc = part(page, "timeline").locator('[data-arc="summit-2025"]');
  await expect(arc).toHaveCount(1);
  const before = await arc.getAttribute("d");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => arc.getAttribute("d")).not.toBe(before);
  await walk(page, "");
  await expect(part(page, "timeline").locator("[data-arc]")).toHaveCount(0);
});

test("a view is named, kept over a reload, and opened again", async ({ page }) => {
  await visit(page, "?topic=command-and-control&lanes=topic");
  await drawn(page);
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByLabel("Name of this view").fill("The command");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "is saved in this browser" })).toBeVisible();
  await visit(page, "?theme=dark");
  await page.getByRole("button", { name: "Saved views (1)" }).click();
  await page.getByRole("link", { name: "The command", exact: true }).click();
  await expect.poll(() => new URL(page.url()).search).toMatch(/topic=command-and-control/);
  expect(new URL(page.url()).search).toContain("theme=dark");
});

test("quick presses are as many steps", async ({ page }) => {
  const window = (): Promise<string | null> => brush(page).getAttribute("aria-valuetext");
  const later = page.getByRole("button", { name: "Later", exact: true });
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await visit(page);
  await drawn(page);
  for (let press = 0; press < 3; press++) {
    // Told when the canvas has come to rest.
    const before = win(page);
    await later.click();
    await expect.poll(() => win(page)).not.toBe(before);
  }
  const slow = await window();
  await visit(page);
  await drawn(page);
  for (let press = 0; press < 3; press++) await later.click();
  await expect.poll(window).toBe(slow);
});

test("another file's saved views stay with it, also under the same id", async ({ page, faults }) => {
  faults.repair("same", {
    schemaVersion: 1,
    id: "japan-us-2025",
    title: "Another file",
    events: [{ id: "a", title: "A", when: "2025-01-01" }],
  });
  await visit(page);
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByLabel("Name of this view").fill("Mine");
  await page.keyboard.press("Enter");
  await visit(page, `?data=${encodeURIComponent(faults.url("same"))}`);
  await expect(page.getByRole("button", { name: "Saved views", exact: true })).toBeVisible();
});
