import type { Ties } from "./readActors.ts";
import type { Reading } from "./reading.ts";
import type { Actor } from "./types.ts";

interface Visit {
  readonly id: string;
  next: number;
}

/**
 * Takes out each membership that closes a circle (A ⊂ B ⊂ A), in file order, whatever its dates: a whole can't
 * be part of its part. Without recursion, for chains may be as long as the file.
 */
export function cutCycles(actors: Map<string, Actor>, ties: ReadonlyMap<string, Ties>, cx: Reading): void {
  const done = new Set<string>();
  const open = new Set<string>();
  const cuts = new Map<string, Set<number>>();
  for (const start of ties.keys()) {
    if (done.has(start)) continue;
    const stack: Visit[] = [{ id: start, next: 0 }];
    open.add(start);
    for (let visit = stack.at(-1); visit !== undefined; visit = stack.at(-1)) {
      const index = visit.next++;
      const whole = actors.get(visit.id)?.memberOf[index]?.actor;
      if (whole === undefined) {
        open.delete(visit.id);
        done.add(visit.id);
        stack.pop();
      } else if (open.has(whole)) {
        const cut = cuts.get(visit.id) ?? new Set();
        cuts.set(visit.id, cut.add(index));
        report(visit.id, whole, index, ties, cx);
      } else if (!done.has(whole)) {
        open.add(whole);
        stack.push({ id: whole, next: 0 });
      }
    }
  }
  for (const [id, cut] of cuts) {
    const actor = actors.get(id);
    if (actor !== undefined) {
      actors.set(id, { ...actor, memberOf: actor.memberOf.filter((_, index) => !cut.has(index)) });
    }
  }
}

function report(
  id: string,
  whole: string,
  index: number,
  ties: ReadonlyMap<string, Ties>,
  cx: Reading,
): void {
  const tie = ties.get(id);
  if (tie === undefined) return;
  cx.path.push("actors", tie.index);
  cx.subject("Actor", { id });
  cx.path.push("memberOf", tie.positions[index] ?? index, "actor");
  cx.report("membership-cycle", "repaired", whole, "membership-cycle");
  cx.path.length -= 5;
}
