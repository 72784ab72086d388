import { expect, test } from "vitest";
import { lastDay } from "./dateInput.ts";
import { datePresets } from "./datePresets.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { datasetOf } from "./filters.fixture.tsx";

const years = (...list: readonly string[]) =>
  datasetOf({ events: list.map((when, index) => ({ id: `e${index}`, title: "E", when })) });

test("at most the four fullest years with three events or more, in order", () => {
  const each = (year: string, count: number) => Array.from({ length: count }, () => year);
  const presets = datePresets(
    years(
      ...each("2020", 3),
      ...each("2021", 9),
      ...each("2022", 2),
      ...each("2023", 4),
      ...each("2024", 5),
      ...each("2025", 6),
    ),
  );
  expect(presets.map(({ kind, year }) => [kind, year])).toEqual([
    ["any", null],
    ["before", 2021],
    ["year", 2021],
    ["year", 2023],
    ["year", 2024],
    ["year", 2025],
  ]);
});

test("the years that follow without a gap are offered too, whatever lies beyond in one", () => {
  const main = Array.from({ length: 5 }, () => "2025");
  const kinds = (...more: readonly string[]) =>
    datePresets(years(...main, ...more)).map(({ kind, year }) => (year === null ? kind : `${kind} ${year}`));
  expect(kinds("2026", "2026")).toEqual(["any", "year 2025", "year 2026"]);
  expect(kinds("2026", "2027", "2028")).toEqual(["any", "year 2025", "year 2026", "year 2027", "after 2027"]);
  expect(kinds("2030")).toEqual(["any", "year 2025", "after 2025"]);
  expect(datePresets(years(...main, "2030")).at(-1)).toMatchObject({ from: "2026", to: null });
});

test("no period before the first year when there is nothing, none at all for few events", () => {
  expect(datePresets(years("2025", "2025", "2025")).map(({ kind }) => kind)).toEqual(["any", "year"]);
  expect(datePresets(years("2025"))).toHaveLength(1);
});

test.each([
  ["-0043", "-0043", "-0044"],
  ["0000", "0000", "-0001"],
  ["0079", "0079", "0078"],
])("the year %s is written as EDTF reads it", (year, own, before) => {
  const presets = datePresets(years("-9999", year, year, year));
  expect(presets.find(({ kind }) => kind === "year")).toMatchObject({ from: own, to: own });
  expect(presets.find(({ kind }) => kind === "before")?.to).toBe(before);
  for (const { to } of presets) if (to !== null) expect(parseFuzzyDate(to)).not.toBeNull();
});

test("the end of a range says its day, and its clock time where the range ends there", () => {
  expect(lastDay("2025-03-30T09:50+09:00", "en")).toBe("30 March 2025, 09:50 (UTC+9)");
  expect(lastDay("2025-03-30", "en")).toBe("30 March 2025");
  expect(lastDay("2025-03-30T00:00Z", "en")).toBe("30 March 2025, 00:00 (UTC)");
  expect(lastDay("[2025-04..]", "en")).toBeNull();
});
