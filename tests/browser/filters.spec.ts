import { counted, drawn, expectCountToFit, listed, part, rows, story, visit, walk } from "./asof.ts";
import { expect, test } from "./fixture.ts";

test("a state's events are those of its ministers too, while they hold office", async ({ page, faults }) => {
  faults.repair("office", {
    schemaVersion: 1,
    id: "office",
    title: "Office",
    actors: [
      { id: "japan", name: "Japan", kind: "state" },
      { id: "ministry", name: "Ministry", kind: "organization", memberOf: [{ actor: "japan" }] },
      {
        id: "minister",
        name: "Minister",
        kind: "person",
        memberOf: [{ actor: "ministry", from: "2024-10-01", to: "2025-10-21" }],
      },
      { id: "usa", name: "United States", kind: "state" },
    ],
    events: [
      { id: "before", title: "Before office", when: "2024-09-30", actors: ["minister"] },
      { id: "first-day", title: "First day", when: "2024-10-01", actors: ["minister"] },
      { id: "in", title: "In office", when: "2025-03-30", actors: ["minister"] },
      { id: "last-day", title: "Last day", when: "2025-10-21", actors: ["minister"] },
      { id: "after", title: "After office", when: "2025-10-22", actors: ["minister"] },
      { id: "maybe", title: "Sometime in October", when: "2025-10", actors: ["minister"] },
      { id: "ministry-act", title: "An act of the ministry", when: "1999-01-01", actors: ["ministry"] },
      { id: "foreign", title: "Of another state", when: "2025-03-30", actors: ["usa"] },
    ],
  });
  const data = `?data=${encodeURIComponent(faults.url("office"))}`;
  await visit(page, `${data}&actor=japan`);
  expect((await listed(page)).sort()).toEqual(["first-day", "in", "last-day", "maybe", "ministry-act"]);
  await expectCountToFit(page);
  // From one to the other as by "back": the address is read in the same way.
  for (const [search, ids] of [
    ["actor=minister", ["after", "before", "first-day", "in", "last-day", "maybe"]],
    ["actor=japan,usa", ["first-day", "foreign", "in", "last-day", "maybe", "ministry-act"]],
    ["actor=japan,usa&match=all", []],
  ] as const) {
    await walk(page, `${data}&${search}`);
    await expect.poll(async () => (await listed(page)).toSorted(), search).toEqual(ids);
  }
  await expect(page.locator("main")).toHaveAttribute("data-match", "0");
});

test("a range finds uncertain dates as possible and says so", async ({ page, faults }) => {
  faults.repair("fuzzy", {
    schemaVersion: 1,
    id: "fuzzy",
    title: "Fuzzy",
    events: [
      { id: "day-in", title: "A day inside", when: "2025-03-25" },
      { id: "month", title: "Some day in March", when: "2025-03" },
      { id: "late", title: "Late March", when: "[2025-03-21..2025-03-31]" },
      { id: "open", title: "As early as March", when: "[2025-03..]" },
      { id: "about", title: "About the 25th", when: "2025-03-25~" },
      { id: "instant", title: "At night in Washington", when: "2025-03-20T23:30-04:00" },
      { id: "day-out", title: "The day before", when: "2025-03-19" },
      { id: "undated", title: "Never said", when: null },
    ],
  });
  const data = `?data=${encodeURIComponent(faults.url("fuzzy"))}`;
  await visit(page, `${data}&from=2025-03-20&to=2025-03-31`);
  expect((await listed(page)).sort()).toEqual(["about", "day-in", "instant", "late", "month", "open"]);
  const possible = await rows(page)
    .and(page.locator('[data-match="possible"]'))
    .evaluateAll((all) => all.map((row) => row.getAttribute("data-event-id") ?? ""));
  expect(possible.sort()).toEqual(["about", "month", "open"]);
  for (const id of ["about", "month", "open"])
    await expect(rows(page).and(page.locator(`[data-event-id="${id}"]`))).toContainText(/possibl/i);
  await expectCountToFit(page);
  await walk(page, `${data}&from=2025-03-20&to=2025-03-31&certain=1`);
  await expect.poll(async () => (await listed(page)).toSorted()).toEqual(["day-in", "instant", "late"]);
  await expectCountToFit(page);
});

test("chips take filters away one by one, and clear all takes the rest", async ({ page }) => {
  await visit(page, "?actor=jp&from=2025-03&to=2025-04");
  const before = await counted(page);
  const chips = page.getByRole("button", { name: /^remove filter/i });
  await expect(chips).toHaveCount(3);
  await chips.last().click();
  await expect(page).not.toHaveURL(/[?&]to=/);
  await expect.poll(() => counted(page)).toBeGreaterThanOrEqual(before);
  await expectCountToFit(page);
  await page
    .getByRole("button", { name: /^clear all/i })
    .first()
    .click();
  await expect(page).not.toHaveURL(/actor=|from=/);
  await expect(rows(page)).toHaveCount(story.events.length);
  await page.goBack();
  await expect(page).toHaveURL(/actor=jp/);
  await expectCountToFit(page);
});

test("an empty result says which filter to relax", async ({ page }) => {
  await visit(page, "?actor=jp&from=1700&to=1701");
  await expect(page.locator("main")).toHaveAttribute("data-match", "0");
  await expect(rows(page)).toHaveCount(0);
  const ways = page.getByRole("main").getByRole("button", { name: /without|remove|clear/i });
  expect(await ways.count()).toBeGreaterThan(0);
  await expect(page.getByRole("main")).toContainText(/no event matches/i);
});

test("invalid values are ignored with a notice, and the page stands", async ({ page }) => {
  await visit(page, "?from=yesterday&status=finished&lanes=diagonal&event=no-such-event&actor=no-such-actor");
  await expect(page.locator("main")).toHaveAttribute("data-status", "ready");
  for (const value of ["yesterday", "finished", "diagonal", "no-such-event", "no-such-actor"])
    await expect(page.getByRole("main"), value).toContainText(value);
});

/** Numbers from a seed (mulberry32): the same states in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** An address as the app itself would write it: parameters in the contract's order, no defaults. */
function randomAddress(next: (below: number) => number): string {
  const pick = <T>(values: readonly T[]): T => values[next(values.length)] as T;
  const some = (values: readonly string[]): string =>
    [...new Set(Array.from({ length: 1 + next(2) }, () => pick(values)))].map(encodeURIComponent).join(",");
  const parameters: [string, string][] = [];
  const add = (chance: number, name: string, value: () => string): void => {
    if (next(100) < chance) parameters.push([name, value()]);
  };
  const actors = story.actors.map((actor) => actor.id);
  const topics = (story.topics ?? []).map((topic) => topic.id);
  add(50, "actor", () => some(actors));
  if (topics.length > 0) add(30, "topic", () => some(topics));
  add(30, "status", () => some(["planned", "announced", "occurred", "cancelled", "postponed"]));
  add(20, "match", () => "all");
  add(40, "from", () => pick(["1945", "2024-10", "2025-02-07", "2025-03"]));
  add(40, "to", () => pick(["2025-03-30", "2025-06", "2025", "2026-01-15"]));
  add(20, "certain", () => "1");
  add(50, "event", () => pick(story.events).id);
  add(30, "lanes", () => pick(["none", "actor", "state", "topic", "status"]));
  add(30, "view", () => pick(["timeline", "list"]));
  return parameters.length === 0 ? "" : `?${parameters.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

for (const seed of [1, 2]) {
  test(`random address states are restored exactly (${seed})`, async ({ page }) => {
    test.setTimeout(90_000);
    const next = seeded(seed);
    for (let round = 0; round < 6; round++) {
      const search = randomAddress(next);
      await test.step(search, async () => {
        // Loaded, and come to as by "back" from another.
        await (round % 2 === 0 ? visit : walk)(page, search);
        const parameters = new URLSearchParams(search);
        if (parameters.get("view") !== "list") await drawn(page);
        await expect.poll(() => new URL(page.url()).search).toBe(search);
        const event = parameters.get("event");
        await expect(part(page, "detail").locator("visible=true")).toHaveCount(event === null ? 0 : 1);
        if (parameters.get("view") !== "timeline") await expectCountToFit(page);
        const chips = page.getByRole("button", { name: /^remove filter/i });
        const values = ["actor", "topic", "status"].flatMap((name) => parameters.get(name)?.split(",") ?? []);
        const dates = ["from", "to"].filter((name) => parameters.has(name));
        // Without a period there is nothing to be certain about, and nothing to take away.
        const certain = dates.length > 0 && parameters.has("certain") ? 1 : 0;
        await expect
          .poll(() => chips.count(), "one chip for each active filter")
          .toBeGreaterThanOrEqual(values.length + dates.length + certain);
      });
    }
  });
}

test("a filter by hand and its address give the same, and back undoes it", async ({ page }) => {
  await visit(page);
  const all = await listed(page);
  await part(page, "filters")
    .getByRole("button", { name: /^actors/i })
    .click();
  await part(page, "filters").getByRole("checkbox").first().check();
  await expect(page).toHaveURL(/actor=/);
  await expectCountToFit(page);
  const chosen = await listed(page);
  const address = page.url();
  await page.goBack();
  await expect.poll(() => listed(page)).toEqual(all);
  await page.goto(address);
  await expect.poll(() => listed(page)).toEqual(chosen);
});

test("dates typed in plain words filter, and the page says how it understood them", async ({ page }) => {
  await visit(page);
  const from = part(page, "filters").getByRole("textbox", { name: /^from/i });
  await from.fill("March 30, 2025");
  await from.press("Enter");
  await expect(page).toHaveURL(/from=2025-03-30/);
  await expect(part(page, "filters")).toContainText("30 March 2025");
  await expectCountToFit(page);
  await from.fill("3/4/2025");
  await from.press("Enter");
  await expect(page).not.toHaveURL(/2025-04-03|2025-03-04/);
});
