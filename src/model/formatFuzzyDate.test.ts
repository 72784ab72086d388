import { describe, expect, test } from "vitest";
import { parseDuration } from "./duration.ts";
import { formatDay, formatDuration, formatFuzzyDate } from "./formatFuzzyDate.ts";
import { parseFuzzyDate } from "./fuzzyDate.ts";

/** EDTF | English | Japanese. */
const WORDS = `
2025-03-30 | 30 March 2025 | 2025年3月30日
2025-03 | March 2025 | 2025年3月
2025 | 2025 | 2025年
0079-08-24 | 24 August AD 79 | 西暦79年8月24日
-0043-03-15 | 15 March 44 BC | 紀元前44年3月15日
0000 | 1 BC | 紀元前1年
Y-17E3 | 17001 BC | 紀元前17001年
2025-03-30T09:50+09:00 | 30 March 2025, 09:50 (UTC+9) | 2025年3月30日 09:50（UTC+9）
2025-03-30T09:50:07-03:30 | 30 March 2025, 09:50:07 (UTC−3:30) | 2025年3月30日 09:50:07（UTC−3:30）
2025-03-30T09:50Z | 30 March 2025, 09:50 (UTC) | 2025年3月30日 09:50（UTC）
2025-03-30T09:50 | 30 March 2025, 09:50 | 2025年3月30日 09:50
2025-03-30T24:00+09:00 | 31 March 2025, 00:00 (UTC+9) | 2025年3月31日 00:00（UTC+9）
2025-03-16~ | about 16 March 2025 | 2025年3月16日頃
2007? | possibly 2007 | 2007年か
2007% | possibly about 2007 | 2007年頃か
2025-03-30T09:50+09:00~ | about 30 March 2025, 09:50 (UTC+9) | 2025年3月30日 09:50（UTC+9）頃
2004-06-~11 | about 11 June 2004 | 2004年6月11日頃
2004~-06-11 | 11 June 2004 (year approximate) | 2004年6月11日（年はおおよそ）
2004-06?-11 | 11 June 2004 (year and month uncertain) | 2004年6月11日（年と月は不確か）
[2025-03-01..2025-03-10] | early March 2025 | 2025年3月上旬
[2025-03-11..2025-03-20] | mid-March 2025 | 2025年3月中旬
[2025-03-21..2025-03-31] | late March 2025 | 2025年3月下旬
[2024-02-21..2024-02-29] | late February 2024 | 2024年2月下旬
[2025-03-16..2025-03-31] | second half of March 2025 | 2025年3月後半
[2025-03-01..2025-03-31] | a day in March 2025 | 2025年3月のある日
[2025-03-21..2025-03-30] | a day between 21 and 30 March 2025 | 2025年3月21日〜30日のいずれかの日
[2025-03-21..2025-04-02] | a day between 21 March and 2 April 2025 | 2025年3月21日〜4月2日のいずれかの日
[2025-03..2025-05] | a month between March and May 2025 | 2025年3月〜5月のいずれかの月
[1670..1672] | a year between 1670 and 1672 | 1670年〜1672年のいずれかの年
[2025-04..] | April 2025 or later | 2025年4月以降
[..2025-03-31] | 31 March 2025 or earlier | 2025年3月31日以前
[1667,1668,1670..1672] | one of 1667, 1668 or 1670–1672 | 1667年、1668年、1670年〜1672年のいずれか
{1667,1668,1670..1672} | 1667, 1668 and 1670–1672 | 1667年、1668年、1670年〜1672年
{2025-04..} | April 2025 and later | 2025年4月以降すべて
1945-02-19/1945-03-26 | 19 February – 26 March 1945 | 1945年2月19日〜3月26日
2025-03-27/2025-03-28 | 27–28 March 2025 | 2025年3月27日〜28日
2025-03-27/2025-03-27 | 27 March 2025 | 2025年3月27日
2024-12-30/2025-01-02 | 30 December 2024 – 2 January 2025 | 2024年12月30日〜2025年1月2日
2025-03/2025-04 | March–April 2025 | 2025年3月〜4月
1939/1945 | 1939–1945 | 1939年〜1945年
-0043/0014 | 44 BC – AD 14 | 紀元前44年〜西暦14年
1984~/2004? | about 1984 – possibly 2004 | 1984年頃〜2004年か
2024-07-28/.. | since 28 July 2024 | 2024年7月28日から
2024-07-28/ | 28 July 2024 – end not known | 2024年7月28日〜（終わりは不明）
../2025-03-31 | until 31 March 2025 | 2025年3月31日まで
/2025-03-31 | start not known – 31 March 2025 | （始まりは不明）〜2025年3月31日
2025-03-30T09:50+09:00/2025-03-30T10:50+09:00 | 30 March 2025, 09:50–10:50 (UTC+9) | 2025年3月30日 09:50〜10:50（UTC+9）
195X | 1950s | 1950年代
195~ | about the 1950s | 1950年代頃
190X | between 1900 and 1909 | 1900年〜1909年の間
19XX | between 1900 and 1999 | 1900年〜1999年の間
2004-XX | a month in 2004 | 2004年のある月
2004-06-XX | a day in June 2004 | 2004年6月のある日
1985-XX-XX | a day in 1985 | 1985年のある日
2004-XX-11 | the 11th of a month in 2004 | 2004年のある月の11日
156X-12-25 | 25 December in the 1560s | 1560年代の12月25日
15XX-12-25 | 25 December, between 1500 and 1599 | 1500年〜1599年のいずれかの年の12月25日
2004-06-2X | a day between 20 and 29 June 2004 | 2004年6月20日〜29日のいずれかの日
19X5 | a year between 1905 and 1995 (19X5) | 1905年〜1995年のいずれかの年（19X5）
1950S2 | about 1950 (between 1900 and 1999) | 1950年頃（1900年〜1999年の間）
2025-21 | spring 2025 | 2025年春
2024-24 | winter 2024–25 | 2024年〜2025年の冬
2025-29 | spring 2025 (southern hemisphere) | 2025年春（南半球）
2025-34 | second quarter of 2025 | 2025年第2四半期
2025-41 | second half of 2025 | 2025年下半期
2025-37 | January–April 2025 | 2025年1月〜4月
201X-23 | autumn in the 2010s | 2010年代の秋
`;

function say(text: string, lang: string, style: "long" | "short" = "long"): string {
  const date = parseFuzzyDate(text);
  return date === null ? "unreadable" : formatFuzzyDate(date, lang, { style });
}

const ROWS = WORDS.trim()
  .split("\n")
  .map((line) => line.split(" | "));

test.each(ROWS)("%s is %s, %s", (text = "", english, japanese) => {
  expect(say(text, "en")).toBe(english);
  expect(say(text, "ja-JP")).toBe(japanese);
});

test.each([
  ["2025-03-30", "30 Mar 2025"],
  ["2025-03-30T09:50+09:00", "30 Mar 2025, 09:50"],
  ["[2025-03-21..2025-03-31]", "late Mar 2025"],
  ["[2025-03-21..2025-03-30]", "between 21 and 30 Mar 2025"],
  ["1945-02-19/1945-03-26", "19 Feb – 26 Mar 1945"],
])("%s is short %s", (text, words) => {
  expect(say(text, "en", "short")).toBe(words);
});

test("another language falls back to English", () => {
  expect(say("2025-03-30", "de")).toBe("30 March 2025");
  expect(say("2025-03-30", "jam")).toBe("30 March 2025");
});

describe("formatDay", () => {
  test("a civil time by its day; nothing when unbounded", () => {
    expect(formatDay(Date.parse("2025-03-30T23:59Z"), "en")).toBe("30 March 2025");
    expect(formatDay(Date.parse("2025-03-30"), "ja")).toBe("2025年3月30日");
    expect(formatDay(Infinity, "en")).toBe("");
  });
});

describe("formatDuration", () => {
  test.each([
    ["P3D", "3 days", "3日間"],
    ["P1D", "1 day", "1日間"],
    ["PT2H30M", "2 hours 30 minutes", "2時間30分"],
    ["P1Y2M", "1 year 2 months", "1年2か月"],
    ["P2W", "2 weeks", "2週間"],
    ["PT1.5H", "1.5 hours", "1.5時間"],
    ["PT0S", "0 seconds", "0秒"],
  ])("%s is %s, %s", (text, english, japanese) => {
    const duration = parseDuration(text);
    if (duration === null) throw new Error(text);
    expect(formatDuration(duration, "en")).toBe(english);
    expect(formatDuration(duration, "ja")).toBe(japanese);
  });
});
