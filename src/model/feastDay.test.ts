import { expect, test } from "vitest";
import { isoDay } from "./calendar.ts";
import { easter, readFeast } from "./feastDay.ts";
import { readTypedDate } from "./typedDate.ts";

// Published tables of the date of Easter: the earliest and the latest days are among them.
test.each([
  [1583, "04-10"],
  [1818, "03-22"],
  [1943, "04-25"],
  [1954, "04-18"],
  [1981, "04-19"],
  [2000, "04-23"],
  [2024, "03-31"],
  [2025, "04-20"],
  [2038, "04-25"],
  [2049, "04-18"],
])("Easter of %i is on %s", (year, day) => {
  expect(isoDay(easter(year))).toBe(`${year}-${day}`);
});

test.each([
  ["Easter", "2025-04-20", true],
  ["easter monday 2024", "2024-04-01", false],
  ["Good Friday, 2025", "2025-04-18", false],
  ["2024 Christmas Eve", "2024-12-24", false],
  ["Xmas", "2025-12-25", true],
  ["New Year’s Day", "2025-01-01", true],
  ["New Year's Eve 1945", "1945-12-31", false],
  ["元日", "2025-01-01", true],
  ["２０２４年大晦日", "2024-12-31", false],
  ["2024年のクリスマス", "2024-12-25", false],
  ["復活祭", "2025-04-20", true],
])("%s is %s", (typed, edtf, yearAdded) => {
  expect(readTypedDate(typed, 2025)).toMatchObject({ ok: true, edtf, yearAdded });
});

test("nothing is guessed", () => {
  expect(readTypedDate("Easter", null)).toEqual({ ok: false, problem: { why: "noYear" } });
  for (const typed of ["Easter 1500", "Easterly", "2024 Easter 2025", "the new year", ""]) {
    expect(readFeast(typed, 2025), typed).toBeNull();
  }
});
