import { edtfOf, FARTHEST_MS } from "../model/eventColumns.ts";
import { isObject } from "../model/leaves.ts";
import type { RawEvent } from "../model/schema.ts";
import type { TimelineEvent } from "../model/types.ts";
import type { RowLanes } from "./laneTally.ts";
import { span } from "../select/timeIndex.ts";

/** An event as a row of a table by columns; null and [] are nothing. What has no column is JSON in `more`. */
export interface EventRow {
  readonly id: string;
  readonly title: string;
  /** Civil ms; null: no day is known. */
  readonly start: number | null;
  readonly end: number | null;
  /** EDTF, where `start` and `end` alone say less. */
  readonly when: string | null;
  readonly status: string;
  readonly importance: number;
  readonly featured: boolean;
  readonly actors: readonly string[];
  readonly topics: readonly string[];
  readonly place: readonly string[];
  readonly sources: readonly string[];
  readonly summary: string | null;
  readonly more: string | null;
  /** Of each kind the lane that it stands in; no column, but counted in the sidecar. */
  readonly lanes: RowLanes;
}

/** A main event comes before whatever is told of others. */
const FEATURED = 1000;

/** @param raw the same event as its file has it (`toFile`) */
export function rowOfEvent(event: TimelineEvent, raw: RawEvent, lanes: RowLanes): EventRow {
  const { id, title, when, status, featured: _, actors, topics, place, sources, summary, ...rest } = raw;
  const more: Record<string, unknown> = { ...rest };
  const told = event.current;
  const stretch = told.when === null ? null : span(told.when);
  const start = stretch === null ? null : Math.max(stretch.from, -FARTHEST_MS);
  const end = stretch === null ? null : Math.min(stretch.to, FARTHEST_MS);
  const derived = start === null || end === null ? null : edtfOf({ start, end });
  // With accounts the row only repeats the last of them, for filters; the accounts are in `more`.
  const given = raw.accounts === undefined ? when : undefined;
  if (typeof title !== "string") more["title"] = title;
  if (summary !== undefined && typeof summary !== "string") more["summary"] = summary;
  if (actors?.some((each) => typeof each !== "string") === true) more["actors"] = actors;
  return {
    id,
    title: plain(title),
    start,
    end,
    when: given === undefined || given === null || given === derived ? null : given,
    status: raw.accounts === undefined ? (status ?? "occurred") : told.status,
    importance:
      (event.featured ? FEATURED : 0) +
      Math.min(event.accounts.length + event.claims.length + event.relations.length, FEATURED - 1),
    featured: event.featured,
    actors: event.actors.map(({ actor }) => actor),
    topics: topics ?? [],
    place: place === undefined ? [] : typeof place === "string" ? [place] : place,
    sources: sources ?? [],
    summary: typeof summary === "string" ? summary : null,
    more: Object.keys(more).length === 0 ? null : JSON.stringify(more),
    lanes,
  };
}

function plain(text: RawEvent["title"]): string {
  if (!isObject(text)) return text;
  const [first = ""] = Object.values(text);
  return first;
}

/** In order of start, those without a date last, equal ones in the order given (`sequence`). */
export function compareRows(
  a: { readonly start: number | null; readonly sequence: number },
  b: { readonly start: number | null; readonly sequence: number },
): number {
  const left = a.start ?? Infinity;
  const right = b.start ?? Infinity;
  return left === right ? a.sequence - b.sequence : left < right ? -1 : 1;
}
