import type { Component, Property, Recur, Time } from "./icalTypes.ts";
import { DAY_MS } from "../model/calendar.ts";
import { civilOf, instantKey, isUtc, zoneOf } from "./icsTimes.ts";
import type { IcsTime, IcsZones } from "./icsTimes.ts";

/** The starts of an event and whether there are more than were taken. */
export interface Repeats {
  readonly starts: readonly IcsTime[];
  readonly more: boolean;
  /** Whether there are rules and none of them leads to a date. */
  readonly empty: boolean;
}

/** More than this are never looked at, whatever is left out of them. */
const MOST_STEPS = 100_000;

/**
 * Every start of an event by its rules and dates of recurrence, without its exceptions (RFC 5545, 3.8.5), in order; at
 * most so many. Rules run on the clocks of the event's own zone. Throws when a rule can't be read.
 */
export function repeatsOf(
  event: Component,
  first: IcsTime,
  zone: string | null,
  most: number,
  zones: IcsZones,
): Repeats {
  const at = (civil: number): IcsTime => ({
    civil,
    isDate: first.isDate,
    offset: first.isDate ? null : zone === null ? first.offset : (zones.offset(zone, civil) ?? first.offset),
  });
  const key = (time: IcsTime): string => (first.isDate ? dayKey(time) : instantKey(time));
  const left = new Set(datesOf(event, "exdate", zones).map(key));
  const starts = new Map<string, IcsTime>();
  const take = (time: IcsTime): void => {
    // Some programs name the day where they mean the time of that day.
    if (!left.has(key(time)) && !left.has(dayKey(time))) starts.set(key(time), time);
  };
  const rules = event.getAllProperties("rrule").map((property) => property.getFirstValue() as Recur);
  if (rules.length === 0) take(first);
  let more = false;
  let steady = false;
  for (const rule of rules) {
    // "Until" is told in UTC, the rule runs on local clocks.
    if (rule.until !== null && rule.until !== undefined && isUtc(rule.until) && !first.isDate) {
      const utc = civilOf(rule.until);
      const local = at(utc + (first.offset ?? 0) * 60_000);
      rule.until = zones.time(utc + (local.offset ?? 0) * 60_000, false);
    }
    const steps = rule.iterator(zones.time(first.civil, first.isDate));
    let count = 0;
    for (let next: Time | null = steps.next(); next; next = steps.next()) {
      if (starts.size >= most || ++count > MOST_STEPS) {
        more = true;
        break;
      }
      steady = true;
      take(at(civilOf(next)));
    }
  }
  // The first date is one of the event's own, even of a rule that ends before it.
  const empty = rules.length > 0 && !steady;
  if (empty) take(first);
  for (const time of datesOf(event, "rdate", zones))
    take(first.isDate ? { ...time, isDate: true, offset: null } : time);
  const sorted = [...starts.values()].sort((a, b) => a.civil - b.civil);
  return { starts: sorted.slice(0, most), more: more || sorted.length > most, empty };
}

function datesOf(event: Component, name: string, zones: IcsZones): IcsTime[] {
  return event.getAllProperties(name).flatMap((property) =>
    valuesOf(property).map(({ time, length }) => ({
      ...zones.read(time, zoneOf(property)),
      ...(length !== undefined && { length }),
    })),
  );
}

/** Times, and periods with their lengths. */
function valuesOf(property: Property): { readonly time: Time; readonly length?: number }[] {
  return property.getValues().flatMap((value: unknown) => {
    if (typeof value !== "object" || value === null) return [];
    if ("start" in value && "getDuration" in value) {
      const period = value as { start: Time; getDuration: () => { toSeconds: () => number } };
      return [{ time: period.start, length: period.getDuration().toSeconds() * 1000 }];
    }
    return "isDate" in value ? [{ time: value as Time }] : [];
  });
}

function dayKey(time: IcsTime): string {
  return instantKey({ ...time, civil: Math.floor(time.civil / DAY_MS) * DAY_MS, isDate: true });
}
