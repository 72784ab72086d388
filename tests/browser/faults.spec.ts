import type { Page } from "@playwright/test";
import { en } from "../../src/i18n/en.ts";
import {
  counted,
  dataset,
  drawn,
  expectCountToFit,
  listed,
  part,
  rows,
  settled,
  story,
  visit,
  walk,
} from "./asof.ts";
import { DATASETS } from "./datasets.ts";
import { expect, test } from "./fixture.ts";

type ErrorKind = keyof typeof en.load.errors;

/** What the catalogue says, with the names it leaves open filled by anything. */
const words = (text: string): RegExp =>
  new RegExp(
    text
      .split(/\{\w+\}/)
      .map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*"),
  );

/** Nothing of the shipped story may be on the page. */
async function expectNoStory(page: Page): Promise<void> {
  const title = typeof story.title === "string" ? story.title : (story.title["en"] ?? "");
  await expect(page.locator("body")).not.toContainText(title);
  await expect(page).not.toHaveTitle(new RegExp(title.slice(0, 12)));
  const ids = story.events.map(({ id }) => `[data-event-id="${id}"]`);
  await expect(page.locator(ids.join())).toHaveCount(0);
}

const ERRORS: readonly (readonly [name: string, kind: ErrorKind])[] = [
  ["404", "not-found"],
  ["403", "forbidden"],
  ["500", "server"],
  ["503", "server"],
  ["429", "rate-limited"],
  ["html", "html"],
  ["html-as-json", "html"],
  ["empty", "empty-file"],
  ["null", "not-a-dataset"],
  ["array", "not-a-dataset"],
  ["number", "not-a-dataset"],
  ["truncated", "truncated-json"],
  ["cut", "network"],
  ["newer", "newer-schema"],
  ["all-bad", "all-dropped"],
];

// Three at a time in one page: each loads its own address anew.
for (let first = 0; first < ERRORS.length; first += 3) {
  const some = ERRORS.slice(first, first + 3);
  test(`${some.map(([name]) => name).join(", ")}: the right words, nothing of the story, and a way to try again`, async ({
    page,
    faults,
    allowed,
  }) => {
    // The browser's own lines about an answer that is not 200, and about a cut connection.
    allowed.console.push(/Failed to load resource/);
    for (const [name, kind] of some)
      await test.step(name, async () => {
        await visit(page, dataset(faults.url(name)));
        const main = page.locator("main");
        await expect(main).toHaveAttribute("data-status", "error");
        await expect(main).toContainText(words(en.load.errors[kind].title));
        await expect(main).toContainText(words(en.load.errors[kind].advice));
        await expect(main).toContainText(faults.url(name));
        await expectNoStory(page);
        await expect(page.locator("[data-event-id]")).toHaveCount(0);
        expect(faults.asked(name), "no storm of requests").toBeLessThanOrEqual(4);
        if (kind === "not-found" || kind === "forbidden") expect(faults.asked(name)).toBe(1);
        faults.repair(name, DATASETS.get("smallest"));
        await page.getByRole("button", { name: en.load.retry }).click();
        await expect(main).toHaveAttribute("data-status", "ready");
        expect(await listed(page)).toEqual(["e1"]);
        await expectNoStory(page);
      });
  });
}

test("an address that may not be used is ignored with a notice, and not asked for", async ({ page }) => {
  await visit(page, "?data=http%3A%2F%2Fexample.com%2Fx.json");
  await expect(page.locator("main")).toHaveAttribute("data-status", "ready");
  await expect(page.locator("main")).toContainText("http://example.com/x.json");
  await expect(rows(page)).toHaveCount(story.events.length);
});

test("a stalled body: named while waiting, and can be cancelled", async ({ page, faults }) => {
  await page.goto(`./${dataset(faults.url("stalled"))}`);
  const main = page.locator("main");
  await expect(main).toHaveAttribute("data-status", "loading");
  await expect(main).toContainText(new URL(faults.origin).host);
  await expectNoStory(page);
  await expect(page.locator("[data-event-id]")).toHaveCount(0);
  await page.getByRole("button", { name: en.load.cancel }).click();
  await expect(main).toHaveAttribute("data-status", "error");
  await expect(main).toContainText(en.load.errors.cancelled.title);
});

test("the smallest dataset, also with a byte order mark, is shown as another host's", async ({
  page,
  faults,
}) => {
  for (const name of ["smallest", "bom"]) {
    await visit(page, dataset(faults.url(name)));
    await expect(page.locator("main")).toHaveAttribute("data-status", "ready");
    await drawn(page);
    expect(await listed(page)).toEqual(["e1"]);
    await expect(rows(page)).toContainText("7 February 2025");
    await expect(page.locator("body")).toContainText(words(en.load.foreign));
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    await expect(page).toHaveTitle(/Demo/);
    await expectNoStory(page);
    await expectCountToFit(page);
  }
});

test("7 of 310 events bad: the rest is shown, and the banner says how many and why", async ({
  page,
  faults,
}) => {
  await visit(page, dataset(faults.url("seven-of-310")));
  await expect(page.locator("main")).toHaveAttribute("data-status", "ready");
  // A part of them stands on the page, each with its place among all.
  await expect(part(page, "list").locator('li[aria-posinset="1"][aria-setsize="303"]')).toBeAttached();
  expect(await counted(page)).toBe(303);
  await expect(part(page, "problems")).toContainText(/7 of 310 events not shown/);
  await part(page, "problems").getByText(en.problems.details).first().click();
  await expect(part(page, "problems")).toContainText("/events/10");
  await expectNoStory(page);
});

test("duplicate ids: the first is kept, the other reported", async ({ page, faults }) => {
  await visit(page, dataset(faults.url("duplicates")));
  await drawn(page);
  expect((await listed(page)).sort()).toEqual(["other", "same"]);
  await expect(rows(page).first()).toContainText("The first of that name");
  await expect(part(page, "problems")).toContainText(/1 of 3 events not shown/);
});

test("dangling references show as unknown, and the event stays", async ({ page, faults }) => {
  await visit(page, dataset(faults.url("dangling"), "&event=d1"));
  await drawn(page);
  expect(await listed(page)).toEqual(["d1"]);
  await expect(rows(page)).toContainText(/unknown source/i);
  await expect(part(page, "detail")).toContainText(/unknown source/i);
  await expect(part(page, "problems")).toBeVisible();
});

test("ids named __proto__ and constructor behave as ids", async ({ page, faults }) => {
  await visit(page, dataset(faults.url("proto"), "&event=__proto__"));
  await drawn(page);
  expect(await listed(page)).toEqual(["__proto__", "constructor", "toString"]);
  await expect(part(page, "detail")).toContainText("Event proto");
  await expect(part(page, "detail")).toContainText("Source proto");
  await expect(rows(page).nth(1)).toContainText(/unknown source/i);
  await walk(page, dataset(faults.url("proto"), "&actor=__proto__"));
  expect(await listed(page)).toEqual(["__proto__", "constructor"]);
  await walk(page, dataset(faults.url("proto"), "&actor=constructor"));
  expect(await listed(page)).toEqual(["__proto__"]);
  await walk(page, dataset(faults.url("proto"), "&topic=toString"));
  expect(await listed(page)).toEqual(["__proto__"]);
});

test("a dataset without events says so", async ({ page, faults }) => {
  await visit(page, dataset(faults.url("zero")));
  await expect(page.locator("main")).toHaveAttribute("data-status", "empty");
  await expect(page.locator("main")).toContainText(en.filters.empty.dataset);
  await expect(page.locator("[data-event-id]")).toHaveCount(0);
  await expectNoStory(page);
});

test("1,000 events: a part of them on the page, each with its place among all, aggregates in the timeline", async ({
  page,
  faults,
}) => {
  await visit(page, dataset(faults.url("thousand")));
  await drawn(page);
  await expect(part(page, "list").locator('li[aria-posinset="20"][aria-setsize="1000"]')).toBeAttached();
  // As the reader goes on, more of them.
  await rows(page).last().scrollIntoViewIfNeeded();
  await expect(part(page, "list").locator('li[aria-posinset="21"][aria-setsize="1000"]')).toBeAttached();
  expect(await rows(page).count()).toBeLessThanOrEqual(60);
  expect(await counted(page)).toBe(1000);
  expect(await part(page, "timeline").locator("[data-event-id], [data-count]").count()).toBeLessThanOrEqual(
    300,
  );
  expect(await part(page, "timeline").locator("[data-count]").count()).toBeGreaterThan(0);
});

test("200 events on one day, and dates without a place on the axis", async ({ page, faults }) => {
  await visit(page, dataset(faults.url("one-day")));
  await drawn(page);
  await expect(part(page, "list").locator('li[aria-posinset="1"][aria-setsize="200"]')).toBeAttached();
  expect(await counted(page)).toBe(200);
  await visit(page, dataset(faults.url("undated")));
  await drawn(page);
  const ids = await listed(page);
  expect(ids).toHaveLength(6);
  expect(ids.slice(-2).sort()).toEqual(["u1", "u2"]);
  await expect(rows(page).and(page.locator('[data-event-id="u1"]'))).toContainText("the day after");
});

for (const reducedMotion of ["reduce", "no-preference"] as const)
  test(`from a few days to the edge of time at once, motion ${reducedMotion}: ticks of years, not thousands of lines`, async ({
    page,
    faults,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await visit(page, dataset(faults.url("undated"), "&win=2025-03-29/2025-04-02"));
    await drawn(page);
    const timeline = part(page, "timeline");
    await expect(timeline.locator('[data-event-id="u4"]')).toHaveCount(0);
    await page.getByRole("button", { name: en.timeline.fit }).click();
    await expect(timeline.locator('[data-event-id="u4"]')).toBeVisible();
    const labels = timeline.locator(".vis-text.vis-minor");
    await expect.poll(async () => await labels.count()).toBeLessThan(60);
  });

test("a filter in the address does not flash the story first", async ({ page, faults }) => {
  const seen: string[] = [];
  await page.exposeFunction("sawStory", (what: string) => seen.push(what));
  await page.addInitScript(() => {
    const look = (): void => {
      const row = document.querySelector<HTMLElement>('[data-event-id="summit-2025"]');
      if (
        row !== null &&
        row.checkVisibility({ visibilityProperty: true }) &&
        row.getClientRects().length > 0
      )
        (window as unknown as { sawStory: (what: string) => void }).sawStory(document.readyState);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await visit(page, dataset(faults.url("smallest")));
  await drawn(page);
  expect(seen).toEqual([]);
});

test("the good data stays while a refetch fails", async ({ page, faults, allowed, context }) => {
  allowed.console.push(/Failed to load resource/);
  await visit(page, dataset(faults.url("smallest")));
  expect(await listed(page)).toEqual(["e1"]);
  await context.setOffline(true);
  await page.evaluate(() => window.dispatchEvent(new Event("offline")));
  await context.setOffline(false);
  await settled(page);
  expect(await listed(page)).toEqual(["e1"]);
});
