// Dates must be the same wherever the reader is, and whatever her clocks did that day.
import { afterEach, expect, test } from "vitest";
import { formatDay, formatFuzzyDate } from "./formatFuzzyDate.ts";
import { isoDay, parseFuzzyDate } from "./fuzzyDate.ts";
import { readPlainDate } from "./plainDate.ts";

const HOME = process.env["TZ"];

afterEach(() => {
  if (HOME === undefined) delete process.env["TZ"];
  else process.env["TZ"] = HOME;
});

const TEXTS = [
  "2025-03-30",
  "2025-03-09",
  // Left out in Samoa, when it crossed the date line.
  "2011-12-30",
  "1883-11-18",
  "0079-08-24",
  "2025-03-30T02:30",
  "2025-03-30T02:30+09:00",
  "[2025-03-21..2025-03-31]",
  "2024-24",
];

function told(): unknown {
  return TEXTS.map((text) => {
    const date = parseFuzzyDate(text);
    if (date === null) return text;
    const words = ["en", "ja"].map((lang) => formatFuzzyDate(date, lang) + formatDay(date.startMin, lang));
    return [date, isoDay(date.startMin), words, readPlainDate(words[0] ?? "")];
  });
}

test.each([
  ["Pacific/Kiritimati", -840],
  ["Pacific/Apia", -780],
  ["Etc/GMT+12", 720],
  ["America/New_York", 240],
  ["Europe/London", 0],
])("nothing shifts in %s", (zone, minutesWest) => {
  process.env["TZ"] = "UTC";
  const atUtc = told();
  process.env["TZ"] = zone;
  // The zone has really changed, or this test says nothing.
  expect(new Date(2025, 2, 20).getTimezoneOffset()).toBe(minutesWest);
  expect(told()).toEqual(atUtc);
});
