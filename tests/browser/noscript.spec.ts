import { en } from "../../src/i18n/en.ts";
import { story } from "./asof.ts";
import { expect, test } from "./fixture.ts";

test.use({ javaScriptEnabled: false });

test("every event of the story stands in the HTML, in order, with its date in words", async ({ page }) => {
  await page.goto("./");
  const rows = page.locator('[data-part="list"] [data-event-id]');
  const ids = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-event-id") ?? ""));
  expect([...ids].sort()).toEqual(story.events.map((event) => event.id).sort());
  const times = await rows
    .locator("time")
    .first()
    .evaluate((time) => ({
      text: time.textContent,
      machine: time.getAttribute("datetime"),
    }));
  expect(times.text).toMatch(/\d{4}/);
  for (const row of await rows.all()) {
    const date = row.locator("time, .asof-date").first();
    // What is out of sight is not laid out, and so has no inner text.
    await row.scrollIntoViewIfNeeded();
    await expect(date).toHaveText(/\S/, { useInnerText: true });
    const when = (await date.innerText()).trim();
    expect(when, "a date in words, not the code").not.toMatch(/[~%[\]{}]|\d{4}-\d{2}|\.\.|X/);
    expect(when.length).toBeGreaterThan(3);
  }
});

test("the order is that of time", async ({ page }) => {
  await page.goto("./");
  const years = await page
    .locator('[data-part="list"] .event-list__year-title')
    .evaluateAll((all) => all.map((title) => Number(/\d{3,4}/.exec(title.textContent)?.[0] ?? Infinity)));
  expect(years.length).toBeGreaterThan(1);
  expect(years).toEqual([...years].sort((a, b) => a - b));
  const days = await page
    .locator('[data-part="list"] [data-event-id]')
    .evaluateAll((all) => all.map((row) => row.querySelector("time")?.getAttribute("datetime") ?? "9999"));
  const exact = days.map((day) => /^\d{4}-\d{2}-\d{2}/.exec(day)?.[0]).filter((day) => day !== undefined);
  expect(exact).toEqual([...exact].sort());
});

test("the page says what it is, and its sources can be followed", async ({ page }) => {
  await page.goto("./");
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("main")).toHaveAttribute("data-status", "prerendered");
  const links = page.locator('[data-part="list"] a[rel~="noopener"]');
  expect(await links.count()).toBeGreaterThan(story.events.length / 2);
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? "")))
    expect(href).toMatch(/^https?:\/\//);
});

test("there is no room kept for a canvas that will not come", async ({ page }) => {
  await page.goto("./");
  const first = await page.locator('[data-part="list"] [data-event-id]').first().boundingBox();
  expect(first?.y ?? Infinity, "the first event is near the top").toBeLessThan(1100);
});

test("what works without the script is said, and what is not true there is not", async ({ page }) => {
  await page.goto("./?lang=ja");
  const note = page.locator("noscript .boot-note");
  await expect(note).toContainText("Without JavaScript this page shows the whole list of events");
  await expect(note.locator('[lang="ja"]')).toContainText("一覧と出典を英語で");
  await expect(page.getByText(en.page.howToRead)).toBeHidden();
  for (const mark of [en.page.marks.count, en.page.moreMarks, en.page.skipToTimeline])
    await expect(page.getByText(mark, { exact: true })).toBeHidden();
  await expect(page.getByText(en.page.marks.bar, { exact: true })).toBeVisible();
  // Only shown with the focus: it must not lie over the note.
  const skip = page.getByRole("link", { name: en.page.skipToList });
  expect(await skip.evaluate((link) => document.elementFromPoint(40, 8)?.contains(link) ?? false)).toBe(
    false,
  );
  await skip.focus();
  await expect(skip).toBeInViewport();
});

test("links by year, and addresses of rows, lead there", async ({ page }) => {
  await page.goto("./");
  await page
    .getByRole("navigation", { name: en.list.jumps })
    .getByRole("link", { name: /^2025,/ })
    .click();
  await expect(page.getByRole("heading", { name: "2025", exact: true })).toBeInViewport();
  await page.goto("./?event=ministers-meeting-2025#event-ministers-meeting-2025");
  await expect(page.locator("#event-ministers-meeting-2025")).toBeInViewport({ ratio: 0.5 });
});

test("the places of an event stand in its row: there is neither panel nor map", async ({ page }) => {
  await page.goto("./");
  const row = page.locator('[data-event-id="reunion-of-honor-2025"]');
  await expect(row.getByRole("list", { name: "Places" }).getByRole("listitem")).toHaveText([
    "Iwo To (Iwo Jima)",
    "Japan–U.S. Reunion Monument, Iwo To",
  ]);
});
