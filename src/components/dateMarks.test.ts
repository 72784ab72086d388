import { describe, expect, it } from "vitest";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { FuzzyDate } from "../model/types.ts";
import { dateDoubt, dateTimeAttribute, markShape } from "./dateMarks.ts";

function read(text: string): FuzzyDate {
  const date = parseFuzzyDate(text);
  if (date === null) throw new Error(`${text} can't be read`);
  return date;
}

describe("a date's mark and machine form", () => {
  it.each([
    ["2025-03-30", "2025-03-30", null, "point"],
    ["2025-03-30T09:50+09:00", "2025-03-30T09:50+09:00", null, "point"],
    ["2025-03", "2025-03", "day", "faded"],
    ["2025", "2025", "day", "faded"],
    ["2025-03-16~", "2025-03-16", "approximate", "faded"],
    ["2025-03-16?", "2025-03-16", "uncertain", "faded"],
    ["[2025-03-21..2025-03-31]", "2025-03", "oneOf", "hatched"],
    ["1945-02-19/1945-03-26", "1945", null, "span"],
    ["2024-07-28/..", "2024-07-28", null, "span"],
    ["2024-12-31/2025-01-02", "2024-12-31", null, "span"],
    ["../1985-04-12", "1985-04-12", null, "span"],
    ["-0044-03-15", undefined, null, "point"],
  ])("%s", (text, attribute, doubt, shape) => {
    const date = read(text);
    expect(dateTimeAttribute(date)).toBe(attribute);
    expect(dateDoubt(date)).toBe(doubt);
    expect(markShape(date)).toBe(shape);
  });

  it("an open possibility has no list of days to hatch", () => {
    expect(markShape(read("[2025-04..]"))).toBe("faded");
  });
});
