import fc from "fast-check";
import { expect, test } from "vitest";
import { formatWindow, parseWindow } from "./window.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test.each([
  ["2025-03/2025-03", Date.UTC(2025, 2, 1), Date.UTC(2025, 3, 1)],
  ["2025-03-30/2025-03-30", Date.UTC(2025, 2, 30), Date.UTC(2025, 2, 31)],
  ["2025-03-30T09:00Z/2025-03-30T18:30Z", Date.UTC(2025, 2, 30, 9), Date.UTC(2025, 2, 30, 18, 30)],
  ["2025-03-30T09:00+09:00/2025-03-30", Date.UTC(2025, 2, 30, 9), Date.UTC(2025, 2, 31)],
  ["1939/1945", Date.UTC(1939, 0, 1), Date.UTC(1946, 0, 1)],
])("%s", (text, from, to) => {
  expect(parseWindow(text)).toEqual({ from, to });
});

test.each([
  "",
  "2025",
  "2025/",
  "/2025",
  "../2025",
  "2025/..",
  "2025-04/2025-03",
  "2025/2026/2027",
  "soon/later",
  "2025-02-30/2026",
])("%j is no window", (text) => {
  expect(parseWindow(text)).toBeNull();
});

test("the year 10000 and later have days too", () => {
  expect(parseWindow("+010000-01-01/+010000-01-01T12:00:00Z")).toEqual({
    from: Date.UTC(10_000, 0, 1),
    to: Date.UTC(10_000, 0, 1, 12),
  });
  expect(parseWindow("+010000-02-30/+010001-01-01")).toBeNull();
  expect(parseWindow("+010000-01-01T25:00:00Z/+010001-01-01")).toBeNull();
});

test("a window written is the window read, rounded outwards by less than 1/1500 or a second", () => {
  const moment = fc.integer({ min: Date.UTC(-12_000, 0, 1), max: Date.UTC(12_000, 0, 1) });
  const span = fc.oneof(
    fc.integer({ min: 1, max: HOUR }),
    fc.integer({ min: 1, max: 100 * DAY }),
    fc.integer({ min: DAY, max: 4_000_000 * DAY }),
  );
  fc.assert(
    fc.property(moment, span, (from, length) => {
      const to = from + length;
      const text = formatWindow({ from, to });
      const read = parseWindow(text) ?? { from: Number.NaN, to: Number.NaN };
      const limit = Math.max(1000, (read.to - read.from) / 1500);
      expect(from - read.from).toBeGreaterThanOrEqual(0);
      expect(from - read.from).toBeLessThanOrEqual(limit);
      expect(read.to - to).toBeGreaterThanOrEqual(0);
      expect(read.to - to).toBeLessThanOrEqual(limit);
      expect(formatWindow(read)).toBe(text);
    }),
    { numRuns: 300 },
  );
}, 30_000);
