import type { MouseEvent } from "react";
import type { ViewState } from "../view/viewState.ts";
import { DEFAULT_VIEW, viewToSearch } from "../view/viewUrl.ts";

/** The address at which an event is opened, keeping what else the view says. */
export type EventHref = (id: string) => string;

/** What works without the script too: the event opened, and scrolled to in the list. */
export const eventHref: EventHref = eventHrefIn("");

/** The same in a view: `search` is its query without an event, "" or "?…". */
export function eventHrefIn(search: string): EventHref {
  const start = search === "" ? "?" : `${search}&`;
  return (id) => `${start}event=${encodeURIComponent(id)}#${encodeURIComponent(rowId(id))}`;
}

/** The shipped story, in the language and look that the reader has chosen. */
export function storyHref({ lang, theme, embed }: ViewState): string {
  return viewToSearch({ ...DEFAULT_VIEW, lang, theme, embed }) || "?";
}

/** Id of an event's row in the list. */
export function rowId(event: string): string {
  return `event-${event}`;
}

/** A click that should stay in the page; with a modifier or another button it is the browser's (new tab, save, …). */
export function isPlainClick(click: MouseEvent): boolean {
  const modified = click.metaKey || click.ctrlKey || click.shiftKey || click.altKey;
  return click.button === 0 && !modified && !click.defaultPrevented;
}
