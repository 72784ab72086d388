import type { RawClaim, RawEvent } from "./schema.ts";
import { isNew, reportDangling, toText } from "./readList.ts";
import type { Reading } from "./reading.ts";
import type { Tables } from "./readReferences.ts";
import type { Claim, Preferred, Quote } from "./types.ts";

/** The claims of an event; ids are unique within it. A claim of an unknown source stays, marked as such. */
export function readClaims(raw: NonNullable<RawEvent["claims"]>, tables: Tables, cx: Reading): Claim[] {
  const ids = new Set<string>();
  const claims: Claim[] = [];
  cx.path.push("claims");
  for (const [index, claim] of raw.entries()) {
    cx.path.push(cx.position(raw, index));
    if (isNew(claim.id, ids, cx)) {
      ids.add(claim.id);
      claims.push(readClaim(claim, tables, cx));
    }
    cx.path.pop();
  }
  cx.path.pop();
  return claims;
}

function readClaim(raw: RawClaim, tables: Tables, cx: Reading): Claim {
  if (!tables.sources.has(raw.source))
    reportDangling("source", raw.source, "source", 'shown as "unknown source"', cx);
  if (raw.says !== undefined && !tables.actors.has(raw.says)) {
    reportDangling("says", raw.says, "actor", 'shown as "unknown"', cx);
  }
  return {
    id: raw.id,
    about: raw.about,
    statement: toText(raw.statement),
    value: raw.value ?? null,
    unit: raw.unit ?? null,
    says: raw.says ?? null,
    attribution: raw.attribution ?? null,
    modality: raw.modality ?? null,
    hedge: raw.hedge ?? null,
    source: raw.source,
    locator: raw.locator ?? null,
    basis: raw.basis ?? "seen",
    quote: raw.quote === undefined ? null : readQuote(raw.quote, cx),
  };
}

function readQuote(raw: NonNullable<RawClaim["quote"]>, cx: Reading): Quote {
  let { start = null, end = null } = raw;
  if (start !== null && end !== null && end < start) {
    cx.path.push("quote", "end");
    cx.report("number-out-of-range", "repaired", end, "quote-backwards");
    cx.path.length -= 2;
    start = null;
    end = null;
  }
  return { exact: raw.exact, prefix: raw.prefix ?? null, suffix: raw.suffix ?? null, start, end };
}

/** Which claim is believed, by what it is about. */
export function readPreferred(
  raw: NonNullable<RawEvent["preferred"]>,
  claims: readonly Claim[],
  cx: Reading,
): ReadonlyMap<string, Preferred> {
  const preferred = new Map<string, Preferred>();
  cx.path.push("preferred");
  for (const [about, { claim: id, why }] of Object.entries(raw)) {
    cx.path.push(about);
    const claim = claims.find((each) => each.id === id);
    if (claim === undefined) reportDangling("claim", id, "claim of this event", "left out", cx);
    else {
      if (claim.about !== about) {
        cx.path.push("claim");
        cx.report("preferred-mismatch", "note", id, "preferred-mismatch", {
          about: claim.about,
          wanted: about,
        });
        cx.path.pop();
      }
      preferred.set(about, { claim: id, why: toText(why) });
    }
    cx.path.pop();
  }
  cx.path.pop();
  return preferred;
}
