import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDataset } from "../model/parseDataset.ts";
import { NO_FILTERS } from "./eventFilter.ts";
import { filterEvents } from "./filterEvents.ts";
import { earlierLast, groupEvents } from "./groupEvents.ts";

function matchesOf(dates: readonly (string | null)[]) {
  const events = dates.map((when, index) => ({ id: `e${index}`, title: "x", when }));
  const result = parseDataset({ schemaVersion: 1, id: "test", title: "Test", events });
  if (!result.ok) throw new Error(result.problem.message);
  return filterEvents(result.dataset, NO_FILTERS);
}

function grouped(dates: readonly (string | null)[]): [string, [string, string[]][]][] {
  return groupEvents(matchesOf(dates)).map((year) => [
    year.key,
    year.months.map((month) => [
      month.key,
      month.matches.map(({ event }) => event.current.when?.text ?? "undated"),
    ]),
  ]);
}

test("years and months in order, the unknown month first, undated last", () => {
  expect(grouped([null, "2025-03-30", "2025", "2024-12", "2025-03-02", "2025-01-01", "2025-21"])).toEqual([
    ["y2024", [["y2024-12", ["2024-12"]]]],
    [
      "y2025",
      [
        ["y2025-00", ["2025", "2025-21"]],
        ["y2025-01", ["2025-01-01"]],
        ["y2025-03", ["2025-03-02", "2025-03-30"]],
      ],
    ],
    ["undated", [["undated-00", ["undated"]]]],
  ]);
});

test("matches in any order stand in the same groups, and in each in the order given", () => {
  const dates = fc.array(
    fc.constantFrom(null, "2024", "2024-02", "2024-11-03", "2025-02", "-0043-03", "0000-01"),
  );
  const keyOf = (when: string | null): string => {
    if (when === null) return "undated-00";
    const [, year = "", month = "00"] = /^(-?\d+)(?:-(\d\d))?/.exec(when) ?? [];
    return `y${Number(year)}-${month}`;
  };
  fc.assert(
    fc.property(dates, fc.array(fc.nat()), (found, order) => {
      const matches = matchesOf(found)
        .map((match, index) => ({ match, at: order[index] ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ match }) => match);
      const years = groupEvents(matches);
      const months = years.flatMap((year) => year.months);
      expect(years.map(({ year }) => year)).toEqual(
        [...new Set(years.map(({ year }) => year))].sort((a, b) => (a ?? Infinity) - (b ?? Infinity)),
      );
      for (const year of years)
        expect(year.count).toBe(year.months.reduce((sum, month) => sum + month.matches.length, 0));
      expect(new Set(months.map(({ key }) => key)).size).toBe(months.length);
      expect(months.map(({ month }) => month ?? 0)).toEqual(
        years.flatMap((year) => year.months.map(({ month }) => month ?? 0).sort((a, b) => a - b)),
      );
      for (const month of months)
        expect(month.matches).toEqual(
          matches.filter(({ event }) => keyOf(event.current.when?.text ?? null) === month.key),
        );
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["2025-02-19/2026", "y2025-02"],
  ["2025/2026-02-19", "y2025-00"],
  ["2025-04/..", "y2025-04"],
  ["[2025-04..]", "y2025-04"],
  ["[2025-03-21..2025-04-02]", "y2025-03"],
  ["{2025-03-21,2026}", "y2025-03"],
  ["2025-03-30T09:50+09:00", "y2025-03"],
  ["2025-03~", "y2025-03"],
  ["202X", "y2020-00"],
  ["0050-05", "y50-05"],
  ["-0043-03-15", "y-43-03"],
])("%s stands under %s", (when, key) => {
  expect(grouped([when])[0]?.[1][0]?.[0]).toBe(key);
});

test("a date without a beginning stands where it ends", () => {
  expect(grouped(["../1985-12-31", "1970"]).map(([key]) => key)).toEqual(["y1970", "y1985"]);
});

test("nothing gives nothing", () => {
  expect(groupEvents([])).toEqual([]);
});

test("what certainly began before the period asked for comes last, in a group of its own", () => {
  const dates = ["1995/..", "2025-03-30", "2025-03-31/2025-04-02", "[2025-03-21..2025-04-10]", "2025-04-07"];
  const events = dates.map((when, index) => ({ id: `e${index}`, title: "x", when }));
  const result = parseDataset({ schemaVersion: 1, id: "test", title: "Test", events });
  if (!result.ok) throw new Error(result.problem.message);
  const matches = filterEvents(result.dataset, { ...NO_FILTERS, from: "2025-04" });
  const since = Date.UTC(2025, 3, 1);
  const groups = groupEvents(matches, since);
  expect(groups.map(({ key, count }) => [key, count])).toEqual([
    ["y2025", 2],
    ["earlier", 2],
  ]);
  const inGroups = groups.flatMap(({ months }) => months.flatMap((month) => month.matches));
  expect(earlierLast(matches, since)).toEqual(inGroups);
  expect(inGroups.map(({ event }) => event.id)).toEqual(["e3", "e4", "e0", "e2"]);
  expect(earlierLast(matches, -Infinity)).toBe(matches);
});
