import { DAY_MS, isoDay, LIMIT_MS } from "../model/calendar.ts";
import { knownSince } from "../model/knownSince.ts";
import type { CivilMs, Dataset, TimelineEvent } from "../model/types.ts";

/** A day at whose end more was known than at the end of the day before. */
export interface KnowledgeDay {
  /** "2025-02-12"; what `asOf` takes. */
  readonly day: string;
  /** 00:00 of that day. */
  readonly at: CivilMs;
  /** Ids of events first heard of, in file order. */
  readonly appeared: readonly string[];
  /** Ids of events already known of which a later account became known. */
  readonly changed: readonly string[];
  /** Ids of known events of which only further claims or older accounts became known. */
  readonly told: readonly string[];
}

interface Draft {
  appeared: string[];
  changed: string[];
  told: string[];
}

/**
 * The days at which the state of knowledge changed, in order: between two of them `asOf` gives the same events with
 * the same accounts and claims. What nobody dates becomes known on no day.
 */
export function knowledgeDays(dataset: Dataset): readonly KnowledgeDay[] {
  const days = new Map<CivilMs, Draft>();
  const draftOf = (at: CivilMs): Draft => {
    const known = days.get(at);
    if (known !== undefined) return known;
    const draft: Draft = { appeared: [], changed: [], told: [] };
    days.set(at, draft);
    return draft;
  };
  for (const event of dataset.events) {
    const turns = turnsOf(event, dataset);
    const [first] = turns;
    if (first === undefined) continue;
    draftOf(first).appeared.push(event.id);
    for (const at of turns.slice(1)) draftOf(at).changed.push(event.id);
    for (const at of tellingDays(event, dataset)) {
      // What was public before the event was heard of came with it.
      if (at > first && !turns.includes(at)) draftOf(at).told.push(event.id);
    }
  }
  return [...days].toSorted(([a], [b]) => a - b).map(([at, draft]) => ({ day: isoDay(at), at, ...draft }));
}

/** The days on which a later account of the event than before began to count; the first is that of its appearance. */
function turnsOf(event: TimelineEvent, dataset: Dataset): readonly CivilMs[] {
  const known = event.accounts
    .map((account, position) => ({ at: dayOf(knownSince(account, dataset.sources)), position }))
    .filter(({ at }) => Number.isFinite(at))
    .toSorted((a, b) => a.at - b.at || b.position - a.position);
  const turns: CivilMs[] = [];
  let last = -1;
  for (const { at, position } of known) {
    if (position <= last) continue;
    last = position;
    turns.push(at);
  }
  return turns;
}

/** The days on which its accounts and the sources of its claims became public. */
function tellingDays(event: TimelineEvent, dataset: Dataset): ReadonlySet<CivilMs> {
  const ends = [
    ...event.accounts.map((account) => knownSince(account, dataset.sources)),
    ...event.claims.map((claim) => dataset.sources.get(claim.source)?.published?.endMax ?? Infinity),
  ];
  return new Set(ends.map(dayOf).filter(Number.isFinite));
}

/** 00:00 of the first day at whose end something that ended at `end` lies in the past; Infinity beyond the calendar. */
function dayOf(end: CivilMs): CivilMs {
  const at = (Math.ceil(end / DAY_MS) - 1) * DAY_MS;
  return Math.abs(at) < LIMIT_MS ? at : Infinity;
}
