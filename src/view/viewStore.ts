import type { Address, WriteMode } from "./address.ts";
import { DEFAULT_VIEW, parseView, viewToSearch } from "./viewUrl.ts";
import type { ParsedView } from "./viewUrl.ts";
import type { ViewState } from "./viewState.ts";

/** The view while there is no address: in the prerender and in the first render of hydration. */
export const SERVER_VIEW: ParsedView = { view: DEFAULT_VIEW, notices: [], rest: "" };

/** Changes of these alone make no step for "back": it walks opened events and filters, not every pan. */
const NO_STEP: ReadonlySet<string> = new Set(["win", "lanes", "view", "tz", "lang", "theme", "embed"]);

const lastRead = new WeakMap<Address, { search: string; parsed: ParsedView }>();

/**
 * The view of an address. The same object until the address changes, and lists that did not change stay the
 * same arrays, so that what is computed from a filter is not computed again when an event is opened.
 */
export function currentView(address: Address): ParsedView {
  const search = address.read();
  const last = lastRead.get(address);
  if (last?.search === search) return last.parsed;
  const parsed = parseView(search);
  const shared = last === undefined ? parsed : { ...parsed, view: shareLists(parsed.view, last.parsed.view) };
  lastRead.set(address, { search, parsed: shared });
  return shared;
}

/**
 * Writes the view with some fields changed; nothing when that changes nothing. Without `mode`, opened events
 * and filters push, the window and looks replace.
 */
export function patchView(address: Address, patch: Partial<ViewState>, mode?: WriteMode): void {
  const { view, rest } = currentView(address);
  const next = viewToSearch({ ...view, ...patch }, rest);
  if (next === viewToSearch(view, rest)) return;
  address.write(next, mode ?? (Object.keys(patch).every((key) => NO_STEP.has(key)) ? "replace" : "push"));
}

function shareLists(view: ViewState, last: ViewState): ViewState {
  return {
    ...view,
    actor: same(view.actor, last.actor),
    topic: same(view.topic, last.topic),
    status: same(view.status, last.status),
    says: same(view.says, last.says),
    attribution: same(view.attribution, last.attribution),
    modality: same(view.modality, last.modality),
    source: same(view.source, last.source),
  };
}

function same<T>(list: readonly T[], last: readonly T[]): readonly T[] {
  return list.length === last.length && list.every((item, index) => item === last[index]) ? last : list;
}
