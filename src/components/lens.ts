import { createContext, startTransition, useContext, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import type { CanvasLens } from "../timeline/canvasLens.ts";
import type { ViewState } from "../view/viewState.ts";
import { afterTimeline } from "./afterTimeline.ts";
import type * as Parts from "./lensParts.tsx";
import { useLocale } from "./locale.tsx";
import type { StoryView } from "./useStory.ts";

/** What is said in an event's row beside its date; null: nothing of any row. */
export type RowLens = ((event: TimelineEvent) => ReactNode) | null;

/** What a view adds to the events, in list and timeline: what changed, what is empty, times relative to one of them. */
export interface Lens {
  readonly row: RowLens;
  /** What stands before an event that ends a long gap. */
  readonly gap: (event: string) => ReactNode;
  readonly canvas: CanvasLens;
  readonly parts: LensParts;
}

/** All that makes it, in a chunk that comes after the page. */
type LensParts = typeof Parts;

const RowLensContext = createContext<RowLens>(null);
export const RowLensProvider = RowLensContext.Provider;

export function useRowLens(): RowLens {
  return useContext(RowLensContext);
}

let ready: LensParts | null = null;

/** undefined: on its way; null: not to be had, and the events stand as they are. */
export function useLens(whole: Dataset, story: StoryView, view: ViewState): Lens | null | undefined {
  const [parts, setParts] = useState<LensParts | null | undefined>(ready ?? undefined);
  const { lang, words } = useLocale();
  const { dataset, matches } = story;
  const { around, asOf, compare, from, span, to } = view;
  // Most views only get their gaps from it, beside what is there.
  const soon = around !== null || asOf !== null || compare !== null;
  useEffect(() => {
    if (parts !== undefined) return undefined;
    const bring = async (): Promise<LensParts | null> =>
      import("./lensParts.tsx").then(
        (found) => (ready = found),
        () => null,
      );
    if (soon) {
      void bring().then(setParts);
      return undefined;
    }
    // Nobody waits for it: the page is drawn anew in slices.
    return afterTimeline(() => void bring().then((found) => startTransition(() => setParts(found))));
  }, [parts, soon]);
  const marks = useMemo(
    () => parts?.lensMarks({ whole, dataset, around, span, asOf, compare, lang, words }),
    [parts, whole, dataset, around, span, asOf, compare, lang, words],
  );
  return useMemo(() => {
    if (parts == null || marks === undefined) return parts === null ? null : undefined;
    return {
      ...marks,
      ...parts.lensSpaces({ dataset, matches, asOf, from, to, lang, dates: words.dates, marks }),
      parts,
    };
  }, [parts, marks, dataset, matches, asOf, from, to, lang, words]);
}
