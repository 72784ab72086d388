import { chainsFrom } from "./membershipSpans.ts";
import type { Span, Ties } from "./membershipSpans.ts";
import { inRange } from "./rangeTest.ts";
import type { Dataset, FuzzyDate, Participant, TimelineEvent } from "./types.ts";

/** Membership in time, worked out once a dataset. */
export interface ActorIndex {
  /** Members of a whole, directly, in file order; each once. */
  members(actorId: string): readonly string[];
  /**
   * Whether an event is one of the actor's: it, or a member of it at that time, takes part. The test is made once and
   * then asked for every event.
   */
  matcher(actorId: string): (event: TimelineEvent) => boolean;
  /** All actors whose events this is one of: those who take part and what they are members of at that time. */
  matching(event: TimelineEvent): ReadonlySet<string>;
  /** Whether they are the same for all events of those who take part, whatever the date. Asked after `matching`. */
  isTimeless(event: TimelineEvent): boolean;
}

const cache = new WeakMap<Dataset, ActorIndex>();

/**
 * Actors match with their members and members' members (Japan ⊃ Ministry of Defense ⊃ Nakatani Gen), while all
 * memberships on the way possibly hold at one time of the event's date. An undated event matches by any membership.
 */
export function actorIndex(dataset: Dataset): ActorIndex {
  const known = cache.get(dataset);
  if (known !== undefined) return known;
  const index = createActorIndex(dataset.actors);
  cache.set(dataset, index);
  return index;
}

/** `actorIndex(dataset).matcher(actorId)`. An unknown id matches the events that name it. */
export function matchesActor(dataset: Dataset, actorId: string): (event: TimelineEvent) => boolean {
  return actorIndex(dataset).matcher(actorId);
}

export function createActorIndex(all: Dataset["actors"]): ActorIndex {
  const up = new Map<string, Ties>();
  const down = new Map<string, Ties>();
  for (const actor of all.values()) {
    for (const { actor: whole, from, to } of actor.memberOf) {
      const span: Span = { from: from?.startMin ?? -Infinity, to: to?.endMax ?? Infinity };
      add(up, actor.id, whole, span);
      add(down, whole, actor.id, span);
    }
  }
  const wholes = new Map<string, ReadonlyMap<string, readonly Span[]>>();
  /** By who takes part, where the same holds at any time. */
  const timeless = new Map<readonly Participant[], ReadonlySet<string>>();
  const matchers = new Map<string, (event: TimelineEvent) => boolean>();
  return {
    members: (actorId) => [...(down.get(actorId)?.keys() ?? [])],
    matcher(actorId) {
      const made = matchers.get(actorId);
      if (made !== undefined) return made;
      const spans = chainsFrom(actorId, down);
      const matcher = (event: TimelineEvent): boolean => {
        for (const { actor } of event.actors) {
          const at = spans.get(actor);
          if (at !== undefined && holds(at, event.current.when)) return true;
        }
        return false;
      };
      matchers.set(actorId, matcher);
      return matcher;
    },
    isTimeless: (event) => timeless.has(event.actors),
    matching(event) {
      const before = timeless.get(event.actors);
      if (before !== undefined) return before;
      const found = new Set<string>();
      let always = true;
      for (const { actor } of event.actors) {
        let chains = wholes.get(actor);
        if (chains === undefined) wholes.set(actor, (chains = chainsFrom(actor, up)));
        for (const [id, spans] of chains) {
          if (!spans.some(isTimeless)) always = false;
          if (!found.has(id) && holds(spans, event.current.when)) found.add(id);
        }
      }
      if (always) timeless.set(event.actors, found);
      return found;
    },
  };
}

function add(ties: Map<string, Ties>, from: string, to: string, span: Span): void {
  const known = ties.get(from) ?? new Map<string, Span[]>();
  ties.set(from, known);
  const spans = known.get(to);
  if (spans === undefined) known.set(to, [span]);
  else spans.push(span);
}

/** Most memberships are without dates. */
function isTimeless({ from, to }: Span): boolean {
  return from === -Infinity && to === Infinity;
}

function holds(spans: readonly Span[], when: FuzzyDate | null): boolean {
  if (when === null) return spans.length > 0;
  for (const span of spans) {
    if (isTimeless(span) || inRange(when, span) !== "no") return true;
  }
  return false;
}
