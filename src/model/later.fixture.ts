/** What nobody may read on an earlier day of knowledge: found by a rule of its own, not by that of `asOf`. */
import { knownSince } from "./knownSince.ts";
import { parseFuzzyDate } from "./fuzzyDate.ts";
import type { Dataset, Text } from "./types.ts";

export interface Later {
  /** Ids of events, sources, claims, actors, places and topics of which nothing was known. */
  readonly ids: ReadonlySet<string>;
  /** Titles, summaries, statements and addresses of what was not known, at least so long that they can't be chance. */
  readonly texts: readonly string[];
  /** Names of those who were not spoken of; as a word of a text ("Philippines") they may well stand. */
  readonly names: ReadonlySet<string>;
}

const LONG = 8;

/** What became public only after the day, and nobody had said the same by then. */
export function laterThan(dataset: Dataset, day: string): Later {
  const end = parseFuzzyDate(day)?.endMax ?? NaN;
  const told: Told = { ids: new Set(), texts: new Set() };
  const later: Told = { ids: new Set(), texts: new Set() };
  const isOut = (source: string): boolean =>
    (dataset.sources.get(source)?.published?.endMax ?? Infinity) <= end;
  for (const { id, title, note, url, archivedUrl } of dataset.sources.values()) {
    add(isOut(id) ? told : later, id, [title, note, url, archivedUrl]);
  }
  for (const event of dataset.events) {
    const known = event.accounts.filter((account) => knownSince(account, dataset.sources) <= end);
    const last = known.at(-1);
    const whole = last !== undefined && last === event.accounts.at(-1);
    add(last === undefined ? later : told, event.id, []);
    add(whole ? told : later, null, [event.title, event.summary]);
    for (const account of event.accounts) {
      const { title, summary, note } = account;
      // Without a title of its own it is told under the event's, which gives nothing away then.
      add(known.includes(account) ? told : later, null, [title ?? event.title, summary, note]);
    }
    for (const { actors, places } of [...known, ...(whole ? [event] : [])]) {
      for (const { actor } of actors ?? []) tell(dataset.actors, actor, told);
      for (const place of places ?? []) tell(dataset.places, place, told);
    }
    for (const topic of whole ? event.topics : []) tell(dataset.topics, topic, told);
    for (const claim of event.claims) {
      const said = last !== undefined && isOut(claim.source);
      add(said ? told : later, claim.id, [claim.statement]);
      if (said && claim.says !== null) tell(dataset.actors, claim.says, told);
    }
    for (const [about, { why }] of event.preferred) {
      const weighed = event.claims.filter((claim) => claim.about === about);
      const dated = weighed.filter(({ source }) =>
        Number.isFinite(dataset.sources.get(source)?.published?.endMax),
      );
      add(whole && dated.every(({ source }) => isOut(source)) ? told : later, null, [why]);
    }
  }
  for (const { id, party } of dataset.sources.values()) {
    if (isOut(id) && party !== null) tell(dataset.actors, party, told);
  }
  // What somebody is a part of is known with them.
  for (const id of told.ids)
    for (const { actor } of dataset.actors.get(id)?.memberOf ?? []) tell(dataset.actors, actor, told);
  const named: Told = { ids: later.ids, texts: new Set() };
  for (const table of [dataset.actors, dataset.places, dataset.topics]) {
    for (const { id, name } of table.values()) add(named, id, [name]);
  }
  const own = [...told.texts].join("\n");
  return {
    ids: new Set([...later.ids].filter((id) => !told.ids.has(id))),
    texts: [...later.texts].filter((text) => text.length >= LONG && !own.includes(text)),
    names: new Set([...named.texts].filter((text) => !told.texts.has(text))),
  };
}

interface Told {
  readonly ids: Set<string>;
  readonly texts: Set<string>;
}

function tell(table: ReadonlyMap<string, { readonly name: Text }>, id: string, told: Told): void {
  add(told, id, [table.get(id)?.name ?? null]);
}

function add({ ids, texts }: Told, id: string | null, some: readonly (Text | null)[]): void {
  if (id !== null) ids.add(id);
  for (const text of some) {
    for (const each of text === null ? [] : typeof text === "string" ? [text] : text.values())
      texts.add(each);
  }
}
