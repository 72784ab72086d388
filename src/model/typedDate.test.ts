import { describe, expect, test } from "vitest";
import { readTypedDate } from "./typedDate.ts";

describe("a date without its year", () => {
  test.each([
    ["30 March", "2025-03-30"],
    ["30 march", "2025-03-30"],
    ["March 30th", "2025-03-30"],
    ["Sun 30 Mar", "2025-03-30"],
    ["end of March", "[2025-03-21..2025-03-31]"],
    ["March", "2025-03"],
    ["spring", "2025-21"],
    ["about 16 March", "2025-03-16~"],
    ["April or later", "[2025-04..]"],
    ["30/3", "2025-03-30"],
    ["30.3.", "2025-03-30"],
    ["3月30日", "2025-03-30"],
    ["３月末", "[2025-03-21..2025-03-31]"],
    ["3月以降", "[2025-03..]"],
  ])("%s takes the story's, and that is told", (typed, edtf) => {
    const read = readTypedDate(typed, 2025);
    expect(read).toMatchObject({ ok: true, edtf, yearAdded: true });
  });

  test("is refused where the story has no one year, with the reason", () => {
    expect(readTypedDate("30 March", null)).toEqual({ ok: false, problem: { why: "noYear" } });
    expect(readTypedDate("3月末", null)).toEqual({ ok: false, problem: { why: "noYear" } });
    expect(readTypedDate("3/4", null)).toEqual({ ok: false, problem: { why: "noYear" } });
  });

  test("does not exist in every year", () => {
    expect(readTypedDate("29 February", 2025)).toEqual({ ok: false, problem: { why: "unreadable" } });
    expect(readTypedDate("29 February", 2024)).toMatchObject({ ok: true, edtf: "2024-02-29" });
  });
});

test("a date with its year is taken as it is", () => {
  expect(readTypedDate("30 March 1945", 2025)).toMatchObject({
    ok: true,
    edtf: "1945-03-30",
    yearAdded: false,
  });
});

test.each([
  ["3/4/2025", ["2025-04-03", "2025-03-04"]],
  ["3.4.2025", ["2025-04-03", "2025-03-04"]],
  ["12 - 1 - 2025", ["2025-01-12", "2025-12-01"]],
  ["3/4", ["2025-04-03", "2025-03-04"]],
])("%s could be two days, and both are named", (typed, days) => {
  expect(readTypedDate(typed, 2025)).toEqual({ ok: false, problem: { why: "twoDays", days } });
});

test.each([
  "",
  "soon",
  "mid",
  "the end",
  "30",
  "8",
  "30/30",
  "20/21",
  "30 March 25",
  "8月3",
  "March 44",
  "13/13/2025",
  "3/4/25",
  "2025 / 3/30/2025",
  "x".repeat(1000),
])("%j is not understood", (typed) => {
  expect(readTypedDate(typed, 2025)).toEqual({ ok: false, problem: { why: "unreadable" } });
});
