import { expect, test } from "vitest";
import { csv } from "./csv.ts";
import { ics } from "./ics.ts";
import { timelinejs } from "./timelinejs.ts";
import type { Format } from "./format.ts";

const NOW = Date.UTC(2026, 10, 23, 12);

async function read(format: Format, text: string, now: number | undefined = NOW) {
  const result = await format.read?.(text, { now });
  return {
    statuses: result?.file.events.map(({ status }) => status),
    notes: result?.notes.map(({ code, severity, line, values }) => [code, severity, line, values]),
  };
}

const CALENDAR = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:a
SUMMARY:Fair
DTSTART;VALUE=DATE:20270301
END:VEVENT
END:VCALENDAR
`;
const STORY = JSON.stringify({ events: [{ start_date: { year: 2027 }, text: { headline: "Fair" } }] });

test("a table's events of days to come are planned, unless it says another status, and a note says so", async () => {
  const table =
    "Date,Title,Status\n2027-03-01,Trial opens,\n2027-04-01,Verdict,announced\n2025-01-01,Arrest,\n2028,Appeal,\n";
  expect(await read(csv, table)).toEqual({
    statuses: ["planned", "announced", undefined, "planned"],
    notes: [["planned", "note", 2, { count: 2 }]],
  });
});

test("so are those of calendars and TimelineJS stories", async () => {
  expect(await read(ics, CALENDAR)).toEqual({
    statuses: ["planned"],
    notes: [["planned", "note", 5, { count: 1 }]],
  });
  expect((await read(timelinejs, STORY)).statuses).toEqual(["planned"]);
});
