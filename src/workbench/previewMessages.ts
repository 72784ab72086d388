import type { Language, Theme } from "../view/viewState.ts";

/** What the workbench tells the frame that shows the timeline. With `connect` comes the port for datasets. */
export type ToPreview =
  | { readonly kind: "connect" }
  | { readonly kind: "look"; readonly lang: Language; readonly theme: Theme | null }
  | { readonly kind: "event"; readonly event: string };

/** What the frame tells. */
export type FromPreview =
  | { readonly kind: "ready" }
  | { readonly kind: "shown" }
  | { readonly kind: "opened"; readonly event: string };

/** Only a page of ours may talk, and only the one that is meant. */
export function messageFrom(
  event: MessageEvent,
  sender: Window | null | undefined,
): ToPreview | FromPreview | null {
  if (event.origin !== window.origin || sender == null || event.source !== sender) return null;
  const data: unknown = event.data;
  return typeof data === "object" && data !== null && "kind" in data
    ? (data as ToPreview | FromPreview)
    : null;
}
