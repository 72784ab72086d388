import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { parseDataset, parseDatasetText } from "../model/parseDataset.ts";
import type { ParseResult } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import type { ReadOptions, ReadResult } from "./format.ts";
import { ics } from "./ics.ts";
import { escapeText, fold } from "./icsWrite.ts";

const DATA = join(import.meta.dirname, "..", "..", "public", "data");

function good(result: ParseResult): Dataset {
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

async function read(lines: readonly string[] | string, options: ReadOptions = {}): Promise<ReadResult> {
  const text = typeof lines === "string" ? lines : lines.join("\r\n");
  const result = await ics.read?.(text, options);
  if (result === undefined) throw new Error("can't be read");
  return result;
}

const event = (...lines: string[]): string[] => [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Test//EN",
  "BEGIN:VEVENT",
  "UID:u1@example.org",
  "SUMMARY:A",
  ...lines,
  "END:VEVENT",
  "END:VCALENDAR",
];

async function dates(...lines: string[]): Promise<(string | null | undefined)[]> {
  return (await read(event(...lines))).file.events.map((each) => each.when);
}

describe("dates", () => {
  test.each([
    ["a day", ["DTSTART;VALUE=DATE:20250330"], "2025-03-30"],
    [
      "a day with its exclusive end",
      ["DTSTART;VALUE=DATE:20250330", "DTEND;VALUE=DATE:20250331"],
      "2025-03-30",
    ],
    ["three days", ["DTSTART;VALUE=DATE:20250330", "DTEND;VALUE=DATE:20250402"], "2025-03-30/2025-04-01"],
    ["three days by their length", ["DTSTART;VALUE=DATE:20250330", "DURATION:P3D"], "2025-03-30/2025-04-01"],
    [
      "an end that is not exclusive, as some write it",
      ["DTSTART;VALUE=DATE:20250330", "DTEND;VALUE=DATE:20250330"],
      "2025-03-30",
    ],
    ["UTC", ["DTSTART:20250330T005000Z"], "2025-03-30T00:50Z"],
    ["no zone", ["DTSTART:20250330T095000"], "2025-03-30T09:50"],
    ["a zone by its name", ["DTSTART;TZID=Asia/Tokyo:20250330T095000"], "2025-03-30T09:50+09:00"],
    [
      "a zone in quotes and with a path",
      ['DTSTART;TZID="/mozilla.org/20070129_1/Europe/Berlin":20250330T095000'],
      "2025-03-30T09:50+02:00",
    ],
    ["the hour that comes twice", ["DTSTART;TZID=Europe/Berlin:20251026T023000"], "2025-10-26T02:30+02:00"],
    [
      "from and to",
      ["DTSTART;TZID=Asia/Tokyo:20250330T095000", "DTEND;TZID=Asia/Tokyo:20250330T110030"],
      "2025-03-30T09:50+09:00/2025-03-30T11:00:30+09:00",
    ],
    [
      "ours in full",
      ["DTSTART;VALUE=DATE:20250321", "DTEND;VALUE=DATE:20250401", "X-EDTF:[2025-03-21..2025-03-31]"],
      "[2025-03-21..2025-03-31]",
    ],
    [
      "ours, escaped",
      ["DTSTART;VALUE=DATE:20250321", "X-EDTF:[2025-03-21\\,2025-03-31]"],
      "[2025-03-21,2025-03-31]",
    ],
  ])("%s", async (_name, lines, edtf) => {
    expect(await dates(...lines)).toEqual([edtf]);
  });

  test("a zone of the file's own, and UTC by the clocks of the calendar's zone", async () => {
    const zone = [
      "BEGIN:VTIMEZONE",
      "TZID:Tokyo Standard Time",
      "BEGIN:STANDARD",
      "DTSTART:16010101T000000",
      "TZOFFSETFROM:+0900",
      "TZOFFSETTO:+0900",
      "END:STANDARD",
      "END:VTIMEZONE",
    ];
    const { file, notes } = await read([
      "BEGIN:VCALENDAR",
      "X-WR-CALNAME:Meetings",
      "X-WR-TIMEZONE:Asia/Tokyo",
      "X-WR-CALDESC:All of them",
      ...zone,
      "BEGIN:VEVENT",
      "UID:1",
      "SUMMARY:A",
      "DTSTART;TZID=Tokyo Standard Time:20250330T095000",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:2",
      "SUMMARY:B",
      "DTSTART:20250329T200000Z",
      "END:VEVENT",
      "END:VCALENDAR",
    ]);
    expect(notes).toEqual([]);
    expect(file).toMatchObject({ title: "Meetings", timeZone: "Asia/Tokyo", description: "All of them" });
    expect(file.events.map((each) => each.when)).toEqual([
      "2025-03-30T09:50+09:00",
      "2025-03-30T05:00+09:00",
    ]);
  });

  test("a zone that is not known is told, and the time kept as it is written", async () => {
    const { file, notes } = await read(event("DTSTART;TZID=Mars/Olympus:20250330T095000"));
    expect(file.events[0]?.when).toBe("2025-03-30T09:50");
    expect(notes).toMatchObject([{ code: "no-zone", line: 7, column: 1 }]);
  });
});

describe("what repeats", () => {
  test.each([
    ["so many times", ["RRULE:FREQ=WEEKLY;COUNT=3"], ["30", "06", "13"]],
    [
      "without one, with another",
      [
        "RRULE:FREQ=WEEKLY;COUNT=3",
        "EXDATE;TZID=Asia/Tokyo:20250406T090000",
        "RDATE;TZID=Asia/Tokyo:20250401T090000",
      ],
      ["30", "01", "13"],
    ],
    ["an exception in UTC", ["RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE:20250406T000000Z"], ["30"]],
    ["an exception by its day", ["RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE;VALUE=DATE:20250406"], ["30"]],
    [
      "until a time in UTC, that one included",
      ["RRULE:FREQ=WEEKLY;UNTIL=20250413T000000Z"],
      ["30", "06", "13"],
    ],
    ["on days of the month", ["RRULE:FREQ=MONTHLY;BYDAY=-1SU;COUNT=2"], ["30", "27"]],
  ])("%s", async (_name, lines, days) => {
    const { file, notes } = await read(
      event("DTSTART;TZID=Asia/Tokyo:20250330T090000", "DTEND;TZID=Asia/Tokyo:20250330T100000", ...lines),
    );
    expect(notes).toEqual([]);
    expect(file.events.map((each) => each.when?.slice(8, 10))).toEqual(days);
    expect(file.events.every((each) => /T09:00\+09:00\/.*T10:00\+09:00$/.test(each.when ?? ""))).toBe(true);
    expect(new Set(file.events.map((each) => each.id)).size).toBe(days.length);
  });

  test("a change of no occurrence stands by itself, and what is wrong in it is said once", async () => {
    const { file, notes } = await read([
      ...event("DTSTART:20250330T090000Z", "RRULE:FREQ=WEEKLY;COUNT=2").slice(0, -1),
      "BEGIN:VEVENT",
      "UID:u1@example.org",
      "SUMMARY:Moved",
      "RECURRENCE-ID:20250501T090000Z",
      "DTSTART;TZID=Nowhere/Nowhere:20250502T100000",
      "END:VEVENT",
      "END:VCALENDAR",
    ]);
    expect(file.events.map(({ title }) => title)).toEqual(["A", "A", "Moved"]);
    expect(notes.map(({ code }) => code)).toEqual(["no-zone"]);
  });

  test("clocks go on through the change of summer time", async () => {
    expect(await dates("DTSTART;TZID=Europe/Berlin:20250329T090000", "RRULE:FREQ=DAILY;COUNT=2")).toEqual([
      "2025-03-29T09:00+01:00",
      "2025-03-30T09:00+02:00",
    ]);
  });

  test("for ever: up to a limit, which is told at the rule", async () => {
    const { file, notes } = await read(event("DTSTART;VALUE=DATE:20250330", "RRULE:FREQ=YEARLY"), {
      mostRepeats: 5,
    });
    expect(file.events.map((each) => each.when)).toEqual(
      [2025, 2026, 2027, 2028, 2029].map((year) => `${year}-03-30`),
    );
    expect(notes).toMatchObject([{ code: "too-many-repeats", line: 8, values: { count: 5 } }]);
  });

  test("one that was changed stands in its place; what can't be repeated stands once", async () => {
    const { file } = await read([
      "BEGIN:VCALENDAR",
      "BEGIN:VEVENT",
      "UID:r",
      "SUMMARY:Weekly",
      "DTSTART;TZID=Asia/Tokyo:20250330T090000",
      "RRULE:FREQ=WEEKLY;COUNT=3",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:r",
      "RECURRENCE-ID:20250406T000000Z",
      "SUMMARY:Moved",
      "DTSTART;TZID=Asia/Tokyo:20250407T150000",
      "END:VEVENT",
      "END:VCALENDAR",
    ]);
    expect(file.events.map((each) => [each.title, each.when])).toEqual([
      ["Weekly", "2025-03-30T09:00+09:00"],
      ["Moved", "2025-04-07T15:00+09:00"],
      ["Weekly", "2025-04-13T09:00+09:00"],
    ]);
    const bad = await read(event("DTSTART:20250330T090000", "RRULE:FREQ=SOMETIMES"));
    expect(bad.file.events).toMatchObject([{ when: "2025-03-30T09:00" }]);
    expect(bad.notes).toMatchObject([{ code: "bad-rule", line: 8 }]);
  });

  test("a change of an occurrence and of all that follow moves them all", async () => {
    const { file } = await read([
      ...event("DTSTART:20240901T120000Z", "DTEND:20240901T140000Z", "RRULE:FREQ=DAILY;COUNT=4").slice(0, -1),
      "BEGIN:VEVENT",
      "UID:u1@example.org",
      "SUMMARY:Later",
      "RECURRENCE-ID;RANGE=THISANDFUTURE:20240903T120000Z",
      "DTSTART:20240903T090000Z",
      "DTEND:20240903T160000Z",
      "END:VEVENT",
      "END:VCALENDAR",
    ]);
    expect(file.events.map((each) => [each.title, each.when])).toEqual([
      ["A", "2024-09-01T12:00Z/2024-09-01T14:00Z"],
      ["A", "2024-09-02T12:00Z/2024-09-02T14:00Z"],
      ["Later", "2024-09-03T09:00Z/2024-09-03T16:00Z"],
      ["Later", "2024-09-04T09:00Z/2024-09-04T16:00Z"],
    ]);
  });

  test("a period has its own length, by its end or as a duration", async () => {
    expect(
      await dates(
        "DTSTART:20240912T120000Z",
        "DTEND:20240912T130000Z",
        "RDATE;VALUE=PERIOD:20240913T120000Z/PT2H,20240914T120000Z/20240914T123000Z",
      ),
    ).toEqual([
      "2024-09-12T12:00Z/2024-09-12T13:00Z",
      "2024-09-13T12:00Z/2024-09-13T14:00Z",
      "2024-09-14T12:00Z/2024-09-14T12:30Z",
    ]);
  });

  test("a rule that gives no date leaves the event at its start, and that is told", async () => {
    const { file, notes } = await read(
      event("DTSTART;VALUE=DATE:20231002", "DTEND;VALUE=DATE:20231009", "RRULE:FREQ=WEEKLY;UNTIL=20231001"),
    );
    expect(file.events.map((each) => each.when)).toEqual(["2023-10-02/2023-10-08"]);
    expect(notes).toMatchObject([{ code: "empty-rule", line: 9 }]);
  });

  test("what is said of an event is said once, however often it repeats", async () => {
    const told = await read(
      event("DTSTART:20250330T090000", "RRULE:FREQ=DAILY;COUNT=3;UNTL=20260101", "COLOR:red"),
    );
    expect(told.losses).toMatchObject([{ count: 2, names: ["RRULE UNTL", "COLOR"] }]);
    const nameless = event("DTSTART:20250330T090000", "RRULE:FREQ=DAILY;COUNT=3");
    const { notes } = await read(nameless.filter((line) => line !== "SUMMARY:A"));
    expect(notes.map(({ code }) => code)).toEqual(["no-title"]);
  });
});

test("folded and odd lines, texts with escapes, a place with coordinates, people by their names where that is wanted", async () => {
  const { file, notes, losses } = await read(
    [
      "\uFEFFBEGIN:VCALENDAR",
      "VERSION:2.0",
      "",
      "BEGIN:VEVENT",
      "UID:u",
      "DTSTART;VALUE=DATE:20250330",
      "SUMMARY:Meeting\\, the",
      "  first",
      "this is no line",
      "",
      "DESCRIPTION:<p>One<br>two &amp; three</p>\\n",
      "LOCATION:Tokyo\\nJapan",
      "GEO:35.69;139.75",
      "CATEGORIES:Defence,Visits",
      "CATEGORIES:Defence",
      'ATTENDEE;CN="Doe, Jane";ROLE=CHAIR:mailto:jane@example.org',
      "ATTENDEE;CN=x@example.org:mailto:x@example.org",
      "URL:https://example.org/1",
      "STATUS:CANCELLED",
      "COLOR:red",
      "BEGIN:VALARM",
      "TRIGGER:-PT5M",
      "ACTION:DISPLAY",
      "END:VALARM",
      "END:VEVENT",
      "BEGIN:VTODO",
      "UID:t",
      "END:VTODO",
      "END:VCALENDAR",
      "",
    ],
    { people: true },
  );
  expect(notes).toMatchObject([{ code: "bad-line", line: 9, column: 1 }]);
  expect(losses.map((loss) => [loss.code, loss.count, ...loss.names])).toEqual([
    ["alarms", 1],
    ["other-components", 1, "VTODO"],
    ["attendees", 2],
    ["people-roles", 2],
    ["properties", 1, "COLOR"],
  ]);
  expect(file.places).toEqual([{ id: "Tokyo-Japan", name: "Tokyo Japan", lat: 35.69, lon: 139.75 }]);
  expect(file.actors).toEqual([{ id: "Doe-Jane", name: "Doe, Jane" }]);
  expect(file.events).toEqual([
    {
      id: "u",
      title: "Meeting, the first",
      summary: "One\ntwo & three",
      actors: ["Doe-Jane"],
      place: "Tokyo-Japan",
      topics: ["Defence", "Visits", "Defence"],
      status: "cancelled",
      when: "2025-03-30",
      sources: ["example.org-1"],
    },
  ]);
});

test("what breaks off, has no start or no end costs only itself", async () => {
  const { file, notes, locate } = await read([
    "BEGIN:VCALENDAR",
    "BEGIN:VEVENT",
    "UID:a",
    "SUMMARY:A",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:b",
    "DTSTART:foo",
    "SUMMARY:B",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:c",
    "DTSTART:20250101",
    "SUMMARY:C",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:d",
    "SUMMARY:D",
  ]);
  expect(file.events.map((each) => [each.id, each.when])).toEqual([
    ["a", undefined],
    ["b", undefined],
    ["c", "2025-01-01"],
  ]);
  expect(notes.map(({ code, line, column }) => [code, line, column])).toEqual([
    ["no-start", 2, 1],
    ["bad-time", 8, 9],
    ["open-block", 16, 1],
  ]);
  expect(locate("/events/2/when")).toEqual({ file: "", line: 13, column: 1 });
  expect(locate("/events/2")).toEqual({ file: "", line: 11, column: 1 });
  await expect(read("a,b\n")).rejects.toThrow("BEGIN:VCALENDAR");
});

test.each(["japan-us-2025.json", "iwo-to.json"])(
  "%s comes back from its calendar with its dates, texts and topics",
  async (name) => {
    const dataset = good(parseDatasetText(readFileSync(join(DATA, name), "utf8")));
    const written = await ics.write?.(dataset, { now: Date.UTC(2025, 3, 1), language: "en" });
    const text = written?.text ?? "";
    // The door's own opinion: every event can be read, and every line keeps to its length.
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    expect(text.split("\r\n").every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    const dated = dataset.events.filter((each) => each.current.when !== null);
    expect(calendar.getAllSubcomponents("vevent")).toHaveLength(dated.length);
    const { file, notes } = await read(text);
    expect(notes).toEqual([]);
    const again = good(parseDataset(file));
    const say = (value: unknown): unknown => (value instanceof Map ? value.get("en") : value);
    expect(again.timeZone).toBe(dataset.timeZone);
    expect(
      again.events.map((each) => [
        each.id,
        say(each.title),
        say(each.summary),
        each.current.when?.text,
        each.current.status,
        each.current.duration?.text,
      ]),
    ).toEqual(
      dated.map((each) => [
        each.id,
        say(each.title),
        say(each.summary),
        each.current.when?.text,
        each.current.status,
        each.current.when?.form === "instant" ? each.current.duration?.text : undefined,
      ]),
    );
    expect(again.events.map((each) => each.topics.map((id) => say(again.topics.get(id)?.name)))).toEqual(
      dated.map((each) => each.topics.map((id) => say(dataset.topics.get(id)?.name))),
    );
    const lost = Object.fromEntries(written?.losses.map((loss) => [loss.code, loss.count]) ?? []);
    expect(lost["undated"] ?? 0).toBe(dataset.events.length - dated.length);
    expect(lost["claims"] ?? 0).toBe(dataset.events.reduce((sum, each) => sum + each.claims.length, 0));
  },
);

test("nothing in a text can begin a line of its own", async () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({
      unit: fc.constantFrom(
        "\r",
        "\n",
        "\u2028",
        "\u0085",
        "\\",
        ";",
        ",",
        ":",
        "\u0000",
        "会",
        "a",
        " ",
        '"',
      ),
    }),
    fc.constantFrom("x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:injected", "x\rATTENDEE:mailto:a@b"),
  );
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const dataset = good(
        parseDataset({
          schemaVersion: 1,
          id: "d",
          title: `T${text}`,
          description: `D${text}`,
          places: [{ id: "p", name: `P${text}` }],
          topics: [{ id: "t", name: `N${text}` }],
          sources: [{ id: "s", title: `S${text}`, publisher: text, url: "https://example.org/\r\nX-EVIL:1" }],
          events: [
            {
              id: "e",
              title: `T${text}`,
              summary: `S${text}`,
              when: "2025-03-30",
              whenText: `W${text}`,
              place: "p",
              topics: ["t"],
              sources: ["s"],
            },
          ],
        }),
      );
      const written = (await ics.write?.(dataset))?.text ?? "";
      const names = written
        .split(/\r\n(?![ ])|[\n\r](?![ \n])/)
        .map((line) => /^[A-Z-]+/.exec(line)?.[0])
        .filter((name) => name !== undefined);
      expect(names).toEqual(
        "BEGIN VERSION PRODID CALSCALE METHOD X-WR-CALNAME X-WR-CALDESC BEGIN UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION LOCATION CATEGORIES URL STATUS X-ASOF-STATUS END END".split(
          " ",
        ),
      );
      const calendar = new ICAL.Component(ICAL.parse(written) as unknown[]);
      const [only] = calendar.getAllSubcomponents("vevent");
      expect(only?.getFirstPropertyValue("location")).toBe(plain(`P${text}`));
      expect(only?.getFirstPropertyValue("summary")).toBe(plain(`T${text}`));
    }),
    { numRuns: 100 },
  );
}, 60_000);

/** What is left of a text in a calendar: no control characters, one kind of newline. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
}

test("lines are folded by octets and never within a character", () => {
  const line = `SUMMARY:${"会".repeat(60)}😀${"a".repeat(100)}`;
  const folded = fold(line);
  expect(folded.replaceAll("\r\n ", "")).toBe(`${line}\r\n`);
  expect(folded.split("\r\n").every((part) => new TextEncoder().encode(part).length <= 75)).toBe(true);
  expect(escapeText("a;b,c\\d\r\ne\rf")).toBe("a\\;b\\,c\\\\d\\ne\\nf");
});

test("nobody of a private calendar becomes an actor unasked, and a moved occurrence's first date is listed", async () => {
  const { file, losses } = await read([
    "BEGIN:VCALENDAR",
    "BEGIN:VEVENT",
    "UID:a",
    "SUMMARY:Walk",
    "DTSTART;VALUE=DATE:20250301",
    "RRULE:FREQ=DAILY;COUNT=2",
    "ATTENDEE;CN=Jane:mailto:jane@example.org",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:a",
    "SUMMARY:Walk",
    "RECURRENCE-ID;VALUE=DATE:20250302",
    "DTSTART;VALUE=DATE:20250305",
    "END:VEVENT",
    "END:VCALENDAR",
  ]);
  expect(file.actors).toBeUndefined();
  expect(file.events.map(({ when, actors }) => [when, actors])).toEqual([
    ["2025-03-01", undefined],
    ["2025-03-05", undefined],
  ]);
  expect(losses.map(({ code, count }) => [code, count])).toEqual([
    ["people", 1],
    ["moved", 1],
  ]);
});
