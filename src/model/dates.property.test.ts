import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { civilDay, civilMs, DAY_MS, isoDay, LIMIT_MS } from "./calendar.ts";
import { dayText, edtfText, monthText, plainText } from "./dates.arbitrary.ts";
import { readComponent } from "./dateShape.ts";
import { formatFuzzyDate } from "./formatFuzzyDate.ts";
import { parseFuzzyDate, sortKey } from "./fuzzyDate.ts";
import { readIsoDate } from "./isoDate.ts";
import { readPlainDate } from "./plainDate.ts";
import { inRange } from "./rangeTest.ts";
import { readShape } from "./shapeBounds.ts";
import type { FuzzyDate } from "./types.ts";

// Many runs each: a busy machine must not fail them.
vi.setConfig({ testTimeout: 60_000 });

function read(text: string): FuzzyDate {
  const date = parseFuzzyDate(text);
  if (date === null) throw new Error(`can't read ${text}`);
  return date;
}

function bounds({ startMin, startMax, endMin, endMax }: FuzzyDate): readonly number[] {
  return [startMin, startMax, endMin, endMax];
}

/** The outer bounds of dates that together are one date of unknown exactness. */
function union(dates: readonly FuzzyDate[]): readonly number[] {
  const all = (key: "startMin" | "startMax" | "endMin" | "endMax"): number[] =>
    dates.map((date) => date[key]);
  return [
    Math.min(...all("startMin")),
    Math.max(...all("startMax")),
    Math.min(...all("endMin")),
    Math.max(...all("endMax")),
  ];
}

describe("the calendar", () => {
  test("agrees with Date over the whole of its range", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (days) => {
        const ms = days * DAY_MS;
        const { year, month, day } = civilDay(ms);
        const date = new Date(ms);
        expect([year, month, day]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
        expect(civilMs(year, month, day)).toBe(ms);
        // Date wants six digits for a year with a sign.
        expect(Date.parse(isoDay(ms).replace(/^-(\d{4})-/, "-00$1-"))).toBe(ms);
      }),
    );
  });
});

describe("any date", () => {
  test("has its bounds in order, and unbounded or within the range of a Date", () => {
    let readable = 0;
    fc.assert(
      fc.property(edtfText, (text) => {
        const date = parseFuzzyDate(text);
        if (date === null) return;
        readable += 1;
        expect(date.startMin).toBeLessThanOrEqual(date.startMax);
        expect(date.endMin).toBeLessThanOrEqual(date.endMax);
        expect(date.startMin).toBeLessThan(date.endMax);
        expect(Number.isFinite(sortKey(date))).toBe(true);
        for (const bound of bounds(date)) {
          expect(Math.abs(bound) <= LIMIT_MS || Math.abs(bound) === Infinity).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
    expect(readable).toBeGreaterThan(500);
  });

  test("can be said in both languages", () => {
    fc.assert(
      fc.property(edtfText, fc.constantFrom("en", "ja", "de"), fc.boolean(), (text, lang, short) => {
        const date = parseFuzzyDate(text);
        if (date === null) return;
        const words = formatFuzzyDate(date, lang, { style: short ? "short" : "long" });
        expect(words).not.toMatch(/NaN|undefined|null|Invalid|Infinity| {2}|\.\.|^$/);
        // A plain date never falls back to its EDTF, nor a time to its T.
        expect(words).not.toMatch(/\dT\d|^\d{4}-\d\d/);
      }),
      { numRuns: 1000 },
    );
  });

  test("is in all of time, in no empty range, and never certain when marked", () => {
    fc.assert(
      fc.property(edtfText, dayText, (text, day) => {
        const date = parseFuzzyDate(text);
        if (date === null) return;
        const marked = date.approximate || date.uncertain;
        expect(inRange(date, { from: -Infinity, to: Infinity })).toBe(marked ? "possible" : "certain");
        const at = Date.parse(day);
        expect(inRange(date, { from: at, to: at })).toBe("no");
        expect(inRange(date, { from: at, to: at - DAY_MS })).toBe("no");
        expect(inRange(date, { from: NaN, to: at })).toBe("no");
      }),
    );
  });
});

describe("wholes and parts", () => {
  test("a month is the union of its days, a year of its months", () => {
    fc.assert(
      fc.property(monthText, (month) => {
        const days = Array.from({ length: 31 }, (_, index) =>
          parseFuzzyDate(`${month}-${String(index + 1).padStart(2, "0")}`),
        ).filter((day) => day !== null);
        expect(union(days)).toEqual(bounds(read(month)));
        const year = month.slice(0, 4);
        const months = Array.from({ length: 12 }, (_, index) =>
          read(`${year}-${String(index + 1).padStart(2, "0")}`),
        );
        expect(union(months)).toEqual(bounds(read(year)));
      }),
    );
  });

  test("the fast path and the long way give the same bounds", () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const component = readComponent(text);
        if (component === null) return expect(readIsoDate(text)?.error).toBe("syntax");
        expect(readIsoDate(text)).toEqual(readShape(text, component.shape));
      }),
    );
  });
});

describe("there and back", () => {
  test("words for a plain date read back as that date, in both languages", () => {
    fc.assert(
      fc.property(plainText, fc.constantFrom("en", "ja"), fc.boolean(), (text, lang, short) => {
        const date = parseFuzzyDate(text);
        if (date === null) return;
        const words = formatFuzzyDate(date, lang, { style: short ? "short" : "long" });
        expect(readPlainDate(words)).toEqual({ edtf: text, date });
      }),
      { numRuns: 500 },
    );
  });
});
