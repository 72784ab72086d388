import { describe, expect, test } from "vitest";
import { READABLE, UNREADABLE } from "./dates.table.ts";
import { compareDates, parseFuzzyDate, parseFuzzyDateDetailed, sortKey } from "./fuzzyDate.ts";
import type { FuzzyDate } from "./types.ts";

function rows(table: string): string[][] {
  const lines = table.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return lines.map((line) => line.split(" | ").map((cell) => cell.replace("\\u0000", "\u0000")));
}

function literal(cell: string | undefined): number {
  return cell === "∞" ? Infinity : cell === "-∞" ? -Infinity : Date.parse(cell ?? "");
}

function read(text: string): FuzzyDate {
  const date = parseFuzzyDate(text);
  if (date === null) throw new Error(`can't read ${text}`);
  return date;
}

describe("bounds", () => {
  test("the table is long enough to mean something", () => {
    expect(rows(READABLE).length).toBeGreaterThanOrEqual(120);
  });

  test.each(rows(READABLE))("%s", (text = "", startMin, startMax, endMin, endMax, kind = "") => {
    const date = read(text);
    expect({ ...date, members: [] }).toMatchObject({
      text,
      startMin: literal(startMin),
      startMax: literal(startMax),
      endMin: literal(endMin),
      endMax: literal(endMax),
      precision: kind.replace(/ .*/, ""),
      approximate: kind.includes("~"),
      uncertain: kind.includes("?"),
    });
  });

  test.each(rows(UNREADABLE))("%s is refused: %s", (text = "", error) => {
    expect(parseFuzzyDate(text.trim() === "" ? "" : text)).toBeNull();
    expect(parseFuzzyDateDetailed(text).error).toBe(error);
  });
});

describe("the rest of a date", () => {
  test("an instant keeps its true time beside the calendar's", () => {
    const tokyo = read("2025-03-30T09:50+09:00");
    expect(tokyo).toMatchObject({ form: "instant", utc: Date.parse("2025-03-30T00:50Z"), offset: 540 });
    expect(read("2025-03-30T09:50-03:30")).toMatchObject({
      utc: Date.parse("2025-03-30T13:20Z"),
      offset: -210,
    });
    expect(read("2025-03-30T09:50Z")).toMatchObject({ utc: Date.parse("2025-03-30T09:50Z"), offset: 0 });
    expect(Object.is(read("2025-03-30T09:50-00:00").offset, 0)).toBe(true);
    expect(read("2025-03-30T09:50")).toMatchObject({ form: "instant", utc: null, offset: null });
    expect(read("2025-03-30")).toMatchObject({ form: "date", utc: null, offset: null });
  });

  test.each([
    ["2025/2026", "known", "known", 2],
    ["2025/..", "known", "open", 1],
    ["2025/", "known", "unknown", 1],
    ["../2025", "open", "known", 1],
    ["/2025", "unknown", "known", 1],
    ["[2025..]", "known", "open", 1],
    ["[..2025]", "open", "known", 1],
    ["[2024,2025..2027]", "known", "known", 2],
    ["2025", "known", "known", 0],
  ])("%s: start %s, end %s, %i parts", (text, start, end, parts) => {
    expect(read(text)).toMatchObject({ start, end });
    expect(read(text).members).toHaveLength(parts);
  });

  test("digits missing inside leave the days it can be as parts", () => {
    expect(read("200X-02-29").members.map((member) => member.text)).toEqual([
      "2000-02-29",
      "2004-02-29",
      "2008-02-29",
    ]);
    expect(read("2004-06-2X").members).toEqual([]);
  });

  test("an interval that ends before it starts gives its start", () => {
    const { date, error } = parseFuzzyDateDetailed("2025-03-31/2025-03-30");
    expect(error).toBe("end-before-start");
    expect(date).toEqual(read("2025-03-31"));
  });

  test("a megabyte of anything is refused at once", () => {
    for (const unit of ["X", "[", "2025/", "2025,", "?", "9"]) {
      expect(parseFuzzyDateDetailed(unit.repeat(1_000_000)).error).toBe("syntax");
    }
  });
});

describe("order", () => {
  test("chronological, the more exact first, undated last", () => {
    const texts = [
      "2025-03-30",
      "2025",
      "2025-03-30T09:50+09:00",
      "[2025-03-01..]",
      "2025-03",
      "-0043",
      "2025-01-01",
    ];
    const dates = [null, ...texts.map(read)].sort(compareDates);
    expect(dates.map((date) => date?.text)).toEqual([
      "-0043",
      "2025-01-01",
      "2025",
      "2025-03",
      "[2025-03-01..]",
      "2025-03-30",
      "2025-03-30T09:50+09:00",
      undefined,
    ]);
    expect(compareDates(null, null)).toBe(0);
    expect(compareDates(read("2025/.."), read("2025/.."))).toBe(0);
  });

  test.each([
    ["[..2025-03-31]", "2025-03-31"],
    ["/2025-03-31", "2025-03-31"],
    ["../2025-03-31", "2025-04-01"],
    ["2025-03-31/..", "2025-03-31"],
  ])("%s stands at %s", (text, day) => {
    expect(sortKey(read(text))).toBe(Date.parse(day));
  });
});
