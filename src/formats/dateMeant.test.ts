import { describe, expect, it } from "vitest";
import { parseFuzzyDateDetailed } from "../model/fuzzyDate.ts";
import { datesMeant, lacksYear } from "./dateMeant.ts";

const MEANT: readonly (readonly [text: string, ...edtf: string[]])[] = [
  // Days and clock times.
  ["2024-03-08 14:00", "2024-03-08T14:00"],
  ["March 8, 2024 2:00 PM", "2024-03-08T14:00"],
  ["14:00 on 8 March 2024", "2024-03-08T14:00"],
  ["2024-03-08T14:00 JST", "2024-03-08T14:00+09:00"],
  ["2024-03-08 14:00 +0900", "2024-03-08T14:00+09:00"],
  ["Fri Mar 08 2024 14:00:00 GMT+0900 (Japan Standard Time)", "2024-03-08T14:00:00+09:00"],
  ["2024-03-08T25:00+09:00", "2024-03-08"],
  ["令和7年3月", "2025-03"],
  ["08-Mar-24", "2024-03-08"],
  ["Easter 2024", "2024-03-31"],
  ["2024-W10", "2024-03-04/2024-03-10"],
  // Two days, both named.
  ["10.3.2024", "2024-03-10", "2024-10-03"],
  ["3/4/2024", "2024-04-03", "2024-03-04"],
  ["3/4/24", "2024-04-03", "2024-03-04"],
  // Days that do not exist.
  ["2024-13-01", "2024-01-13"],
  ["2024-02-30", "2024-02-29", "2024-03-01"],
  ["2023-12-32"],
  ["2024-03-00", "2024-03"],
  ["2024-00-00", "2024"],
  ["0000-00-00"],
  // Spans.
  ["2019-2024", "2019/2024"],
  ["1914-18", "1914/1918"],
  ["2019–present", "2019/.."],
  ["Feb 1-5, 2024", "2024-02-01/2024-02-05"],
  ["8–10 March 2024", "2024-03-08/2024-03-10"],
  ["Feb 28 - Mar 3, 2024", "2024-02-28/2024-03-03"],
  ["2024/03/08-2024/03/10", "2024-03-08/2024-03-10"],
  ["2024-03-08-2024-03-10", "2024-03-08/2024-03-10"],
  ["2024年3月8日～10日", "2024-03-08/2024-03-10"],
  ["2024年3月30日から4月2日まで", "2024-03-30/2024-04-02"],
  ["2024-03-08 / 2024-03-10", "2024-03-08/2024-03-10"],
  ["2024-03-08..2024-03-10", "[2024-03-08..2024-03-10]", "2024-03-08/2024-03-10"],
  ["March or April 2024", "[2024-03,2024-04]"],
  ["between 3 and 5 March 2024", "[2024-03-03..2024-03-05]"],
  ["before March 2024", "[..2024-02]"],
  ["after 2024-12-31", "[2025-01-01..]"],
  // Parts of years.
  ["Q1 2024", "2024-33"],
  ["2024年第3四半期", "2024-35"],
  ["H2 2024", "2024-41"],
  ["FY2024", "2024-04/2025-03", "2023-10/2024-09"],
  ["FY2024/25", "2024-04/2025-03", "2024-07/2025-06"],
  ["令和6年度", "2024-04/2025-03"],
  ["20th century", "19XX"],
  // What machines count.
  ["45746", "2025-03-30"],
  ["45746.5", "2025-03-30T12:00"],
  ["1709856000", "2024-03-08T00:00Z"],
  // Nobody can tell.
  ["TBD"],
  ["8 March"],
  ["Summit 3 / 4"],
  ["x".repeat(10_000)],
  ["-".repeat(200)],
];

describe("a date that is no EDTF was probably meant as", () => {
  it.each(MEANT)("%s", (text, ...edtf) => {
    expect(datesMeant(text).map((each) => each.edtf)).toEqual(edtf);
  });

  it("valid EDTF, whatever is said", () => {
    for (const [text] of MEANT)
      for (const { edtf } of datesMeant(text)) expect(parseFuzzyDateDetailed(edtf).error).toBeNull();
  });

  it("something that says how it was read where it could be read otherwise", () => {
    expect(datesMeant("3/4/2024").map(({ how }) => how)).toEqual(["day first", "month first"]);
    expect(datesMeant("8 March 2024").map(({ how }) => how)).toEqual([null]);
  });
});

it("knows what only lacks a year", () => {
  expect(lacksYear("8 March")).toBe(true);
  expect(lacksYear("TBD")).toBe(false);
});
