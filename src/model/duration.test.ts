import { describe, expect, test } from "vitest";
import { parseDuration, withDuration } from "./duration.ts";
import { parseFuzzyDate } from "./fuzzyDate.ts";

const DAY = 86_400_000;

test.each([
  ["P3D", 3 * DAY],
  ["P2W", 14 * DAY],
  ["PT2H30M", 9_000_000],
  ["P1Y", 365.25 * DAY],
  ["P1M", 30.4375 * DAY],
  ["P1DT12H", 1.5 * DAY],
  ["PT0.5S", 500],
  ["P0,5D", DAY / 2],
])("%s lasts %d ms", (text, ms) => {
  expect(parseDuration(text)).toEqual({ text, ms });
});

test.each(["", "P", "PT", "P1DT", "3D", "P-1D", "-P1D", "P1H", "P1.5DT1H", "P1D2M", "p1d", "P1D ", "PXD"])(
  "%j is no duration",
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);

describe("withDuration", () => {
  test.each([
    ["2025-03-01", "P3D", "2025-03-04", "2025-03-04"],
    ["2025-03", "P3D", "2025-03-04", "2025-04-03"],
    ["2025-03-01", "P1M", "2025-04-01", "2025-04-01"],
    ["2025-01-31", "P1M", "2025-02-28", "2025-02-28"],
    ["2024-02-29", "P1Y", "2025-02-28", "2025-02-28"],
    ["2025-03-30T09:50+09:00", "PT40M", "2025-03-30T10:30Z", "2025-03-30T10:30Z"],
    ["2025-03-30T23:50+09:00", "PT40M", "2025-03-31T00:30Z", "2025-03-31T00:30Z"],
    // Two hours on a day are still that day: nobody said which two.
    ["2025-03-01", "PT2H", "2025-03-02", "2025-03-02"],
    ["2025-03-01", "PT0S", "2025-03-02", "2025-03-02"],
    ["2025-03-01/", "P3D", "2025-03-04", "2025-03-04"],
    ["2025-03-01/2025-03-10", "P3D", "2025-03-11", "2025-03-11"],
    ["[2025-03-01,2025-03-05]", "P3D", "2025-03-04", "2025-03-08"],
    ["[2025-03-01..2025-03-05]", "P3D", "2025-03-04", "2025-03-08"],
    ["{2025-03-01,2025-03-05}", "P3D", "2025-03-08", "2025-03-08"],
    ["-0044-12-31", "P1D", "-000043-01-01", "-000043-01-01"],
  ])("%s for %s ends between %s and %s", (text, length, endMin, endMax) => {
    const date = parseFuzzyDate(text);
    const duration = parseDuration(length);
    if (date === null || duration === null) throw new Error(`${text} ${length}`);
    const longer = withDuration(date, duration);
    expect([longer.endMin, longer.endMax]).toEqual([Date.parse(endMin), Date.parse(endMax)]);
    expect([longer.startMin, longer.startMax]).toEqual([date.startMin, date.startMax]);
  });

  test("an open end stays open; no end leaves the range of a Date", () => {
    const long = parseDuration("P999999999Y");
    const open = parseFuzzyDate("2025/..");
    const day = parseFuzzyDate("2025-03-01");
    const later = parseFuzzyDate("[2025..]");
    if (long === null || open === null || day === null || later === null) throw new Error("unreadable");
    expect(withDuration(open, long)).toEqual(open);
    expect(withDuration(day, long).endMax).toBe(8.64e15);
    expect(withDuration(later, long).endMax).toBe(Infinity);
  });
});
