import { beforeAll, expect, test } from "vitest";
import { eraYear } from "../lib/eraYear.ts";
import { addYearNames } from "../lib/ownYears.ts";
import { formatDay, formatFuzzyDate } from "./formatFuzzyDate.ts";
import { parseFuzzyDate } from "./fuzzyDate.ts";
import { readPlainDate } from "./plainDate.ts";

const TAG = "ja-u-ca-japanese";
beforeAll(() => addYearNames(TAG, eraYear));

const words = (edtf: string): string => {
  const date = parseFuzzyDate(edtf);
  if (date === null) throw new Error(edtf);
  return formatFuzzyDate(date, TAG);
};

test.each([
  ["2025-03-30", "令和7年3月30日"],
  ["2025-03", "令和7年3月"],
  ["2025", "令和7年"],
  // The first day of every era, and the day before it.
  ["2019-05-01", "令和元年5月1日"],
  ["2019-04-30", "平成31年4月30日"],
  ["1989-01-08", "平成元年1月8日"],
  ["1989-01-07", "昭和64年1月7日"],
  ["1926-12-25", "昭和元年12月25日"],
  ["1926-12-24", "大正15年12月24日"],
  ["1912-07-30", "大正元年7月30日"],
  ["1912-07-29", "明治45年7月29日"],
  ["1873-01-01", "明治6年1月1日"],
  // Before the Gregorian calendar months and days were others.
  ["1872-12-31", "1872年12月31日"],
  ["1868", "1868年"],
  ["0079", "西暦79年"],
  // Nobody knows how long an era will last; beyond a hundred years none did.
  ["2117", "令和99年"],
  ["2118-01-01", "2118年1月1日"],
  // What does not say on which side of the change it is.
  ["2019", "平成31年（令和元年）"],
  ["2019-05", "令和元年5月"],
  ["1989-01", "昭和64年（平成元年）1月"],
  ["1989-02", "平成元年2月"],
  // Spans.
  ["2025-03-27/2025-03-28", "令和7年3月27日〜28日"],
  ["2025-03/2025-05", "令和7年3月〜5月"],
  ["2019-04-29/2019-05-02", "平成31年4月29日〜令和元年5月2日"],
  ["2019-04/2019-06", "平成31年4月〜令和元年6月"],
  ["1989-01-05/1989-01-10", "昭和64年1月5日〜平成元年1月10日"],
  ["2018/2020", "平成30年〜令和2年"],
  // Uncertain.
  ["2025-03-16~", "令和7年3月16日頃"],
  ["2007?", "平成19年か"],
  ["[2025-03-21..2025-03-31]", "令和7年3月下旬"],
  ["[2025-03-21..2025-04-02]", "令和7年3月21日〜4月2日のいずれかの日"],
  ["[2025-04..]", "令和7年4月以降"],
  ["[..2019-05-01]", "令和元年5月1日以前"],
  ["2025-21", "令和7年春"],
  ["2025-03-30T09:50+09:00", "令和7年3月30日 09:50（UTC+9）"],
  ["201X", "2010年代"],
])("%s: %s", (edtf, expected) => expect(words(edtf)).toBe(expected));

test("a plain ja stays with Western years, and days are said by the eras too", () => {
  const date = parseFuzzyDate("2025-03-30");
  expect(date === null ? "" : formatFuzzyDate(date, "ja")).toBe("2025年3月30日");
  expect(formatDay(Date.UTC(2025, 2, 30), TAG)).toBe("令和7年3月30日");
});

test.each([
  "令和7年3月30日",
  "平成元年1月8日",
  "昭和64年1月",
  "大正15年",
  "明治45年7月29日",
  "令和7年3月下旬",
])("%s, typed, comes back as it was", (typed) =>
  expect(words(readPlainDate(typed)?.edtf ?? "")).toBe(
    typed === "昭和64年1月"
      ? "昭和64年（平成元年）1月"
      : typed === "大正15年"
        ? "大正15年（昭和元年）"
        : typed,
  ),
);
