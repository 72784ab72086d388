import { Component } from "react";
import type { ReactNode } from "react";
import { rootOf } from "./root.ts";

export interface KeepPlaceProps {
  /** Another object when what is drawn around has changed. */
  readonly drawn: unknown;
}

interface Place {
  readonly row: Element;
  readonly top: number;
}

/**
 * Keeps the row that the reader has before their eyes where it is when others come or go above it. Browsers do that
 * themselves; this is for the one that does not (Safari). A class, for only that is asked right before a change is drawn.
 */
export class KeepPlace extends Component<KeepPlaceProps> {
  #mark: HTMLSpanElement | null = null;

  override getSnapshotBeforeUpdate(last: KeepPlaceProps): Place | null {
    if (last.drawn === this.props.drawn || this.#mark === null || window.scrollY === 0) return null;
    if (globalThis.CSS?.supports?.("overflow-anchor", "auto") !== false) return null;
    for (const row of rootOf(this.#mark).querySelectorAll("[data-part='list'] [data-event-id]")) {
      const { top } = row.getBoundingClientRect();
      if (top >= 0) return { row, top };
    }
    return null;
  }

  override componentDidUpdate(_last: KeepPlaceProps, _state: unknown, place: Place | null): void {
    if (place === null || !place.row.isConnected) return;
    const moved = place.row.getBoundingClientRect().top - place.top;
    if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: "instant" });
  }

  override render(): ReactNode {
    return <span hidden ref={(mark) => void (this.#mark = mark)} />;
  }
}
