import type { Attribution, Modality, Status } from "../model/types.ts";
import type { EventFilter } from "../select/filterEvents.ts";
import type { ViewState } from "../view/viewState.ts";

/** One filter that is set; lists count one for each value. */
export type ActiveFilter =
  | { readonly kind: "actor" | "topic" | "from" | "to" | "q" | "says" | "source"; readonly value: string }
  | { readonly kind: "status"; readonly value: Status }
  | { readonly kind: "attribution"; readonly value: Attribution }
  | { readonly kind: "modality"; readonly value: Modality }
  | { readonly kind: "match" | "certain" | "conflict" | "moved"; readonly value: "" };

/** What is set, in the order of the filter bar. `match` and `certain` count only where they can leave something out. */
export function activeFilters(view: EventFilter): ActiveFilter[] {
  const filters: ActiveFilter[] = view.q === null ? [] : [{ kind: "q", value: view.q }];
  for (const value of view.actor) filters.push({ kind: "actor", value });
  if (view.match === "all" && view.actor.length > 1) filters.push({ kind: "match", value: "" });
  if (view.from !== null) filters.push({ kind: "from", value: view.from });
  if (view.to !== null) filters.push({ kind: "to", value: view.to });
  if (view.certain && (view.from !== null || view.to !== null)) filters.push({ kind: "certain", value: "" });
  for (const value of view.topic) filters.push({ kind: "topic", value });
  for (const value of view.status) filters.push({ kind: "status", value });
  for (const value of view.says) filters.push({ kind: "says", value });
  for (const value of view.attribution) filters.push({ kind: "attribution", value });
  for (const value of view.modality) filters.push({ kind: "modality", value });
  for (const value of view.source) filters.push({ kind: "source", value });
  if (view.conflict) filters.push({ kind: "conflict", value: "" });
  if (view.moved) filters.push({ kind: "moved", value: "" });
  return filters;
}

/** The patch that takes one filter away, with what has no meaning without it. */
export function withoutFilter(view: EventFilter, filter: ActiveFilter): Partial<ViewState> {
  switch (filter.kind) {
    case "actor": {
      const actor = view.actor.filter((id) => id !== filter.value);
      return actor.length < 2 ? { actor, match: "any" } : { actor };
    }
    case "topic":
    case "status":
    case "says":
    case "attribution":
    case "modality":
    case "source": {
      const values: readonly string[] = view[filter.kind];
      return { [filter.kind]: values.filter((value) => value !== filter.value) };
    }
    case "match":
      return { match: "any" };
    case "q":
      return { q: null };
    case "certain":
    case "conflict":
    case "moved":
      return { [filter.kind]: false };
    case "from":
      return view.to === null ? { from: null, certain: false } : { from: null };
    case "to":
      return view.from === null ? { to: null, certain: false } : { to: null };
  }
}
