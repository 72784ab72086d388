import { drawn, item, part, row, visit } from "./asof.ts";
import { expect, test } from "./fixture.ts";

test("around an event: the axis, the list and the marks count from it, and the calendar comes back in place", async ({
  page,
}) => {
  await visit(page, "?around=ministers-meeting-2025&span=PT72H");
  await drawn(page);
  const ticks = part(page, "timeline").locator(".timeline__tick");
  await expect(ticks.first()).toHaveText("T−72 h");
  await expect(ticks.last()).toHaveText("T+72 h");
  await expect(row(page, "nakatani-presser-iwo-to-2025")).toContainText("T−16 h 46 min");
  // The name itself is held by spoken.spec.ts: Playwright's own reading of names does not follow `aria-owns`.
  await expect(item(page, "reunion-of-honor-2025")).toHaveAttribute(
    "aria-label",
    /Relative to T: 1 day before/,
  );
  // The anchor stands at its tick, in the middle of the window.
  const mark = await item(page, "ministers-meeting-2025").boundingBox();
  const zero = await part(page, "timeline").locator(".timeline__tick--zero").boundingBox();
  expect(Math.abs((mark?.x ?? 0) - (zero?.x ?? 1e4))).toBeLessThan(12);

  await page.getByRole("combobox", { name: "Before and after T" }).selectOption("P6M");
  await expect(page).toHaveURL(/around=ministers-meeting-2025&span=P6M/);
  await expect(ticks.first()).toHaveText("T−6 months");
  await page.getByRole("button", { name: "Back to calendar times" }).click();
  await expect(page).not.toHaveURL(/around|span/);
  await expect(ticks).toHaveCount(0);
  await expect(item(page, "ministers-meeting-2025")).toHaveCount(1);
});

test("an opened event leads into the relative view by the keyboard; an unknown one is said", async ({
  page,
}) => {
  await visit(page, "?event=summit-2025&lang=ja&around=nothing-like-it");
  await drawn(page);
  await expect(page.getByText("around", { exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "出来事を基準とした時間" })).toHaveCount(0);
  const enter = part(page, "detail").getByRole("button", { name: "この出来事を基準に表示" });
  await enter.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/around=summit-2025/);
  await expect(part(page, "timeline").locator(".timeline__tick--zero")).toHaveText("T");
  await expect(row(page, "summit-2025")).toContainText("ここを基準とする");
});

test("two days compared: what is new, moved or of another status is marked in timeline and list", async ({
  page,
}) => {
  await visit(page, "?asOf=2025-03-31&compare=2025-02-20");
  await drawn(page);
  await expect(item(page, "ministers-meeting-2025")).toHaveAttribute(
    "aria-label",
    /Compared with 20 February 2025: .*Status was: /,
  );
  await expect(row(page, "hawaii-stop-2025").locator('[data-change="new"]')).toHaveText(/New/);
  await expect(part(page, "timeline").locator(".timeline__ghost").first()).toBeAttached();
  await expect(page.getByRole("list", { name: "What changed, in timeline and list" })).toBeVisible();
});

test("long gaps have words, in timeline and list; what is outside the dataset looks otherwise", async ({
  page,
}) => {
  await visit(page, "?win=1900/2060");
  await drawn(page);
  const timeline = part(page, "timeline");
  await expect(timeline.getByText("26 years without an event")).toBeVisible();
  await expect(timeline.getByText("Outside the dataset").first()).toBeVisible();
  await expect(part(page, "list").getByText("26 years without an event")).toBeVisible();
});
