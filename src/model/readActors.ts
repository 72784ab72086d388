import { cutCycles } from "./membershipCycles.ts";
import { ActorSchema } from "./schema.ts";
import type { RawActor } from "./schema.ts";
import { NONE, nameOrId, optionalText, readTable, reportDangling } from "./readList.ts";
import { readDate } from "./readDates.ts";
import type { Reading } from "./reading.ts";
import { shape } from "./shape.ts";
import type { Actor, Membership } from "./types.ts";

const readShape = shape(ActorSchema, ["name"]);

type RawMemberships = NonNullable<RawActor["memberOf"]>;

/** The memberships of an actor and where they stand in the file. */
export interface Ties {
  readonly index: number;
  readonly positions: readonly number[];
}

/** The actors by id. Memberships in unknown actors, in oneself and round in circles are left out. */
export function readActors(value: unknown, cx: Reading): ReadonlyMap<string, Actor> {
  const ties = new Map<string, { readonly index: number; readonly raw: RawMemberships }>();
  const actors = readTable(value, "actors", "Actor", cx, (item, index): Actor | null => {
    const raw = readShape(item, cx);
    if (raw === null) return null;
    if (raw.memberOf !== undefined && !ties.has(raw.id)) ties.set(raw.id, { index, raw: raw.memberOf });
    return {
      id: raw.id,
      name: nameOrId(item, "name", raw.name, raw.id, cx),
      reading: raw.reading ?? null,
      kind: raw.kind ?? "organization",
      memberOf: NONE,
      sameAs: raw.sameAs ?? NONE,
    };
  });
  const places = new Map<string, Ties>();
  for (const [id, { index, raw }] of ties) {
    const actor = actors.get(id);
    if (actor === undefined) continue;
    cx.path.push("actors", index);
    cx.subject("Actor", actor);
    cx.path.push("memberOf");
    const positions: number[] = [];
    const memberOf: Membership[] = [];
    for (const [item, membership] of raw.entries()) {
      const position = cx.position(raw, item);
      cx.path.push(position);
      if (actors.has(membership.actor)) {
        memberOf.push(readMembership(membership, cx));
        positions.push(position);
      } else reportDangling("actor", membership.actor, "actor", "left out", cx);
      cx.path.pop();
    }
    cx.path.length -= 3;
    actors.set(id, { ...actor, memberOf });
    places.set(id, { index, positions });
  }
  cutCycles(actors, places, cx);
  cx.subject("The dataset");
  return actors;
}

function readMembership(raw: RawMemberships[number], cx: Reading): Membership {
  const from = readDate(raw.from, "from", cx, "it counts as not given");
  let to = readDate(raw.to, "to", cx, "it counts as not given");
  if (from !== null && to !== null && to.endMax <= from.startMin) {
    cx.path.push("to");
    cx.report("end-before-start", "repaired", raw.to, "end-before-start");
    cx.path.pop();
    to = null;
  }
  return { actor: raw.actor, role: optionalText(raw.role), from, to, basis: raw.basis ?? "seen" };
}
