import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS } from "../model/calendar.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { Account, FuzzyDate } from "../model/types.ts";
import { covered, gapsIn, gapsOf, longGap, recorded, shortestGap } from "./gaps.ts";

const event = (id: string, when: FuzzyDate | null) => ({ id, current: { when } as Account });
const dated = (...dates: readonly string[]) =>
  dates.map((text, index) => event(`e${index}`, parseFuzzyDate(text)));
const at = (text: string): number => parseFuzzyDate(text)?.startMin ?? Number.NaN;

test("gaps are the days on which no event can be", () => {
  const iso = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
  const stretch = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 }), fc.boolean());
  fc.assert(
    fc.property(
      fc.array(stretch, { maxLength: 8 }),
      fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 60 })),
      fc.integer({ min: 1, max: 9 }),
      (stretches, [first, long], least) => {
        const events = stretches.map(([from, length, open], index) =>
          event(
            `e${index}`,
            parseFuzzyDate(open ? `${iso(from)}/..` : `[${iso(from)}..${iso(from + length)}]`),
          ),
        );
        const isFree = (day: number): boolean =>
          stretches.every(([from, length, open]) => day < from || day > (open ? from : from + length));
        const expected: [number, number][] = [];
        for (let day = first; day < first + long; day++) {
          if (!isFree(day)) continue;
          const last = expected.at(-1);
          if (last?.[1] === day) last[1] = day + 1;
          else expected.push([day, day + 1]);
        }
        const window = { from: first * DAY_MS, to: (first + long) * DAY_MS };
        expect(
          gapsOf(events, window, least * DAY_MS).map(({ from, to }) => [from / DAY_MS, to / DAY_MS]),
        ).toEqual(expected.filter(([from, to]) => to - from >= least));
      },
    ),
    { numRuns: 200 },
  );
});

test("of events in any order each gap names the first that begins where it ends; those in a window are found", () => {
  const days = fc.array(fc.option(fc.integer({ min: 0, max: 90 }), { freq: 6 }), { maxLength: 12 });
  const window = fc.tuple(fc.integer({ min: -5, max: 95 }), fc.integer({ min: 0, max: 40 }));
  fc.assert(
    fc.property(days, window, (found, [first, long]) => {
      const events = found.map((day, index) =>
        event(
          `e${index}`,
          day === null ? null : parseFuzzyDate(new Date(day * DAY_MS).toISOString().slice(0, 10)),
        ),
      );
      const gaps = gapsOf(events, { from: 0, to: 90 * DAY_MS }, DAY_MS);
      for (const { before, to } of gaps)
        expect(before).toBe(
          to === 90 * DAY_MS
            ? null
            : events.find(({ current }) => current.when !== null && recorded(current.when)?.from === to)?.id,
        );
      const [from, to] = [first * DAY_MS, (first + long) * DAY_MS];
      expect(gapsIn(gaps, { from, to })).toEqual(gaps.filter((gap) => gap.to > from && gap.from < to));
    }),
    { numRuns: 200 },
  );
});

test("a gap names the event that ends it, and tells whether something open goes on in it", () => {
  const events = dated("1945-02-19/1945-03-26", "1968-06-26", "2007", "2007/..", "2025-03-29");
  const gaps = gapsOf(events, { from: at("1940"), to: at("2026") }, 365 * DAY_MS);
  expect(gaps.map(({ before, goesOn }) => [before, goesOn])).toEqual([
    ["e0", false],
    ["e1", false],
    ["e2", false],
    ["e4", true],
  ]);
  expect(gaps[1]).toMatchObject({ from: at("1945-03-27"), to: at("1968-06-26") });
});

test("what may begin at any time from a day on leaves no gap after that day", () => {
  const events = dated("2025-01-01", "[2025-04-01..]");
  expect(gapsOf(events, { from: at("2025"), to: at("2030") }, DAY_MS)).toEqual([
    { from: at("2025-01-02"), to: at("2025-04-01"), before: "e1", goesOn: false },
  ]);
});

test.each([
  ["../1985", "1985-01-01", "1986-01-01"],
  ["/1985-03-04", "1985-03-04", "1985-03-05"],
  ["1985/", "1985-01-01", "1986-01-01"],
])("of %s only the known side is recorded", (text, from, to) => {
  const date = parseFuzzyDate(text);
  expect(date === null ? null : recorded(date)).toEqual({ from: at(from), to: at(to) });
});

test("a dataset covers its events, and the time until it was last brought up to date", () => {
  const events = dated("1945", "2025-03-29", "2019/..");
  const updated = parseFuzzyDate("2025-06-01");
  expect(covered(events, updated, null)).toEqual({ from: at("1945"), to: at("2025-06-02") });
  expect(covered(events, null, null)?.to).toBe(at("2025-03-30"));
  // Something later than that day is in it all the same.
  expect(covered(events, parseFuzzyDate("2024"), null)?.to).toBe(at("2025-03-30"));
  // On an earlier day it was not kept further than that.
  expect(covered(events, updated, at("2025-04-02"))?.to).toBe(at("2025-04-02"));
  expect(covered([event("a", null)], updated, null)).toBeNull();
  expect(longGap({ from: at("1925"), to: at("2025") })).toBeCloseTo(5 * 365.25 * DAY_MS, -10);
  expect(shortestGap({ from: at("1925"), to: at("2025") })).toBe(2 * DAY_MS);
  expect(shortestGap({ from: 0, to: DAY_MS })).toBe(DAY_MS / 20);
});

test("what was found of a list is kept for as long as the same is asked of it", () => {
  const events = dated("2025-01-01", "2025-03-01", "2025-09-01");
  const year = { from: at("2025"), to: at("2026") };
  const found = gapsOf(events, year, 9 * DAY_MS);
  expect(gapsOf(events, year, 9 * DAY_MS)).toBe(found);
  expect(gapsOf(events, year, 99 * DAY_MS)).toHaveLength(2);
  expect(gapsOf(events, { ...year, to: at("2025-06") }, 9 * DAY_MS)).not.toEqual(found);
  expect(covered(events, null, null)).toBe(covered(events, null, null));
  expect(covered(events, parseFuzzyDate("2027"), null)?.to).toBe(at("2028"));
});
