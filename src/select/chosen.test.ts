import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDataset } from "../model/parseDataset.ts";
import { DAY_MS } from "../model/calendar.ts";
import { chosenFrom, numberOfEach } from "./chosen.ts";
import { NO_FILTERS } from "./eventFilter.ts";
import { eventIndex } from "./eventIndex.ts";
import { filterEvents, matchColumn } from "./filterEvents.ts";
import { gapsAmong, gapsOf } from "./gaps.ts";
import { groupEvents } from "./groupEvents.ts";
import { timeIndex } from "./timeIndex.ts";

const STATUSES = ["occurred", "planned", "cancelled"] as const;
const when = fc.option(
  fc.oneof(
    fc.constantFrom("2025-03", "../2024", "2024/..", "1945-02-19/1945-03-26", "2025-03-30T09:50+09:00"),
    fc.integer({ min: 1990, max: 2030 }).map(String),
    fc.integer({ min: 0, max: 900 }).map((day) => new Date(day * 9 * DAY_MS).toISOString().slice(0, 10)),
  ),
);
const events = fc.array(fc.record({ when, status: fc.constantFrom(...STATUSES) }), { maxLength: 40 });
const filters = fc.record({
  status: fc.subarray([...STATUSES]),
  from: fc.option(fc.constantFrom("1990", "2001-05", "2025-03-02")),
  certain: fc.boolean(),
});

function dataset(of: readonly { when: string | null; status: string }[]) {
  const result = parseDataset({
    schemaVersion: 1,
    id: "d",
    title: "D",
    events: of.map(({ when: date, status }, index) => ({
      id: `e${index}`,
      title: `Event ${index}`,
      status,
      ...(date === null ? {} : { when: date }),
    })),
  });
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

test("what is looked up for a part of the events is what would be found out of that part alone", () => {
  fc.assert(
    fc.property(events, filters, (all, wanted) => {
      const data = dataset(all);
      const matches = filterEvents(data, { ...NO_FILTERS, ...wanted });
      // The same list, chosen from nothing that is known.
      const alone = [...matches];
      expect(timeIndex(matches)).toEqual(timeIndex(alone));
      expect(timeIndex(matches).matches.every((match) => matches.includes(match))).toBe(true);
      expect(groupEvents(matches)).toEqual(groupEvents(alone));
      const within = { from: Date.UTC(1940), to: Date.UTC(2040) };
      const among = gapsAmong(matches, within);
      const listed = matches.map(({ event }) => event);
      const gaps = among.in(within, 30 * DAY_MS);
      expect(gaps).toEqual(gapsOf(listed, within).in(within, 30 * DAY_MS));
      expect([...among.endedBy(gaps).values()]).toEqual([...gapsOf(listed, within).endedBy(gaps).values()]);
      const column = matchColumn(data, { ...NO_FILTERS, ...wanted }, null);
      const left = new Set(matches.map(({ event }) => event));
      expect([...column]).toEqual(eventIndex(data).certain.map(({ event }) => Number(left.has(event))));
    }),
    { numRuns: 150 },
  );
});

test("a number of each event is found out once, for all filters", () => {
  const data = dataset(
    Array.from({ length: 30 }, (_, at) => ({ when: String(2000 + at), status: STATUSES[at % 3] ?? "" })),
  );
  let asked = 0;
  const indexes = numberOfEach(({ event }) => {
    asked++;
    return event.index;
  });
  for (const status of STATUSES) {
    const matches = filterEvents(data, { ...NO_FILTERS, status: [status] });
    expect(chosenFrom(matches)?.of).toBe(eventIndex(data).certain);
    expect([...indexes(matches)]).toEqual(matches.map(({ event }) => event.index));
  }
  expect(asked).toBe(30);
});
