import { expect, test } from "vitest";
import { majorLabel, minorLabel, periodNames } from "../timeline/axisLabels.ts";
import { windowWords } from "../timeline/windowWords.ts";
import { jaEras } from "./jaEras.ts";

const tag = jaEras.dates;
const day = (iso: string): number => Date.parse(iso);

test("years of the list are said both ways, and once where they have no era", () => {
  expect(jaEras.list.year(2025)).toBe("令和7年・2025年");
  expect(jaEras.list.year(2019)).toBe("平成31年（令和元年）・2019年");
  expect(jaEras.list.year(1600)).toBe("1600年");
  expect(jaEras.list.years(1950, 1959)).toBe("昭和25年～昭和34年");
});

test("the axis has the era at its ticks, and Western years before the first", () => {
  expect(minorLabel(day("2025-01-01"), "year", tag)).toBe("令和7年");
  expect(minorLabel(day("2019-01-01"), "year", tag)).toBe("平成31年");
  expect(majorLabel(day("2019-05-01"), "day", tag)).toBe("令和元年5月");
  expect(majorLabel(day("1989-01-08"), "hour", tag)).toContain("平成元年1月8日");
  expect(minorLabel(day("1872-01-01"), "year", tag)).toBe("1872年");
  expect(majorLabel(day("1872-05-01"), "day", tag)).toBe("1872年5月");
  expect(periodNames(day("2025-03-30"), "day", tag)).toEqual(["令和7年3月", "令和7年3月", "3月"]);
  expect(minorLabel(day("2025-01-01"), "year", "ja")).toBe("2025年");
});

test("a window is said with both its ends", () => {
  const shown = { from: day("2019-04-01"), to: day("2019-06-01") };
  expect(windowWords(shown, tag)).toBe("平成31年4月1日～令和元年5月31日");
  expect(windowWords({ from: day("1868-01-01"), to: day("2020-01-01") }, tag)).toBe("1868年～令和元年");
});
