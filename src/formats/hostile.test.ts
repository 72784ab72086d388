import { expect, test } from "vitest";
import { parseDataset } from "../model/parseDataset.ts";
import { detectFormat, FORMATS } from "./formats.ts";
import { FormatError } from "./notes.ts";
import { plainHtml } from "./plainHtml.ts";

const MILLION = 1_000_000;

/** Each would take hours where a pattern goes back over what it has read. */
test.each([
  ["spaces", `a${" ".repeat(MILLION)}b`],
  ["spaces in HTML", `<p>a${" ".repeat(MILLION)}b</p>`],
  ["newlines and spaces in HTML", `<p>${" \n".repeat(MILLION / 2)}b</p>`],
  ["links that never end", "<a href=x>".repeat(MILLION / 10)],
  ["tags that never end", "<p".repeat(MILLION / 2)],
  ["comments that never end", "<!--".repeat(MILLION / 4)],
  ["entities that are none", "&#".repeat(MILLION / 2)],
  ["line ends", "</li>".repeat(MILLION / 5)],
])(
  "HTML of %s is read",
  (_name, html) => {
    expect(plainHtml(html).length).toBeLessThanOrEqual(html.length);
  },
  60_000,
);

test.each([
  [
    "one cell of a megabyte",
    `title,when,actors,url\nA,${"1".repeat(MILLION)},${"(".repeat(1000)}${"x".repeat(MILLION)},${"a-".repeat(MILLION / 2)}\n`,
  ],
  ["a thousand columns", `title${",x".repeat(1000)}\nA${",1".repeat(1000)}\n`],
  ["only quotes", `title,when\n${'"'.repeat(MILLION)}`],
  ["only separators", `title,when\n${",".repeat(MILLION)}\n`],
  ["hyphens", `title,when\n${"-".repeat(MILLION)}x,2025\n`],
])(
  "a table with %s is read or told to be none",
  async (_name, text) => {
    const result = await detectFormat(text, "a.csv")?.read?.(text);
    expect(parseDataset(result?.file)).toBeDefined();
  },
  60_000,
);

test("whatever a text is, it is read or told to be none, and no prototype is touched", async () => {
  const texts = [
    "",
    "\u0000",
    "{}",
    "[]",
    "null",
    '{"events": {}}',
    '{"events": [null, 1, [], {}]}',
    '{"__proto__": {"polluted": 1}, "events": []}',
    '{"events": [{"__proto__": {"polluted": 1}, "text": {"headline": "__proto__"}, "group": "__proto__", "start_date": {"year": "2025"}}]}',
    "BEGIN:VCALENDAR",
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:__proto__\nCATEGORIES:__proto__,constructor\nLOCATION:toString\nEND:VEVENT\nEND:VCALENDAR",
    "END:VCALENDAR\nBEGIN:VCALENDAR",
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VEVENT\nEND:VEVENT\nEND:VEVENT",
    "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nEND:VTIMEZONE\nEND:VCALENDAR",
    "id,title,__proto__,constructor\n__proto__,A,b,c\n",
    "event,about,statement,source\n__proto__,__proto__,x,__proto__\n",
    "headline,year,text\n=1,__proto__,x\n",
    "event_date,event_type,actor1\n,,\n",
    "\ttitle\n",
    ";;;\n;;;\n",
    '"""',
    "title\n\u202e=1\n",
  ];
  for (const text of texts) {
    for (const format of FORMATS) {
      try {
        const result = await format.read?.(text);
        if (result !== undefined) parseDataset(result.file);
      } catch (error) {
        expect(error, `${format.id}: ${text}`).toBeInstanceOf(FormatError);
      }
    }
  }
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});
