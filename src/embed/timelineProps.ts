import type { CSSProperties } from "react";
import type { Theme, ViewState } from "../view/viewState.ts";

/** What the reader looks at, without what the other props say: data, language and theme. */
export type TimelineView = Omit<ViewState, "data" | "lang" | "theme" | "embed">;

/** Where a timeline's events come from: one of the two. */
export type DataProps =
  | {
      /**
       * A dataset as it stands in a file (a parsed JSON object). Keep its identity: another object is another dataset,
       * and is read anew.
       */
      readonly dataset: object;
      readonly src?: undefined;
    }
  | {
      readonly dataset?: undefined;
      /** Address of a dataset: https, or http of the page's own origin or on loopback. */
      readonly src: string;
    };

export interface ViewProps {
  /**
   * The view that is shown, as `value` is of an input: what the reader does is told, and stays once it comes back.
   * Keys left out are at their defaults.
   */
  readonly view?: Partial<TimelineView> | undefined;
  /** The view to begin with, where `view` is not given: the timeline then keeps it itself. */
  readonly defaultView?: Partial<TimelineView> | undefined;
  /** The reader changed the view: an event opened, a filter, the window. `search` is the same as a query ("" or "?…"). */
  readonly onViewChange?: ((view: TimelineView, search: string) => void) | undefined;
  /** The reader opened an event (its id), or closed it (null). */
  readonly onSelect?: ((event: string | null) => void) | undefined;
  /** Language of the interface, a BCP 47 tag (`en`, `ja`); left out: the reader's. */
  readonly locale?: string | undefined;
  /** Left out or "auto": the reader's. */
  readonly theme?: Theme | undefined;
}

/** Why nothing can be shown. */
export interface TimelineError {
  /** For programs: "network", "not-found", "bad-json", "not-a-dataset", … */
  readonly code: string;
  /** A sentence for the reader, who sees it too. */
  readonly message: string;
}

export type EventTimelineProps = DataProps &
  ViewProps & {
    /** The events are shown. */
    readonly onReady?: (() => void) | undefined;
    readonly onError?: ((error: TimelineError) => void) | undefined;
    /**
     * Address of a page of Asof that shows the same dataset: "Copy link" copies it with the view's parameters, and
     * links open it in a new tab. Left out: there is no such button.
     */
    readonly page?: string | undefined;
    /** Of the element that holds the timeline. */
    readonly className?: string | undefined;
    readonly id?: string | undefined;
    readonly style?: CSSProperties | undefined;
  };
