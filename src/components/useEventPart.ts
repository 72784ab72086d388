import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { EventPart, LookQuery } from "../data/columnar/eventPart.ts";
import type { EventSource, Look } from "../data/columnar/eventSource.ts";
import type { Loaded, Sought } from "../data/loadDataset.ts";
import { DatasetLoadError } from "../data/loadError.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { asksForClaims } from "../select/claimTable.ts";
import { rangeOf } from "../select/filterEvents.ts";
import type { SetView } from "../view/useViewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { formatWindow, parseWindow } from "../view/window.ts";
import type { DatasetRequest } from "./useDataset.ts";

const EVERYTHING = { from: -Infinity, to: Infinity };

interface Read {
  readonly of: Look;
  readonly part?: EventPart;
  readonly error?: Error;
}

/**
 * Of a dataset whose events are read in parts, the part that the view asks for: at once what is known of it, then what
 * has been read. Any other dataset as it is.
 */
export function useEventPart(request: DatasetRequest, view: ViewState, onView: SetView): DatasetRequest {
  const { loaded } = request;
  const source = loaded?.source ?? null;
  const [tries, setTries] = useState(0);
  const [read, setRead] = useState<Read | null>(null);
  const [found, setFound] = useState(0);
  const look = useLook(source, loaded, view, tries, found);
  useEffect(() => {
    let stale = false;
    look?.next?.then(
      (part) => {
        if (!stale) setRead({ of: look, part });
      },
      (error: unknown) => {
        if (!stale) setRead({ of: look, error: error instanceof Error ? error : new Error(String(error)) });
      },
    );
    return () => {
      stale = true;
    };
  }, [look]);
  const done = read?.of === look ? read : null;
  const part = look === null ? null : (done?.part ?? look.now);
  const reading = look?.next !== null && done === null;
  const isThere = useCallback(
    (id: string) => {
      setFound((count) => count + 1);
      // From afar it would be one of thousands.
      const stretch = source?.stretchOf(id) ?? null;
      if (stretch !== null) onView({ win: formatWindow(stretch) }, "replace");
    },
    [source, onView],
  );
  const isKnown = useCallback(() => setFound((count) => count + 1), []);
  const sought = useSought(look?.event ?? null, look, reading, part, source, isThere);
  const soughtAround = useSought(look?.around ?? null, look, reading, part, source, isKnown);
  const home = useMemo(() => {
    if (source === null || part === null || view.around === null || view.win !== null) return null;
    const anchor = part.dataset.events.find(({ id }) => id === view.around);
    return source.homeOf(anchor, view.span);
  }, [source, part, view.around, view.span, view.win]);
  useEffect(() => {
    // Said in the address it is what is read.
    if (home !== null) onView({ win: formatWindow(home.window), span: home.span }, "replace");
  }, [home, onView]);
  const shown = useMemo((): Loaded | null => {
    if (loaded === null || part === null) return loaded;
    const { dataset, dropped, info, problems, total } = part;
    return {
      ...loaded,
      dataset,
      problems: [...loaded.problems, ...problems],
      total: loaded.total + total,
      dropped: loaded.dropped + dropped,
      part: { ...info, reading, sought, soughtAround },
    };
  }, [loaded, part, reading, sought, soughtAround]);
  const error = done?.error ?? null;
  // Anything else is a fault of ours: the error boundary says so.
  if (error !== null && !(error instanceof DatasetLoadError)) throw error;
  const info = error?.info ?? null;
  const { retry } = request;
  // A file that has been replaced is opened anew.
  const again = useCallback(
    () => (info?.kind === "events-changed" ? retry() : setTries((count) => count + 1)),
    [info, retry],
  );
  const inParts = look !== null;
  return useMemo(() => {
    if (!inParts) return request;
    return info === null
      ? { ...request, loaded: shown }
      : { ...request, loaded: shown, error: info, retry: again };
  }, [inParts, request, shown, info, again]);
}

/**
 * Looks through the file for an event (an opened one, or the one that times are counted from) that is neither named nor
 * in what the view asks for. Whatever comes of it: null where nothing has to be looked for. Given up when the reader
 * asks for another, or none.
 */
function useSought(
  id: string | null,
  look: ReturnType<typeof useLook>,
  reading: boolean,
  part: EventPart | null,
  source: EventSource | null,
  onFound: (id: string) => void,
): Sought | null {
  const [over, setOver] = useState<{ readonly id: string; readonly as: Sought } | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const isMissing = id !== null && part?.dataset.events.every((event) => event.id !== id) === true;
  const window = useRef(look?.window);
  useEffect(() => {
    window.current = look?.window;
  });
  // What is being looked for stays so while the reader moves on the timeline, and until what was found has been read.
  const wanted = isMissing && (!reading || id === asked) ? id : null;
  if (wanted !== asked) setAsked(wanted);
  useEffect(() => {
    if (wanted === null || source === null) return undefined;
    const stop = new AbortController();
    const end = (as: Sought | "found"): void => {
      if (stop.signal.aborted) return;
      // Found and not kept: there was something wrong with it.
      setOver({ id: wanted, as: as === "found" ? "spent" : as });
      if (as === "found") onFound(wanted);
    };
    // What could not be read may have it.
    source.find(wanted, window.current ?? EVERYTHING, stop.signal).then(end, () => end("spent"));
    return () => stop.abort();
  }, [wanted, source, onFound]);
  if (wanted === null) return null;
  return over?.id === wanted && !reading ? over.as : "looking";
}

function useLook(
  source: EventSource | null,
  loaded: Loaded | null,
  view: ViewState,
  tries: number,
  found: number,
): (Look & Pick<LookQuery, "around" | "event" | "window">) | null {
  const { actor, around, asOf, certain, conflict, event, from, match, moved, q, status, topic, win } = view;
  const { attribution, modality, says, source: sources } = view;
  const more =
    q !== null ||
    certain ||
    conflict ||
    moved ||
    asksForClaims({ says, attribution, modality, source: sources });
  const opening = loaded?.dataset.opening ?? null;
  return useMemo(() => {
    if (source === null) return null;
    const first = opening === null ? EVERYTHING : { from: opening.from.startMin, to: opening.to.endMax };
    const window = (win === null ? null : parseWindow(win)) ?? first;
    const period = rangeOf({ from, to: view.to });
    const both =
      period === null
        ? window
        : { from: Math.max(window.from, period.from), to: Math.min(window.to, period.to) };
    const ids = [...new Set(actor)];
    const query: LookQuery = {
      // The list shows what the filter leaves, also where the canvas has yet to go.
      ...(both.from < both.to || period === null ? both : period),
      window,
      period,
      actors: ids.map((id) => source.members(id)),
      needed: match === "all" ? ids.length : 1,
      topics: new Set(topic),
      statuses: new Set(status),
      more,
      event,
      around,
      asOf: asOf === null ? null : (parseFuzzyDate(asOf)?.endMax ?? null),
    };
    // Asked for once more, what could not be read is another look.
    return { ...source.look(query), around, event, window, tries, found };
  }, [
    source,
    opening,
    win,
    from,
    view.to,
    actor,
    match,
    topic,
    status,
    more,
    around,
    event,
    asOf,
    tries,
    found,
  ]);
}
