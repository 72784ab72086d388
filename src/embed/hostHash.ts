/**
 * A view in the fragment of the host page's address (`sync="hash"`): `#event-timeline=<query>`, percent-encoded, or
 * under the element's id where a page has several. What others have written into the fragment stays, in front of ours.
 * The only file of the element that touches `history` and `location`.
 */
import { changedParams, mergeSearch, searchToParams } from "./params.ts";

/** The fragment as it stands, without "#". */
export function readFragment(): string {
  return location.hash.slice(1);
}

/** The view under a key; null when there is none. It never names a dataset: a link must not bring its own. */
export function readHash(key: string): string | null {
  const found = ownPart(key).exec(readFragment())?.[2];
  // Never throws, unlike decodeURIComponent.
  return found === undefined ? null : withoutData(searchToParams(`=${found}`)[""] ?? "");
}

/** Writes a view, or with null takes it away; `step`: as a step for "back". */
export function writeHash(key: string, search: string | null, step: boolean): void {
  const next = search === null ? null : withoutData(search);
  // The reader came here, or it was written by hand: it says the same, and stays as it is. (No view is "x".)
  if (!changedParams(next ?? "x", readHash(key) ?? "x").length) return;
  const others = readFragment().replace(ownPart(key), "").replace(/^&/, "");
  // A fragment that is a route (`#/page`, `#!page`) is read whole by the page: nothing may be added.
  if (/^[/!]/.test(others)) return;
  const own = next === null ? "" : `${key}=${encodeURIComponent(next.slice(1))}`;
  const hash = others + (others && own && "&") + own;
  try {
    history[step ? "pushState" : "replaceState"](
      history.state,
      "",
      location.href.replace(/#.*/, "") + (hash && `#${hash}`),
    );
  } catch {
    // A sandboxed page, or too many writes: the view goes on without the address.
  }
}

const ownPart = (key: string): RegExp => new RegExp(`(^|&)${key}=([^&]*)`);

const withoutData = (search: string): string => mergeSearch(search, { data: null });
