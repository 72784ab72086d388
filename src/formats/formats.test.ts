import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { detectFormat, FORMATS, formatOf } from "./formats.ts";

const story = readFileSync(join(import.meta.dirname, "..", "..", "public", "data", "iwo-to.json"), "utf8");

test("every format has a name, a type and an extension of its kind, and can do something", () => {
  expect(FORMATS.map((format) => format.id)).toEqual([...new Set(FORMATS.map((format) => format.id))]);
  for (const format of FORMATS) {
    expect(format.mime).toMatch(/^(?:text|application)\/[\w.+-]+$/);
    expect(format.extension).toMatch(/^[a-z]+$/);
    expect(format.read ?? format.write).toBeDefined();
    expect(formatOf(format.id)).toBe(format);
  }
  expect(formatOf("xlsx")).toBeNull();
});

test.each([
  ["json", story, "a.json"],
  ["json", story, ""],
  ["timelinejs", '{"events": [{"start_date": {"year": "2025"}}]}', "a.json"],
  ["json", "{", "a.json"],
  ["csv", "title,when\nA,2025\n", ""],
  ["csv", "title;when\nA;2025\n", "a.csv"],
  ["csv", "one column\n", "a.csv"],
  ["csv", "Year,Month,Day,Headline,Text\n2025,,,a,b\n", "sheet.csv"],
  ["tsv", "title\twhen\nA\t2025\n", ""],
  ["tsv", "title\twhen\n", "a.tsv"],
  ["ics", "\uFEFFBEGIN:VCALENDAR\r\n", ""],
  ["ics", "nothing", "a.ICS"],
  [undefined, "nothing at all", "a.txt"],
  [undefined, "<html>", ""],
] as const)("%s is told by %j in %s", (id, text, name) => {
  expect(detectFormat(text, name)?.id).toBe(id);
});
