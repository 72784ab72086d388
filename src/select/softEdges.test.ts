import { describe, expect, it } from "vitest";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { FuzzyDate } from "../model/types.ts";
import { softEdges } from "./softEdges.ts";

const at = (day: string): number => Date.parse(day);
const WINDOW = { from: at("1940-01-01"), to: at("2030-01-01") };

function date(text: string): FuzzyDate {
  const read = parseFuzzyDate(text);
  if (read === null) throw new Error(text);
  return read;
}

describe("softEdges", () => {
  it("leaves an exact day sharp where its dot was moved to be whole at the canvas's edge", () => {
    const moved = { from: at("1945-06-01"), to: at("1945-06-02") };
    for (const text of ["1945-02-23", "1945-02-19/1945-03-26", "1945-02-23T10:00+09:00"])
      expect(softEdges(date(text), moved, WINDOW, at("2025-01-01")), text).toBeNull();
  });

  it("fades what is not exact: a month's days, a list, a doubt", () => {
    for (const text of ["1995", "[1995,2000,2002]", "1945-02-23?"]) {
      const read = date(text);
      const drawn = { from: read.startMin, to: read.endMax };
      expect(softEdges(read, drawn, WINDOW, at("2025-01-01")), text).not.toBeNull();
    }
  });
});
