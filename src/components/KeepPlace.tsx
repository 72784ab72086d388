import { Component } from "react";
import type { ReactNode } from "react";
import { rootOf } from "./root.ts";

export interface KeepPlaceProps {
  /** Another object when what is drawn around has changed. */
  readonly drawn: unknown;
}

interface Place {
  readonly event: string;
  readonly top: number;
}

/** What a reader moves the page with. */
const BY_HAND = ["wheel", "touchmove", "keydown", "pointerdown"] as const;

/**
 * Keeps the row that the reader has before their eyes where it is when others come or go above it. Most browsers do
 * that themselves as long as the row is the same element; here it is the same event, and Safari is helped too. A
 * class, for only that is asked right before a change is drawn.
 */
export class KeepPlace extends Component<KeepPlaceProps> {
  #mark: HTMLSpanElement | null = null;

  override getSnapshotBeforeUpdate(last: KeepPlaceProps): Place | null {
    // At the top it is the page's head that the reader sees, and that stays by itself.
    if (last.drawn === this.props.drawn || this.#mark === null || window.scrollY === 0) return null;
    for (const row of rootOf(this.#mark).querySelectorAll<HTMLElement>(ROWS)) {
      const { top } = row.getBoundingClientRect();
      if (top >= 0) return { event: row.dataset["eventId"] ?? "", top };
    }
    return null;
  }

  override componentDidUpdate(_last: KeepPlaceProps, _state: unknown, place: Place | null): void {
    if (place === null) return;
    if (globalThis.CSS?.supports?.("overflow-anchor", "auto") !== true) return this.#putBack(place);
    // After the browser has done what it does, unless the reader goes on meanwhile.
    let moved = false;
    const note = (): void => void (moved = true);
    for (const act of BY_HAND) addEventListener(act, note, { passive: true });
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        for (const act of BY_HAND) removeEventListener(act, note);
        if (!moved) this.#putBack(place);
      }),
    );
  }

  #putBack({ event, top }: Place): void {
    if (this.#mark === null) return;
    const row = [...rootOf(this.#mark).querySelectorAll<HTMLElement>(ROWS)].find(
      ({ dataset }) => dataset["eventId"] === event,
    );
    const moved = row === undefined ? 0 : row.getBoundingClientRect().top - top;
    if (Math.abs(moved) >= 2) window.scrollBy({ top: moved, behavior: "instant" });
  }

  override render(): ReactNode {
    return <span hidden ref={(mark) => void (this.#mark = mark)} />;
  }
}

const ROWS = "[data-part='list'] [data-event-id]";
