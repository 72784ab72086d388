import type { Page } from "@playwright/test";
import { drawn, listed, part, visit } from "./asof.ts";
import { expect, test } from "./fixture.ts";

/**
 * The mark that has the focus in the timeline (of the element itself, or of the item it points at): the id of
 * its event, or the element's own id for an aggregate of several; null when the focus is elsewhere.
 */
async function focusedEvent(page: Page): Promise<string | null> {
  return await page.evaluate(() => {
    const active = document.activeElement;
    const target = document.getElementById(active?.getAttribute("aria-activedescendant") ?? "") ?? active;
    const mark = target?.closest('[data-part="timeline"] :is([data-event-id], [data-count])');
    return mark == null
      ? null
      : (mark.getAttribute("data-event-id") ?? `several: ${mark.id} ${mark.textContent}`);
  });
}

async function inTimeline(page: Page): Promise<boolean> {
  return await page.evaluate(() => document.activeElement?.matches('[data-part="timeline"] *') === true);
}

/** Tabs until an event of the timeline has the focus. */
async function reachEvents(page: Page): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    if ((await focusedEvent(page)) !== null) return;
  }
  throw new Error("no event of the timeline can be reached with Tab");
}

test("the timeline's events are one tab stop, walked with the arrows", async ({ page }) => {
  await visit(page);
  await drawn(page);
  await reachEvents(page);
  const first = await focusedEvent(page);
  await page.keyboard.press("ArrowRight");
  const second = await focusedEvent(page);
  expect(second).not.toBeNull();
  expect(second).not.toBe(first);
  await page.keyboard.press("ArrowLeft");
  expect(await focusedEvent(page)).toBe(first);
  await page.keyboard.press("Tab");
  expect(await focusedEvent(page), "one stop: the next Tab leaves the events").toBeNull();
});

test("Enter opens, the focus goes into the panel, Esc closes and brings it back", async ({ page }) => {
  await visit(page);
  await drawn(page);
  await reachEvents(page);
  let id = await focusedEvent(page);
  while (id === null || id.startsWith("several")) {
    await page.keyboard.press("ArrowRight");
    id = await focusedEvent(page);
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`event=${id}`));
  await expect(part(page, "detail")).toBeVisible();
  await expect
    .poll(() =>
      page.evaluate(
        () => document.activeElement?.matches('[data-part="detail"], [data-part="detail"] *') === true,
      ),
    )
    .toBe(true);
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/event=/);
  await expect.poll(() => inTimeline(page)).toBe(true);
  await expect.poll(() => focusedEvent(page)).toBe(id);
});

test("from the list too: Enter opens, Esc comes back to the row", async ({ page }) => {
  await visit(page);
  await drawn(page);
  const [id = ""] = await listed(page);
  const link = part(page, "list").locator(`[data-event-id="${id}"]`).getByRole("link").first();
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`event=${id}`));
  await expect
    .poll(() =>
      page.evaluate(
        () => document.activeElement?.matches('[data-part="detail"], [data-part="detail"] *') === true,
      ),
    )
    .toBe(true);
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/event=/);
  await expect(link).toBeFocused();
});

test("the arrows reach every event in view, each with title, date and status as its name; Home and End its ends", async ({
  page,
}) => {
  await visit(page);
  await drawn(page);
  await reachEvents(page);
  const name = await page.evaluate(() => {
    const active = document.activeElement;
    const target = document.getElementById(active?.getAttribute("aria-activedescendant") ?? "") ?? active;
    return target?.getAttribute("aria-label") ?? target?.textContent ?? "";
  });
  expect(name).toMatch(/\d{4}/);
  expect(name.length).toBeGreaterThan(15);
  await page.keyboard.press("Home");
  const seen = new Set<string>();
  for (let presses = 0; presses < 200; presses++) {
    const id = await focusedEvent(page);
    if (id === null || seen.has(id)) break;
    seen.add(id);
    await page.keyboard.press("ArrowRight");
  }
  expect(seen.size).toBeGreaterThanOrEqual(4);
  for (const id of ["summit-2025", "ministers-meeting-2025"]) expect([...seen]).toContain(id);
});
