import { FARTHEST_MS } from "../../model/eventColumns.ts";
import type { Problem } from "../../model/problems.ts";
import type { Crowd, CrowdLanes } from "../../model/eventsFile.ts";
import { saySentence } from "../../model/sentences.ts";
import type { Saying } from "../../model/sentences.ts";
import type { CivilMs, Dataset, TimelineEvent } from "../../model/types.ts";
import { laneResolver } from "../../select/lanes.ts";
import { markKind, span } from "../../select/timeIndex.ts";
import { lanePlaces } from "../../select/toldLanes.ts";
import { crowdLeft, crowdOf } from "./crowd.ts";
import type { Heap, Held } from "./crowd.ts";
import type { EventSource, ReadEvents } from "./eventSource.ts";
import { asEvents } from "./heapEvents.ts";
import { laneCrowdLeft, laneCrowdOf, toldLanes } from "./laneCrowd.ts";
import type { ToldLanes } from "./laneCrowd.ts";
import { isExact, isFiltered, planGroups } from "./plan.ts";
import type { Plan, WindowQuery } from "./plan.ts";

/** What is looked at. */
export interface LookQuery extends WindowQuery {
  /** The visible window; `from` and `to` are limited by the filter's dates besides. */
  readonly window: { readonly from: CivilMs; readonly to: CivilMs };
  /** The filter asks for what the sidecar can't tell: words, claims, moved dates. */
  readonly more: boolean;
  /** Id of the opened event: of one that is only named, the rest is read too. */
  readonly event: string | null;
  /** Id of the event that times are counted from, likewise. */
  readonly around?: string | null;
  /** End of the day of knowledge; null: what is known now. */
  readonly asOf: CivilMs | null;
}

/** What the page is told of a part. */
export interface PartInfo {
  readonly window: LookQuery["window"];
  /** Events of all the file, and of the dataset's own. */
  readonly all: number;
  /** That begin in the window and that the filter leaves; null: nobody knows (`LookQuery.more`). */
  readonly there: number | null;
  /** false: `there` is not the very number; with a filter it may be less. */
  readonly exact: boolean;
  /** Events that are held, and in which words and claims are looked for. */
  readonly held: number;
  /** All that window and filter can match is held. */
  readonly whole: boolean;
  /** A few long events that began earlier may be missing. */
  readonly passed: boolean;
  readonly undated: number;
}

/** A dataset with some of its events, and the others as numbers. */
export interface EventPart {
  readonly dataset: Dataset;
  /** Of the rows that were read for it. */
  readonly problems: readonly Problem[];
  readonly total: number;
  readonly dropped: number;
  readonly info: PartInfo;
}

/** The part for a look: the row groups that are held (`read`), of the others the events that are named. */
export function partOf(
  source: EventSource,
  base: Dataset,
  named: ReadonlyMap<number, ReadEvents>,
  read: ReadonlyMap<number, ReadEvents>,
  query: LookQuery,
): EventPart {
  const { sidecar } = source;
  const events: TimelineEvent[] = [];
  const held: HeldEvent[] = [];
  const problems: Problem[] = [];
  const ids = new Set<string>();
  let total = 0;
  let dropped = 0;
  const take = (event: TimelineEvent): boolean => {
    if (ids.has(event.id)) return false;
    ids.add(event.id);
    events.push({ ...event, index: events.length });
    return true;
  };
  for (const event of base.events) take(event);
  for (const group of sidecar.groups.keys()) {
    const own = read.get(group) ?? named.get(group);
    if (own === undefined) continue;
    if (read.has(group)) {
      total += own.events.length + own.dropped;
      dropped += own.dropped;
      problems.push(...own.problems);
    }
    for (const event of own.events) {
      if (take(event)) held.push(heldOf(event, group, query));
      else if (read.has(group)) {
        dropped += 1;
        problems.push(takenId(event.id));
      }
    }
  }
  const there = events.map((event) => withoutAbsent(event, ids));
  const groups = new Set(read.keys());
  const all = knownBy(crowdOf(sidecar, held, groups), query.asOf);
  const left = query.more ? [] : leftOf(sidecar, query, held, groups, all);
  const plan = planGroups(sidecar, query);
  const allEvents = asEvents(all, events);
  const crowd: Crowd = {
    all: allEvents,
    left: left === all ? allEvents : asEvents(left, events),
    statuses: new Set(sidecar.groups.flatMap(({ counts }) => [...counts.status.keys()])),
    lanes: new Map(
      toldLanes(sidecar, base).map((told) => [
        told.kind,
        crowdLanes(source, told, held, groups, query, events),
      ]),
    ),
  };
  return {
    dataset: { ...base, events: there, crowd },
    problems,
    total,
    dropped,
    info: infoOf(source, base, plan, groups, held, left, query),
  };
}

/** Within a row group the parser says so. */
function takenId(id: string): Problem {
  const place = { kind: "Event", item: JSON.stringify(id), inside: "id" } as const;
  const saying: Saying = { key: "taken-id", values: {}, place };
  const message = saySentence(saying) ?? "";
  return { code: "duplicate-id", severity: "dropped", pointer: "/events", value: id, message, saying };
}

interface HeldEvent extends Held {
  readonly event: TimelineEvent;
}

/** What `leftOf` tells, in lanes of one kind. Only those that are drawn are ever worked out. */
function crowdLanes(
  { sidecar }: EventSource,
  told: ToldLanes,
  held: readonly HeldEvent[],
  read: ReadonlySet<number>,
  query: LookQuery,
  events: readonly TimelineEvent[],
): CrowdLanes {
  const { base, counts, kind, marks } = told;
  let known: ReadonlyMap<TimelineEvent, number> | null = null;
  const workOut = (): ReadonlyMap<TimelineEvent, number> => {
    if (query.more) return new Map();
    const resolve = laneResolver(base.actors, kind);
    const placeOf = lanePlaces(marks);
    const inLanes = held.map((each) => ({ ...each, lane: placeOf(resolve(each.event)) ?? 0 }));
    const all = isFiltered(query)
      ? laneCrowdLeft(sidecar, told, query, inLanes, read)
      : laneCrowdOf(sidecar, told, inLanes, read);
    const left = within(knownBy(all, query.asOf), query.period);
    return new Map(asEvents(left, events).map((event, at) => [event, left[at]?.lane ?? 0]));
  };
  return { marks, counts, left: () => (known ??= workOut()) };
}

function leftOf(
  sidecar: EventSource["sidecar"],
  query: LookQuery,
  held: readonly Held[],
  read: ReadonlySet<number>,
  all: Heap[],
): Heap[] {
  const heaps = isFiltered(query) ? knownBy(crowdLeft(sidecar, query, held, read), query.asOf) : all;
  return within(heaps, query.period);
}

function within<T extends Heap>(heaps: T[], period: LookQuery["period"]): T[] {
  return period === null ? heaps : heaps.flatMap((heap) => partOfHeap(heap, period) ?? []);
}

/** On a day of knowledge: what had taken place by then. Of plans nobody can tell without reading them. */
function knownBy<T extends Heap>(heaps: T[], asOf: CivilMs | null): T[] {
  return asOf === null ? heaps : heaps.filter(({ planned, to }) => !planned && to <= asOf);
}

function partOfHeap<T extends Heap>(heap: T, { from, to }: { from: CivilMs; to: CivilMs }): T | null {
  if (heap.from >= from && heap.to <= to) return heap;
  const cut = { from: Math.max(heap.from, from), to: Math.min(heap.to, to) };
  const count = Math.round((heap.count * (cut.to - cut.from)) / (heap.to - heap.from));
  return count > 0 && cut.from < cut.to ? { ...heap, ...cut, count, cut: true } : null;
}

function heldOf(event: TimelineEvent, group: number, query: WindowQuery): HeldEvent {
  const { when, status } = event.current;
  const { from, to } = when === null ? { from: Infinity, to: Infinity } : span(when);
  return {
    event,
    start: from > -FARTHEST_MS ? from : to < FARTHEST_MS ? to - 1 : 0,
    planned: markKind(status) === "planned",
    group,
    matches: when !== null && matches(event, query),
  };
}

/** As the sidecar counts: actors by who takes part, not by when they were members. */
function matches({ actors, current, topics }: TimelineEvent, query: WindowQuery): boolean {
  const among = (ids: ReadonlySet<string>): boolean => actors.some(({ actor }) => ids.has(actor));
  const found = query.actors.filter(among).length;
  return (
    (query.actors.length === 0 || found >= query.needed) &&
    (query.topics.size === 0 || topics.some((topic) => query.topics.has(topic))) &&
    (query.statuses.size === 0 || query.statuses.has(current.status))
  );
}

function withoutAbsent(event: TimelineEvent, ids: ReadonlySet<string>): TimelineEvent {
  if (event.relations.every((relation) => ids.has(relation.event))) return event;
  return { ...event, relations: event.relations.filter((relation) => ids.has(relation.event)) };
}

function infoOf(
  source: EventSource,
  base: Dataset,
  plan: Plan,
  read: ReadonlySet<number>,
  held: readonly Held[],
  left: readonly Heap[],
  query: LookQuery,
): PartInfo {
  const { sidecar } = source;
  const { from, to } = query;
  let there = held.filter((each) => each.matches && each.start >= from && each.start < to).length;
  let exact = (!isFiltered(query) || isExact(sidecar, query)) && query.asOf === null;
  for (const heap of left) {
    const inside = partOfHeap(heap, query);
    if (inside === null) continue;
    if (inside.cut === true) exact = false;
    there += inside.count;
  }
  const whole = plan.whole && plan.groups.every((group) => read.has(group));
  return {
    window: query.window,
    all: sidecar.rows + base.events.length,
    there: query.more ? null : there,
    exact: exact || whole,
    held: held.length + base.events.length,
    whole,
    passed: plan.passed > 0,
    undated: sidecar.undated,
  };
}
