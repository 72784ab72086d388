import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDataset } from "../model/parseDataset.ts";
import { NO_FILTERS } from "./eventFilter.ts";
import { filterEvents } from "./filterEvents.ts";
import { groupEvents } from "./groupEvents.ts";
import type { YearGroup } from "./groupEvents.ts";
import { countRows, placeOfEvent, placeOfYear, placesIn, rowsIn } from "./listWindow.ts";

const someWhen = fc.oneof(
  fc.constantFrom(undefined, "2025", "2024-11", "../1985"),
  fc.tuple(fc.integer({ min: 2023, max: 2025 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => {
    return `${year}-${String(month).padStart(2, "0")}-03`;
  }),
);
const someYears = fc.array(someWhen, { maxLength: 30 }).map((dates) => {
  const events = dates.map((when, index) => ({ id: `e${index}`, title: "E", ...(when && { when }) }));
  const result = parseDataset({ schemaVersion: 1, id: "d", title: "D", events });
  if (!result.ok) throw new Error(result.problem.message);
  return groupEvents(filterEvents(result.dataset, NO_FILTERS));
});

const idsOf = (years: readonly YearGroup[]): string[] =>
  years.flatMap(({ months }) => months.flatMap(({ matches }) => matches.map(({ event }) => event.id)));

test("a window has exactly its rows, in the order of the whole, each with its place", () => {
  fc.assert(
    fc.property(someYears, fc.nat(31), fc.nat(12), (years, from, size) => {
      const all = idsOf(years);
      expect(countRows(years)).toBe(all.length);
      const rows = rowsIn(years, { from, to: from + size });
      expect(idsOf(rows)).toEqual(all.slice(from, from + size));
      expect(rows.every(({ months }) => months.length > 0)).toBe(true);
      const places = [...placesIn(rows, from)].map(([{ event }, place]) => [event.id, place]);
      expect(places).toEqual(idsOf(rows).map((id) => [id, all.indexOf(id)]));
    }),
    { numRuns: 100 },
  );
});

test("years and events are found by their place", () => {
  fc.assert(
    fc.property(someYears, (years) => {
      const all = idsOf(years);
      for (const year of years) expect(all[placeOfYear(years, year.key)]).toBe(idsOf([year])[0]);
      for (const [place, id] of all.entries()) expect(placeOfEvent(years, id)).toBe(place);
      expect([placeOfYear(years, "y1"), placeOfEvent(years, "nobody")]).toEqual([-1, -1]);
    }),
    { numRuns: 50 },
  );
});
