import type { Source, TimelineEvent } from "../model/types.ts";

/** What rests on a source among some events. */
export interface SourceUse {
  readonly id: string;
  /** null: named by an event, but without an entry of its own. */
  readonly source: Source | null;
  /** Events with an account or a claim of it, in the order given. */
  readonly events: readonly TimelineEvent[];
  /** Ids of those of which no other source tells. */
  readonly alone: ReadonlySet<string>;
  readonly claims: number;
}

/**
 * The sources of events and what each supports: those that more events rest on first, of equal ones the older first.
 * Sources that none of the events names are not among them.
 */
export function sourceUse(
  sources: ReadonlyMap<string, Source>,
  events: readonly TimelineEvent[],
): readonly SourceUse[] {
  const uses = new Map<string, { events: TimelineEvent[]; alone: Set<string>; claims: number }>();
  for (const event of events) {
    // In the file's order, which equal sources keep.
    const named = new Set([
      ...event.accounts.flatMap((account) => account.sources),
      ...event.claims.map((claim) => claim.source),
    ]);
    for (const id of named) {
      const use = uses.get(id) ?? { events: [], alone: new Set<string>(), claims: 0 };
      uses.set(id, use);
      use.events.push(event);
      if (named.size === 1) use.alone.add(event.id);
      use.claims += event.claims.filter(({ source }) => source === id).length;
    }
  }
  const published = (source: Source | null): number => source?.published?.startMin ?? Infinity;
  return [...uses]
    .map(([id, use]) => ({ id, source: sources.get(id) ?? null, ...use }))
    .toSorted(
      (a, b) => b.events.length - a.events.length || compare(published(a.source), published(b.source)),
    );
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
