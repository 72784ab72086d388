import { wholeOf } from "../model/asOf.ts";
import { STATUSES } from "../model/types.ts";
import type { Actor, Dataset, FuzzyDate, Membership, Participant, TimelineEvent } from "../model/types.ts";
import { Numbered } from "./dayOrder.ts";
import { rankEvents } from "./importance.ts";
import { toldTable } from "./toldLanes.ts";

export type LaneMode = "none" | "actor" | "organization" | "state" | "topic" | "status";

/** `all`: the only lane; `joint`: events of several states; `rest`: none of that kind; `other`: lanes for which there is no room. */
export type LaneKind =
  "all" | "state" | "joint" | "actor" | "organization" | "topic" | "status" | "rest" | "other";

export interface Lane {
  readonly kind: LaneKind;
  /** Id of the actor or topic, or the status; "" for the other kinds. */
  readonly id: string;
}

/** What tells a lane from the others of its table. */
export function laneKey({ kind, id }: Lane): string {
  return `${kind} ${id}`;
}

/** Which lane every event of a dataset stands in. An event stands in exactly one. */
export interface LaneTable {
  /** In the order in which they are drawn: that of the whole dataset, so that neither a filter nor a day of knowledge reorders them. */
  readonly lanes: readonly Lane[];
  /** Place in `lanes` by the event's place in the file (`event.index`). */
  readonly laneOf: Uint16Array;
}

/** The kinds of lanes that tell anything in a dataset; "none" always does. */
export function laneModes(dataset: Dataset): LaneMode[] {
  const { crowd } = dataset;
  const some: LaneMode[] = ["state", "organization", "actor", "topic", "status"];
  // In which lane those stand that are known by number only, their file has to tell.
  const can = (mode: LaneMode): boolean =>
    crowd === undefined ? hasLanes(dataset, mode) : drawnMode(dataset, mode) === mode;
  return ["none", ...some.filter(can)];
}

/** The kind of lanes that is drawn where one is asked for: none where a file of many events does not tell of it. */
export function drawnMode({ crowd }: Pick<Dataset, "crowd">, asked: LaneMode): LaneMode {
  return crowd === undefined || crowd.lanes?.has(asked) === true ? asked : "none";
}

/** Whether there are two lanes at least: found out without the table, which is made for what is drawn only. */
function hasLanes(dataset: Dataset, mode: LaneMode): boolean {
  const resolve = laneResolver(dataset.actors, mode);
  const [first] = dataset.events;
  if (first === undefined) return false;
  const lane = resolve(first);
  return dataset.events.some((event) => resolve(event) !== lane);
}

const MOST_LANES = 65_000;
const tables = new WeakMap<Dataset, Map<LaneMode, LaneTable>>();

/** The lanes of a dataset, made once for each mode for as long as the dataset lives. */
export function laneTable(dataset: Dataset, mode: LaneMode): LaneTable {
  const known = tables.get(dataset) ?? new Map<LaneMode, LaneTable>();
  tables.set(dataset, known);
  let table = known.get(mode);
  if (table === undefined) {
    table = buildTable(dataset, mode);
    known.set(mode, table);
  }
  return table;
}

/** Gives a dataset the lanes of a mode, worked out elsewhere. */
export function seedLanes(dataset: Dataset, mode: LaneMode, table: LaneTable): void {
  tables.set(dataset, new Map(tables.get(dataset)).set(mode, table));
}

function buildTable(dataset: Dataset, mode: LaneMode): LaneTable {
  const told = dataset.crowd?.lanes?.get(mode);
  if (told !== undefined && mode !== "none")
    return toldTable(dataset.events, mode, told, laneResolver(dataset.actors, mode));
  const rank = rankEvents(dataset);
  const finder = createLaneFinder(dataset.actors, mode);
  const numbers = new Uint32Array(rank.length);
  for (const event of dataset.events) numbers[event.index] = finder.numberOf(event);
  const whole = wholeOf(dataset);
  return finder.table(numbers, rank, whole === dataset ? [] : laneTable(whole, mode).lanes);
}

export interface LaneFinder {
  /** Of the lane in which an event stands, from 1. */
  numberOf(event: TimelineEvent): number;
  /** Whether all of one account with the same actors stand there, whatever their date. Asked after `numberOf`. */
  isTimeless(event: TimelineEvent): boolean;
  /**
   * @param numbers by place in the file; 0: no such event
   * @param kept lanes that keep their order
   */
  table(numbers: Uint32Array, rank: Uint32Array, kept: readonly Lane[]): LaneTable;
}

export function createLaneFinder(actors: ReadonlyMap<string, Actor>, mode: LaneMode): LaneFinder {
  const resolve = laneResolver(actors, mode);
  const found = new Numbered<Lane>();
  return {
    numberOf: (event) => found.numberOf(resolve(event)) + 1,
    isTimeless: (event) => resolve.isTimeless?.(event) ?? false,
    table: (numbers, rank, kept) => {
      const best = Array.from(found.all, () => Infinity);
      for (let at = 0; at < numbers.length; at++) {
        const number = (numbers[at] ?? 0) - 1;
        if (number >= 0) best[number] = Math.min(best[number] ?? Infinity, rank[at] ?? Infinity);
      }
      const places = new Map(kept.map((lane, place) => [laneKey(lane), place]));
      const keptPlace = (lane: Lane): number => places.get(laneKey(lane)) ?? places.size;
      const order = found.all
        .map((lane, number) => ({ lane, number, best: best[number] ?? Infinity }))
        .sort(
          (a, b) =>
            placeOf(a.lane) - placeOf(b.lane) || keptPlace(a.lane) - keptPlace(b.lane) || a.best - b.best,
        );
      const placeOfNumber = new Uint16Array(order.length + 1);
      for (const [place, { number }] of order.entries())
        placeOfNumber[number + 1] = Math.min(place, MOST_LANES);
      const laneOf = new Uint16Array(numbers.length);
      for (let at = 0; at < laneOf.length; at++) laneOf[at] = placeOfNumber[numbers[at] ?? 0] ?? 0;
      const lanes = order.map(({ lane }) => lane);
      const onlyRest = lanes.length === 1 && lanes[0]?.kind === "rest";
      return { lanes: onlyRest ? [{ kind: "all", id: "" }] : lanes, laneOf };
    },
  };
}

/** Statuses have an order of their own; what belongs nowhere comes last; the others go by their most important event. */
function placeOf(lane: Lane): number {
  if (lane.kind === "rest") return 1_000;
  return lane.kind === "status" ? STATUSES.findIndex((status) => status === lane.id) : 0;
}

/** The lane of an event. Equal lanes are one object. */
export function laneResolver(actors: ReadonlyMap<string, Actor>, mode: LaneMode): LaneResolver {
  const laneOf = laneMaker();
  switch (mode) {
    case "none":
      return () => laneOf("all", "");
    case "status":
      return (event) => laneOf("status", event.current.status);
    case "topic":
      return (event) => laneOf("topic", event.topics[0]);
    case "actor":
      return (event) => laneOf("actor", takingPart(event)[0]);
    case "organization":
      return (event) => laneOf("organization", organisationOf(actors, event));
    case "state": {
      const statesOf = stateFinder(actors);
      // The same take part in many events; at any time where none of their memberships has a date.
      const timeless = new Map<readonly Participant[], Lane>();
      const resolve = (event: TimelineEvent): Lane => {
        const before = event.accounts.length === 1 ? timeless.get(event.actors) : undefined;
        if (before !== undefined) return before;
        const states = new Set<string>();
        const all = takingPart(event);
        for (const actor of all) {
          for (const state of statesOf(actor, event.current.when)) states.add(state);
        }
        const [only] = states;
        const lane = states.size > 1 ? laneOf("joint", "") : laneOf("state", only);
        if (event.accounts.length === 1 && all.every((actor) => statesOf.isTimeless(actor)))
          timeless.set(event.actors, lane);
        return lane;
      };
      return Object.assign(resolve, { isTimeless: (event: TimelineEvent) => timeless.has(event.actors) });
    }
  }
}

type LaneResolver = ((event: TimelineEvent) => Lane) & {
  /** Whether all of one account with the same actors stand there, whatever their date. Asked after the lane. */
  readonly isTimeless?: (event: TimelineEvent) => boolean;
};

/** Lanes of one mode, of which equal ones are one object; that of what belongs nowhere where there is no id. */
function laneMaker(): (kind: LaneKind, id: string | undefined) => Lane {
  const lanes = new Map<string, Lane>();
  return (given, id) => {
    const kind = id === undefined ? "rest" : given;
    const key = kind === given && kind !== "joint" ? `=${id}` : kind;
    const lane = lanes.get(key) ?? { kind, id: id ?? "" };
    lanes.set(key, lane);
    return lane;
  };
}

/**
 * Who takes part. Of what is still expected everybody who was named so far: one report names the guest, the next the
 * host, and the event would change its lane with each.
 */
function takingPart({ accounts, actors, current }: TimelineEvent): readonly string[] {
  if (accounts.length === 1 || current.actors === null) return actors.map(({ actor }) => actor);
  return [...new Set(accounts.flatMap((account) => account.actors ?? []).map(({ actor }) => actor))];
}

/**
 * The organisation of the first actor that is one or belongs to one at the event's date: a minister's ministry, not
 * the state above it.
 */
function organisationOf(actors: ReadonlyMap<string, Actor>, event: TimelineEvent): string | undefined {
  const isOne = (id: string): boolean => actors.get(id)?.kind === "organization";
  for (const actor of takingPart(event)) {
    if (isOne(actor)) return actor;
    const own = actors
      .get(actor)
      ?.memberOf.find((membership) => isOne(membership.actor) && lasts(membership, event.current.when));
    if (own !== undefined) return own.actor;
  }
  return undefined;
}

type StateFinder = ((actor: string, when: FuzzyDate | null) => ReadonlySet<string>) & {
  /** An actor that has been asked about belongs to the same states at any time. */
  readonly isTimeless: (actor: string) => boolean;
};

/** The states that an actor belongs to at a date, through all its memberships; a state is its own. */
export function stateFinder(actors: ReadonlyMap<string, Actor>): StateFinder {
  const always = new Map<string, ReadonlySet<string>>();
  const find = (start: string, when: FuzzyDate | null): ReadonlySet<string> => {
    const cached = always.get(start);
    if (cached !== undefined) return cached;
    const states = new Set<string>();
    const seen = new Set<string>([start]);
    const queue = [start];
    let dated = false;
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      const actor = actors.get(id);
      if (actor === undefined) continue;
      if (actor.kind === "state") {
        states.add(id);
        continue;
      }
      for (const membership of actor.memberOf) {
        if (membership.from !== null || membership.to !== null) dated = true;
        if (seen.has(membership.actor) || !lasts(membership, when)) continue;
        seen.add(membership.actor);
        queue.push(membership.actor);
      }
    }
    if (!dated) always.set(start, states);
    return states;
  };
  return Object.assign(find, { isTimeless: (actor: string) => always.has(actor) });
}

/** Does the membership possibly overlap the date? An undated event: any membership counts. */
export function lasts(membership: Membership, when: FuzzyDate | null): boolean {
  if (when === null) return true;
  const begins = membership.from?.startMin ?? -Infinity;
  const ends = membership.to?.endMax ?? Infinity;
  return begins < when.endMax && ends > when.startMin;
}

/**
 * How many of the events stand in each lane.
 * @param stands by position, how many events it stands for (`Heaps`)
 */
export function countLanes(laneOf: ArrayLike<number>, lanes: number, stands?: ArrayLike<number>): number[] {
  const counts = Array.from({ length: lanes }, () => 0);
  for (let at = 0; at < laneOf.length; at++)
    counts[laneOf[at] ?? 0] = (counts[laneOf[at] ?? 0] ?? 0) + Math.max(1, stands?.[at] ?? 1);
  return counts;
}
