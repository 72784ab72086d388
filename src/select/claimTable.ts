import type { Account, Claim, TimelineEvent } from "../model/types.ts";
import type { ClaimFilter } from "./eventFilter.ts";

/** What a claim is filtered by. */
export const CLAIM_FIELDS = ["says", "attribution", "modality", "source"] as const;
export type ClaimField = (typeof CLAIM_FIELDS)[number];

/**
 * The claims of all events side by side in memory, those of one event together: at 100,000 events they are walked in
 * a few milliseconds. An account counts as a claim of each of its sources that says nothing else.
 */
export interface ClaimTable {
  readonly size: number;
  /** Position of each claim's event. */
  readonly event: Uint32Array;
  /** For each field the values that occur, first "", which is none. */
  readonly values: Readonly<Record<ClaimField, readonly string[]>>;
  /** For each field the place of each claim's value among these. */
  readonly codes: Readonly<Record<ClaimField, Uint32Array>>;
}

/** Whether a claim has all that is named. */
export type RowTest = (row: number) => boolean;

/** @param events in the order of positions */
export function claimTable(events: readonly TimelineEvent[]): ClaimTable {
  const size = events.reduce((sum, { accounts, claims }) => sum + claims.length + sourcesOf(accounts), 0);
  const event = new Uint32Array(size);
  const codes = {
    says: new Uint32Array(size),
    attribution: new Uint32Array(size),
    modality: new Uint32Array(size),
    source: new Uint32Array(size),
  };
  const places = { says: start(), attribution: start(), modality: start(), source: start() };
  let row = 0;
  const set = (field: ClaimField, value: string | null): void => {
    if (value === null) return;
    let code = places[field].get(value);
    if (code === undefined) {
      code = places[field].size;
      places[field].set(value, code);
    }
    codes[field][row] = code;
  };
  for (const [position, { accounts, claims }] of events.entries()) {
    for (const claim of claims) {
      event[row] = position;
      for (const field of CLAIM_FIELDS) set(field, claim[field]);
      row++;
    }
    for (const source of accounts.flatMap(({ sources }) => sources)) {
      event[row] = position;
      set("source", source);
      row++;
    }
  }
  const values = {
    says: [...places.says.keys()],
    attribution: [...places.attribution.keys()],
    modality: [...places.modality.keys()],
    source: [...places.source.keys()],
  };
  return { size, event, values, codes };
}

const start = () => new Map<string, number>([["", 0]]);

function sourcesOf(accounts: readonly Account[]): number {
  return accounts.reduce((sum, { sources }) => sum + sources.length, 0);
}

/** The test of one field; null when the filter names nothing there. */
export function fieldTest(table: ClaimTable, filter: ClaimFilter, field: ClaimField): RowTest | null {
  if (filter[field].length === 0) return null;
  const wanted = new Set<string>(filter[field]);
  const accepted = Uint8Array.from(table.values[field], (value) =>
    value !== "" && wanted.has(value) ? 1 : 0,
  );
  const codes = table.codes[field];
  return (row) => accepted[codes[row] ?? 0] === 1;
}

/** 1 at the position of each event that has a claim with all that is named; null when nothing is. */
export function claimHits(table: ClaimTable, filter: ClaimFilter, events: number): Uint8Array | null {
  const tests = CLAIM_FIELDS.flatMap((field) => fieldTest(table, filter, field) ?? []);
  if (tests.length === 0) return null;
  const hits = new Uint8Array(events);
  for (let row = 0; row < table.size; row++) {
    if (tests.every((test) => test(row))) hits[table.event[row] ?? 0] = 1;
  }
  return hits;
}

/** Whether anything is asked of claims. */
export function asksForClaims(filter: ClaimFilter): boolean {
  return CLAIM_FIELDS.some((field) => filter[field].length > 0);
}

/** Whether one claim has all that is named. */
export function claimPasses(claim: Claim, filter: ClaimFilter): boolean {
  return CLAIM_FIELDS.every((field) => {
    const value = claim[field];
    const wanted: readonly string[] = filter[field];
    return wanted.length === 0 || (value !== null && wanted.includes(value));
  });
}
