import type { ReactNode } from "react";
import { placeFlags } from "../lib/placeFlags.ts";
import type { TimelineEvent } from "../model/types.ts";
import type { Match } from "../select/eventFilter.ts";
import { timeIndex } from "../select/timeIndex.ts";
import type { TimeIndex } from "../select/timeIndex.ts";
import { EventLink } from "./EventLink.tsx";
import { FuzzyTime } from "./FuzzyTime.tsx";
import type { EventHref } from "./links.ts";
import { useLocale } from "./locale.tsx";
import "./BestMatches.css";

export interface BestMatchesProps {
  readonly matches: readonly Match[];
  /** Places of the found events in the file, best first. */
  readonly ranked: Uint32Array;
  readonly hrefFor: EventHref;
  readonly onSelect: (id: string) => void;
}

const SHOWN = 3;

/**
 * The list is in order of time; here stand those of its events that answer the words best. Nothing beside a short list
 * that begins with the best: it is seen at a glance.
 */
export function BestMatches({ matches, ranked, hrefFor, onSelect }: BestMatchesProps): ReactNode {
  const { words } = useLocale();
  const best = bestOf(matches, ranked);
  if (matches.length <= SHOWN && best[0] === matches[0]?.event) return null;
  return (
    <section aria-label={words.filters.best} className="best-matches">
      <span aria-hidden="true" className="best-matches__name">
        {words.filters.best}
      </span>
      <ol className="best-matches__list">
        {best.map((event) => (
          <li className="best-matches__item" key={event.id}>
            <EventLink className="best-matches__link" event={event} hrefFor={hrefFor} onSelect={onSelect} />{" "}
            {event.current.when !== null && (
              <FuzzyTime date={event.current.when} short className="best-matches__date" />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function bestOf(matches: readonly Match[], ranked: Uint32Array): readonly TimelineEvent[] {
  const dated = timeIndex(matches);
  if (dated.matches.length === matches.length && dated.heaps === null) return bestIn(dated, ranked);
  const shown = new Map(matches.map(({ event }) => [event.index, event]));
  const best: TimelineEvent[] = [];
  for (const index of ranked) {
    const event = shown.get(index);
    if (event !== undefined) best.push(event);
    if (best.length === SHOWN) break;
  }
  return best;
}

/** The same where all have a date: by their numbers alone, for there may be very many. */
function bestIn({ files, matches }: TimeIndex, ranked: Uint32Array): readonly TimelineEvent[] {
  const there = placeFlags(files);
  const best: TimelineEvent[] = [];
  for (const file of ranked) {
    if (there[file] !== 1) continue;
    const match = matches[files.indexOf(file)];
    if (match !== undefined) best.push(match.event);
    if (best.length === SHOWN) break;
  }
  return best;
}
