import { expect, test } from "vitest";
import { TIME_WORDS } from "../i18n/timeWords.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { FuzzyDate } from "../model/types.ts";
import { lagTo } from "../select/lag.ts";
import { gapLength, lagWords } from "./lagWords.ts";

function date(text: string): FuzzyDate {
  const read = parseFuzzyDate(text);
  if (read === null) throw new Error(text);
  return read;
}

const MEETING = "2025-03-30T09:50+09:00";

test.each([
  [MEETING, "2025-03-30T14:10+09:00", "T+4 h 20 min", "T+4時間20分"],
  // 20:10 in Washington is 40 minutes before.
  [MEETING, "2025-03-29T20:10-04:00", "T−40 min", "T−40分"],
  [MEETING, MEETING, "at the same time", "同時刻"],
  [MEETING, "2025-02-07T11:55-05:00", "50 days 7 hours before", "50日と7時間前"],
  [MEETING, "2025-03-29", "1 day before", "1日前"],
  [MEETING, "2025-03-30", "on the same day", "同じ日"],
  [MEETING, "[2025-03-25..2025-03-28]", "2 to 5 days before", "2～5日前"],
  [MEETING, "2025-03-16~", "about 14 days before", "およそ14日前"],
  [MEETING, "[2025-04-02..]", "at least 3 days after", "少なくとも3日後"],
  [MEETING, "[2025-03-30..2025-04-04]", "on the same day or up to 5 days after", "同じ日から5日後まで"],
  ["2025-03", "2025-03-10", "between 21 days before and 9 days after", "21日前から9日後の間"],
  ["2025-03", "../2025-03-20", "before or after, nobody tells", "前か後か不明"],
  ["2025-03-30", "2025-08-15", "4 months 16 days after", "4か月と16日後"],
  ["2025-03-30", "1945-08-15", "79 years 7 months before", "79年と7か月前"],
  ["2025-03-30", "2024-07", "7 to 9 months before", "7～9か月前"],
  ["2025-03-30", "1995", "29 to 31 years before", "29～31年前"],
])("%s, then %s: %s", (anchor, other, english, japanese) => {
  const lag = lagTo(date(anchor), date(other));
  expect(lagWords(lag, TIME_WORDS.en)).toBe(english);
  expect(lagWords(lag, TIME_WORDS.ja)).toBe(japanese);
});

test.each([
  ["2025-03-30", "2025-03-31", "24 hours"],
  ["2025-03-30", "2025-04-09", "10 days"],
  ["2025-03-30", "2026-01-31", "10 months"],
  ["1945-08-16", "1968-06-26", "22 years"],
])("from %s to %s nothing for %s", (from, to, words) => {
  expect(gapLength({ from: date(from).startMin, to: date(to).startMin }, TIME_WORDS.en)).toBe(words);
});
