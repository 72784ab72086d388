import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDataset, parseDatasetText } from "../model/parseDataset.ts";
import type { ParseResult } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import { csv } from "./csv.ts";
import { parseCsv } from "./csvText.ts";
import { detectFormat } from "./formats.ts";
import { htmlOf, plainHtml } from "./plainHtml.ts";
import { timelinejs, timelinejsSheet } from "./timelinejs.ts";

const DATA = join(import.meta.dirname, "..", "..", "public", "data");

function good(result: ParseResult): Dataset {
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

// As its makers write it: figures as texts, HTML, tabs, eras, media of every kind.
const STORY = `{
  "title": {"media": {"url": "//upload.example.org/a.JPG"}, "text": {"headline": "Women in <b>Computing</b>", "text": "<p class=\\"lead\\">How it began.</p>"}},
  "scale": "human",
  "eras": [{"start_date": {"year": "602"}, "end_date": {"year": "629"}, "text": {"headline": "Last war"}}],
  "events": [
    {"start_date": {"year":\t"622", "month": "08", "day": "09"}, "end_date": {"year": "622", "month": "08", "day": "23"},
     "background": {"url": "https://example.org/b.jpg"}, "group": "Wars &amp; peace",
     "media": {"url": "https://www.youtube.com/watch?v=a", "credit": "<a href=\\"https://example.org/c\\">C &amp; D</a>", "caption": "", "thumbnail": "x"},
     "text": {"headline": "Ada   Lovelace", "text": "<p>Take <a href=\\"https://en.wikipedia.org/wiki/Ada_Lovelace\\">Ada</a>:<br>one</p><p>two</p><ul><li>a</li><li>b</li></ul>"}},
    {"start_date": {"year": "-44", "month": "3", "day": "15", "display_date": "The Ides"}, "text": {"headline": "Caesar"}, "unique_id": "ides"},
    {"start_date": {"year": "2025", "month": "13"}, "text": {"headline": "Bad"}, "media": {"url": "img/a.png"}},
    {"start_date": {"year": 2025, "month": 3, "day": 30, "hour": "9", "minute": "5"}, "end_date": {"year": 2024}, "text": {"headline": "", "text": "Only text"}},
    {"start_date": {"year": "2025"}, "text": {}, "media": {"url": "<iframe src='https://example.org/map?a=1&amp;b=2'></iframe>", "caption": "A map"}},
    {"start_date": {"year": "2025"}, "text": {"headline": "Quote"}, "media": {"url": "<blockquote>No demand. <cite>Clarke</cite></blockquote>"}},
    {"start_date": {"year": ""}, "text": {"headline": ""}},
    7
  ]
}`;

test("a TimelineJS story: eras, groups, media, HTML, years before Christ, and what is wrong at its place", async () => {
  expect(detectFormat(STORY, "story.json")).toBe(timelinejs);
  const result = await timelinejs.read?.(STORY, { name: "women" });
  expect(result?.file).toEqual({
    schemaVersion: 1,
    id: "women",
    title: "Women in Computing",
    description: "How it began.",
    topics: [{ id: "Wars-peace", name: "Wars & peace" }],
    eras: [{ title: "Last war", when: "0602/0629" }],
    events: [
      {
        id: "ada-lovelace",
        title: "Ada Lovelace",
        summary: "Take Ada (https://en.wikipedia.org/wiki/Ada_Lovelace):\none\n\ntwo\n\n• a\n• b",
        topics: ["Wars-peace"],
        media: [
          {
            url: "https://www.youtube.com/watch?v=a",
            type: "video",
            alt: "Ada Lovelace",
            credit: "C & D (https://example.org/c)",
          },
        ],
        when: "0622-08-09/0622-08-23",
      },
      { id: "ides", title: "Caesar", when: "-0043-03-15", whenText: "The Ides" },
      { id: "bad", title: "Bad" },
      { id: "only-text", title: "Only text", summary: "Only text", when: "2025-03-30T09:05" },
      {
        id: "a-map",
        title: "A map",
        media: [{ url: "https://example.org/map?a=1&b=2", type: "page", alt: "A map", caption: "A map" }],
        when: "2025",
      },
      { id: "quote", title: "Quote", summary: "No demand. Clarke", when: "2025" },
    ],
  });
  expect(result?.notes.map(({ code, line, column }) => [code, line, column])).toEqual([
    ["unreadable-date", 11, 20],
    ["bad-media", 11, 99],
    ["end-before-start", 12, 20],
    ["no-title", 15, 5],
    ["bad-slide", 16, 5],
  ]);
  expect(result?.losses.map((loss) => loss.code)).toEqual(["properties", "media-place", "background"]);
  expect(result?.locate("/events/1/when")).toEqual({ file: "", line: 10, column: 20 });
  expect(good(parseDataset(result?.file)).events).toHaveLength(6);
});

test("what a slide has and a dataset has not is listed", async () => {
  const slide = {
    start_date: {
      year: "2015",
      month: "1",
      day: "1",
      hour: "1",
      minute: "1",
      second: "1",
      millisecond: "60",
    },
    location: { lat: 39.71, lon: -91.36, name: "Florida, Missouri" },
    media: {
      url: "https://example.org/a.jpg",
      thumbnail: "https://example.org/b.jpg",
      credit: null,
      link: "",
    },
    text: { headline: "A" },
    unique_id: "",
  };
  const result = await timelinejs.read?.(JSON.stringify({ events: [slide] }));
  expect(result?.losses).toMatchObject([
    { code: "properties", count: 3, names: ["location", "media thumbnail", "millisecond"] },
  ]);
});

test("what is no story is told", async () => {
  await expect(timelinejs.read?.('{"timeline": {}}')).rejects.toThrow('"events"');
  await expect(timelinejs.read?.("{")).rejects.toThrow("JSON");
  await expect(timelinejsSheet.read?.("a,b\n")).rejects.toThrow("Headline");
});

const SHEET = [
  "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background",
  ',,,,,,,,,MY OWN CSV,"<p class=""lead"">A sample.</p>",,,,,title,,https://example.org/b.gif',
  '1815,12,10,,1852,11,27,,,Ada Lovelace,"<p>Wrote <b>notes</b>.</p>",https://example.org/a.jpg,Commons,"<a href=""https://example.org/p"">Portrait</a>",https://example.org/t.jpg,,,',
  "1943,7,,,1946,,,,Some time,Women,,,,,,,ENIAC,",
  "1939,9,1,,1945,9,2,,,War,,,,,,era,,",
  "1943,30,5,,,,,,,Computer,,,,,,,,",
  "",
].join("\n");

test("TimelineJS's sheet, also when it is only called a CSV file", async () => {
  const result = await csv.read?.(SHEET, { name: "sheet" });
  expect(result?.file).toEqual((await timelinejsSheet.read?.(SHEET, { name: "sheet" }))?.file);
  expect(result?.file).toMatchObject({
    title: "MY OWN CSV",
    description: "A sample.",
    eras: [{ title: "War", when: "1939-09-01/1945-09-02" }],
    events: [
      {
        id: "ada-lovelace",
        when: "1815-12-10/1852-11-27",
        summary: "Wrote notes.",
        media: [{ type: "image", caption: "Portrait (https://example.org/p)" }],
      },
      { id: "women", when: "1943-07/1946", whenText: "Some time", topics: ["ENIAC"] },
      { id: "computer" },
    ],
  });
  expect(result?.notes).toMatchObject([{ code: "unreadable-date", line: 6, column: 1 }]);
  expect(result?.losses.map((loss) => loss.code).sort()).toEqual(["background", "columns"]);
});

test("the first TimelineJS's sheet had American dates", async () => {
  const text =
    "Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag\n2/7/2025,2/9/2025,Summit,t,,,,,,Visits\n30/3/2025x,,Odd,t,,,,,,\n";
  const result = await csv.read?.(text);
  expect(result?.file.events).toMatchObject([
    { when: "2025-02-07/2025-02-09", topics: ["Visits"] },
    { title: "Odd" },
  ]);
  expect(result?.notes).toMatchObject([{ code: "unreadable-date", line: 3, column: 1 }]);
});

test.each([timelinejs, timelinejsSheet])(
  "times from one zone to the next come back with both: %o",
  async (format) => {
    const when = "2012-10-02T15:00-07:00/2012-11-06T20:30-08:00";
    const events = [{ id: "a", title: "A", when }];
    const written = await format.write?.(
      good(parseDataset({ schemaVersion: 1, id: "d", title: "D", events })),
      {},
    );
    const result = await format.read?.(written?.text ?? "", {});
    expect(result?.file.events).toMatchObject([{ title: "A", when }]);
  },
);

describe.each([
  ["japan-us-2025.json", timelinejs],
  ["japan-us-2025.json", timelinejsSheet],
  ["iwo-to.json", timelinejs],
] as const)("%s as %o", (name, format) => {
  test("comes back with its dates, texts, media and eras", async () => {
    const dataset = good(parseDatasetText(readFileSync(join(DATA, name), "utf8")));
    const written = await format.write?.(dataset, { language: "ja" });
    const result = await format.read?.(written?.text ?? "", { name: dataset.id });
    expect(result?.notes).toEqual([]);
    const again = good(parseDataset(result?.file));
    const say = (value: unknown): unknown => (value instanceof Map ? value.get("ja") : value);
    const dated = dataset.events.filter((each) => each.current.when !== null);
    const shape = (event: Dataset["events"][number]): unknown[] => [
      event.id,
      say(event.title),
      say(event.summary),
      event.current.when?.text,
      say(event.current.whenText),
      event.media
        .slice(0, 1)
        .map((media) => [media.url, say(media.alt), say(media.caption), say(media.credit)]),
    ];
    expect(again.events.map(shape)).toEqual(dated.map(shape));
    expect(again.eras.map((era) => [say(era.title), era.when.text])).toEqual(
      dataset.eras.map((era) => [say(era.title), era.when.text]),
    );
    expect(again.title).toBe(say(dataset.title));
    expect(again.description).toBe(say(dataset.description));
    expect(written?.losses.map((loss) => loss.code)).toContain("sources");
  });
});

test("text and HTML: any plain text comes back, and shows literally meanwhile", () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom("<", ">", "&", '"', "'", "a", " b", "\n", "br", "/", "p", ";", "amp", "会"),
      }),
      (text) => {
        const plain = text
          .replace(/\n{3,}/g, "\n\n")
          .split("\n")
          .map((line) => line.trim())
          .join("\n")
          .replace(/\n{3,}/g, "\n\n")
          .trim();
        expect(plainHtml(htmlOf(plain))).toBe(plain);
        expect(htmlOf(text).replace(/<\/?p>|<br>/g, "")).not.toMatch(/[<>"]/);
      },
    ),
    { numRuns: 500 },
  );
}, 60_000);

test.each([
  ["a &lt; b &amp; c &#8212; &#x4f1a; &nbsp;&hellip; &unknown;", "a < b & c — 会  … &unknown;"],
  ["<script>alert(1)</script>x<style>p{}</style><!-- y -->z", "xz"],
  ["1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
  ["line one\nline two", "line one\nline two"],
  ["<p>line one\nline two</p>", "line one line two"],
  ["<h2>Head</h2><div>Body</div>", "Head\n\nBody"],
  [
    '<a href="javascript:alert(1)">x</a> <a href=https://example.org/>https://example.org</a>',
    "x https://example.org",
  ],
  ["<img src=x onerror=alert(1)>", ""],
])("HTML %j is %j", (html, text) => {
  expect(plainHtml(html)).toBe(text);
});

test("a sheet is safe to open in a spreadsheet", async () => {
  const dataset = good(
    parseDataset({
      schemaVersion: 1,
      id: "d",
      title: "=1+1",
      events: [{ id: "e", title: '=HYPERLINK("https://canary.invalid")', when: "2025" }],
    }),
  );
  const text = (await timelinejsSheet.write?.(dataset))?.text ?? "";
  const cells = (await parseCsv(text)).rows.flatMap((row) => row.cells);
  expect(cells.filter((cell) => /^\s*[=+@]/.test(cell))).toEqual([]);
});

test("what the text of a slide loses is listed: tables, quotations, and what has no field", async () => {
  const text = "<table><tr><td>6 %</td><td>24 months</td></tr></table><blockquote>Well.</blockquote>";
  const story = {
    events: [{ start_date: { year: 2025, format: "yyyy" }, autolink: false, text: { headline: "A", text } }],
  };
  const result = await timelinejs.read?.(JSON.stringify(story));
  expect(result?.file.events[0]?.summary).toBe("6 % | 24 months\n\nWell.");
  expect(result?.losses.map(({ code, names }) => [code, ...names])).toEqual([
    ["properties", "autolink", "date format"],
    ["quotes"],
    ["tables"],
  ]);
});
