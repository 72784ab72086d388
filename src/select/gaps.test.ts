import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS } from "../model/calendar.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { Account, FuzzyDate } from "../model/types.ts";
import { covered, gapsOf, longGap, recorded, shortestGap } from "./gaps.ts";

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
          gapsOf(events, window)
            .in(window, least * DAY_MS)
            .map(({ from, to }) => [from / DAY_MS, to / DAY_MS]),
        ).toEqual(expected.filter(([from, to]) => to - from >= least));
      },
    ),
    { numRuns: 200 },
  );
});

test("of events in any order each gap names the first that begins where it ends; those in a window are found", () => {
  const days = fc.array(fc.option(fc.integer({ min: 0, max: 90 }), { freq: 6 }), { maxLength: 12 });
  const window = fc.tuple(fc.integer({ min: -5, max: 95 }), fc.integer({ min: 0, max: 40 }));
  const numbers = fc.record({ at: fc.integer({ min: -5, max: 95 }), least: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(days, window, numbers, (found, [first, long], asked) => {
      const events = found.map((day, index) =>
        event(
          `e${index}`,
          day === null ? null : parseFuzzyDate(new Date(day * DAY_MS).toISOString().slice(0, 10)),
        ),
      );
      const whole = { from: 0, to: 90 * DAY_MS };
      const gaps = gapsOf(events, whole);
      const all = gaps.in(whole, DAY_MS);
      const ids = gaps.endedBy(all);
      for (const gap of all)
        expect(ids.get(gap)).toBe(
          gap.to === whole.to
            ? undefined
            : events.find(({ current }) => current.when !== null && recorded(current.when)?.from === gap.to)
                ?.id,
        );
      const [from, to, least] = [first * DAY_MS, (first + long) * DAY_MS, asked.least * DAY_MS];
      expect(gaps.in({ from, to }, least)).toEqual(
        all.filter((gap) => gap.to > from && gap.from < to && gap.to - gap.from >= least),
      );
      const time = asked.at * DAY_MS;
      expect(gaps.at(time)).toEqual(all.find((gap) => gap.from <= time && gap.to > time) ?? null);
    }),
    { numRuns: 400 },
  );
});

test("however many gaps there are, those of a window are found, and only they", () => {
  const many = 20_000;
  const events = Array.from({ length: many }, (_, place) =>
    event(`e${place}`, parseFuzzyDate(new Date(place * 9 * DAY_MS).toISOString().slice(0, 10))),
  );
  const whole = { from: 0, to: many * 9 * DAY_MS };
  const gaps = gapsOf(events, whole);
  expect(gaps.in(whole, DAY_MS)).toHaveLength(many);
  expect(gaps.in(whole, 9 * DAY_MS)).toEqual([]);
  expect(
    gaps.in({ from: 900 * DAY_MS, to: 920 * DAY_MS }, 8 * DAY_MS).map(({ from }) => from / DAY_MS),
  ).toEqual([901, 910, 919]);
});

test("a gap names the event that ends it, and tells whether something open goes on in it", () => {
  const events = dated("1945-02-19/1945-03-26", "1968-06-26", "2007", "2007/..", "2025-03-29");
  const whole = { from: at("1940"), to: at("2026") };
  const between = gapsOf(events, whole);
  const gaps = between.in(whole, 365 * DAY_MS);
  const ids = between.endedBy(gaps);
  expect(gaps.map((gap) => [ids.get(gap), gap.goesOn])).toEqual([
    ["e0", false],
    ["e1", false],
    ["e2", false],
    ["e4", true],
  ]);
  expect(gaps[1]).toMatchObject({ from: at("1945-03-27"), to: at("1968-06-26") });
});

test("what may begin at any time from a day on leaves no gap after that day", () => {
  const events = dated("2025-01-01", "[2025-04-01..]");
  const whole = { from: at("2025"), to: at("2030") };
  expect(gapsOf(events, whole).in(whole, DAY_MS)).toEqual([
    { from: at("2025-01-02"), to: at("2025-04-01"), goesOn: false },
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

test("what a list covers is kept for as long as the same is asked of it", () => {
  const events = dated("2025-01-01", "2025-03-01", "2025-09-01");
  expect(covered(events, null, null)).toBe(covered(events, null, null));
  expect(covered(events, parseFuzzyDate("2027"), null)?.to).toBe(at("2028"));
});
