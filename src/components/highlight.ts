import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import type { TimelineEvent } from "../model/types.ts";

/** A text of the dataset with what a search found in it marked. */
export interface Highlight {
  (text: string): ReactNode;
  /** What shows why an event was found where its row does not. */
  readonly excerpt?: (event: TimelineEvent) => ReactNode;
}

const asItIs: Highlight = (text) => text;
const HighlightContext = createContext<Highlight>(asItIs);

/** Around list and panel. null: nothing is marked. */
export const HighlightProvider = HighlightContext.Provider;
export const NO_HIGHLIGHT = asItIs;

export function useHighlight(): Highlight {
  return useContext(HighlightContext);
}
