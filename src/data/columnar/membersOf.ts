import type { ActorIndex } from "../../model/actors.ts";

/** An actor, its members and theirs, at whatever time: who can take part in an event that is one of the actor's. */
export function membersOf(actor: string, index: Pick<ActorIndex, "members">): ReadonlySet<string> {
  const found = new Set([actor]);
  // A set goes on with what is added on the way.
  for (const id of found) for (const member of index.members(id)) found.add(member);
  return found;
}
