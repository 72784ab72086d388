/** The part of a frame that is in the reader's sight, in px from the frame's upper edge. */
export interface Seen {
  readonly top: number;
  readonly height: number;
}

let seen: Seen | null = null;
const listeners = new Set<() => void>();

/**
 * What the reader sees of a frame that is as high as its content: there the window's height says nothing, and nothing
 * sticks. null everywhere else: the window is what is seen.
 */
export function getSeen(): Seen | null {
  return seen;
}

/** Where what the reader sees begins and ends, in px from the window's upper edge. */
export function sightOf(): { readonly top: number; readonly bottom: number } {
  return seen === null
    ? { top: 0, bottom: window.innerHeight }
    : { top: seen.top, bottom: seen.top + seen.height };
}

export function setSeen(next: Seen | null): void {
  seen = next;
  for (const listener of listeners) listener();
}

/** Calls `listener` after each change; returns how to stop. */
export function subscribeSeen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
