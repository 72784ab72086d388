import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { civilMs, DAY_MS } from "./calendar.ts";
import { dayText, monthText } from "./dates.arbitrary.ts";
import { parseFuzzyDate } from "./fuzzyDate.ts";
import type { CivilRange } from "./rangeTest.ts";
import { inRange } from "./rangeTest.ts";

// Many runs each: a busy machine must not fail them.
vi.setConfig({ testTimeout: 60_000 });

function answer(text: string, from: string, to: string): string {
  const date = parseFuzzyDate(text);
  if (date === null) throw new Error(`can't read ${text}`);
  const bound = (day: string): number =>
    day === "-∞" ? -Infinity : day === "∞" ? Infinity : Date.parse(day);
  return inRange(date, { from: bound(from), to: bound(to) });
}

test.each([
  ["2025-03-30", "2025-03-30", "2025-03-31", "certain"],
  ["2025-03-30", "2025-03-31", "2025-04-01", "no"],
  ["2025-03-30", "2025-03-29", "2025-03-30", "no"],
  ["2025-03", "2025-03-01", "2025-04-01", "certain"],
  ["2025-03", "2025-03-02", "2025-04-01", "possible"],
  ["2025-03", "2025-03-01", "2025-03-31", "possible"],
  ["2025-03", "2025-04-01", "2025-05-01", "no"],
  ["2025-03-30~", "2025-03-30", "2025-03-31", "possible"],
  ["2025-03-30?", "2025-03-30", "2025-03-31", "possible"],
  // Nobody said by how much it is approximate.
  ["2025-03-30~", "2025-03-31", "2025-04-01", "no"],
  ["2025-03-01/2025-03-30", "2025-03-10", "2025-03-11", "certain"],
  ["2025-03/2025-05", "2025-04-10", "2025-04-11", "certain"],
  ["2025-03/2025-05", "2025-03-10", "2025-03-11", "possible"],
  ["2025-03-30/..", "2030-01-01", "2031-01-01", "certain"],
  ["2025-03-30/", "2030-01-01", "2031-01-01", "possible"],
  ["2025-03-30/", "2025-03-30", "2025-03-31", "certain"],
  ["../2025-03-30", "1900-01-01", "1901-01-01", "certain"],
  ["/2025-03-30", "1900-01-01", "1901-01-01", "possible"],
  ["[2025-04..]", "2030-01-01", "2031-01-01", "possible"],
  ["[2025-04..]", "2025-04-01", "∞", "certain"],
  ["[2025-04..]", "2025-03-01", "2025-04-01", "no"],
  ["[..2025-03-31]", "-∞", "2025-04-01", "certain"],
  // Part by part, not by the outer bounds.
  ["[1667,1668,1670..1672]", "1669-01-01", "1670-01-01", "no"],
  ["[1667,1668,1670..1672]", "1671-01-01", "1672-01-01", "possible"],
  ["[1667,1668,1670..1672]", "1667-01-01", "1673-01-01", "certain"],
  ["{1667,1668,1670..1672}", "1669-01-01", "1670-01-01", "no"],
  ["{1667,1668,1670..1672}", "1668-01-01", "1669-01-01", "certain"],
  ["{1667,1668,1670..1672}", "1671-03-01", "1671-03-02", "certain"],
  ["{1667,1668}", "1668-03-01", "1668-03-02", "possible"],
  ["2004-XX-11", "2004-03-12", "2004-04-11", "no"],
  ["2004-XX-11", "2004-03-11", "2004-03-12", "possible"],
  ["200X-02-29", "2001-01-01", "2004-01-01", "no"],
  ["2025-03-30T23:50+14:00", "2025-03-30", "2025-03-31", "certain"],
])("%s in %s to %s: %s", (text, from, to, expected) => {
  expect(answer(text, from, to)).toBe(expected);
});

const ALL_DAYS: readonly (readonly [text: string, ms: number])[] = Array.from(
  { length: 6 * 366 },
  (_, index) => {
    const ms = Date.UTC(2022, 0, 1 + index);
    return [new Date(ms).toISOString().slice(0, 10), ms];
  },
);

/** Every day a simple date can mean, counted out. */
function daysOf(text: string): number[] {
  const pattern = new RegExp(`^${text.padEnd(10, "-XX").replaceAll("X", "\\d")}$`);
  return ALL_DAYS.flatMap(([day, ms]) => (pattern.test(day) ? [ms] : []));
}

/** Whether any of the days from first to last is among those of the range. */
function touches(first: number, last: number, { from, to }: CivilRange): boolean {
  const day = Math.max(first, from);
  return day <= last && day < to;
}

function tally(answers: readonly boolean[]): string {
  return answers.every(Boolean) ? "certain" : answers.some(Boolean) ? "possible" : "no";
}

const simple = fc.oneof(
  dayText,
  monthText,
  fc.constantFrom("2024", "2024-XX", "2025-03-XX", "2025-03-1X", "2025-XX-11", "2025-1X"),
);
const adjoining = fc.oneof(dayText, monthText);
const window = fc
  .tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 500 }))
  .map(([from, length]) => ({
    from: civilMs(2022, 6) + from * DAY_MS,
    to: civilMs(2022, 6) + (from + length) * DAY_MS,
  }));

describe("agrees with counting days", () => {
  const check = (text: string, range: CivilRange, answers: readonly boolean[]): void => {
    const date = parseFuzzyDate(text);
    if (date === null) throw new Error(`can't read ${text}`);
    expect(`${text} ${inRange(date, range)}`).toBe(`${text} ${tally(answers)}`);
  };

  test("single dates", () => {
    fc.assert(
      fc.property(simple, window, (text, range) => {
        check(
          text,
          range,
          daysOf(text).map((day) => touches(day, day, range)),
        );
      }),
      { numRuns: 400 },
    );
  });

  test("one of several", () => {
    fc.assert(
      fc.property(fc.array(adjoining, { minLength: 1, maxLength: 4 }), window, (parts, range) => {
        check(
          `[${parts.join(",")}]`,
          range,
          parts.flatMap(daysOf).map((day) => touches(day, day, range)),
        );
      }),
      { numRuns: 200 },
    );
  });

  test("both of two", () => {
    fc.assert(
      fc.property(adjoining, adjoining, window, (a, b, range) => {
        const pairs = daysOf(a).flatMap((first) =>
          daysOf(b).map((second) => touches(first, first, range) || touches(second, second, range)),
        );
        check(`{${a},${b}}`, range, pairs);
      }),
      { numRuns: 200 },
    );
  });

  test("intervals", () => {
    fc.assert(
      fc.property(adjoining, adjoining, window, (a, b, range) => {
        const lasts = daysOf(b);
        const pairs = daysOf(a).flatMap((first) =>
          lasts.filter((last) => last >= first).map((last) => touches(first, last, range)),
        );
        if (pairs.length === 0) expect(parseFuzzyDate(`${a}/${b}`)).toBeNull();
        else check(`${a}/${b}`, range, pairs);
      }),
      { numRuns: 200 },
    );
  });
});
