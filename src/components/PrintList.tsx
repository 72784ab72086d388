import type { ReactNode } from "react";
import { safeLink } from "../lib/safeLink.ts";
import { printWords } from "../i18n/printWords.ts";
import type { Dataset } from "../model/types.ts";
import type { Match } from "../select/filterEvents.ts";
import { footnotes, numberRanges } from "../select/footnotes.ts";
import { groupEvents } from "../select/groupEvents.ts";
import { RowActors, RowDate, RowFlags } from "./EventRow.tsx";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import { PlainText } from "./PlainText.tsx";
import { SourceName } from "./SourceBrief.tsx";
import { noSourcesOf } from "./noSources.ts";

export interface PrintListProps {
  readonly dataset: Dataset;
  readonly matches: readonly Match[];
}

/** Events in order of time, their sources as numbers, and these explained at the end. */
export function PrintList({ dataset, matches }: PrintListProps): ReactNode {
  const { lang, words } = useLocale();
  const text = printWords(lang);
  const notes = footnotes(matches);
  const cited = new Map(matches.map(({ event }, at) => [event.id, notes.numbers[at] ?? []]));
  return (
    <section aria-label={text.list}>
      <h2 className="print__heading">{text.list}</h2>
      {groupEvents(matches).map((year) => (
        <section className="print__year" key={year.key}>
          <h3 className="print__year-title">
            {year.year === null ? words.list.undated : words.list.year(year.year)}
          </h3>
          {year.months
            .flatMap((month) => month.matches)
            .map((match) => (
              <PrintEvent
                cited={cited.get(match.event.id) ?? []}
                dataset={dataset}
                key={match.event.id}
                match={match}
              />
            ))}
        </section>
      ))}
      {notes.sources.length === 0 ? null : (
        <section>
          <h2 className="print__heading">{text.sources}</h2>
          <ol className="print__sources">
            {notes.sources.map((id) => (
              <li key={id}>
                <PrintSource dataset={dataset} id={id} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </section>
  );
}

interface PrintEventProps {
  readonly cited: readonly number[];
  readonly dataset: Dataset;
  readonly match: Match;
}

function PrintEvent({ cited, dataset, match: { certainty, event } }: PrintEventProps): ReactNode {
  const { lang, words } = useLocale();
  return (
    <article className={event.featured ? "print__event print__event--main" : "print__event"}>
      <RowDate event={event} />
      <div>
        <h4 className="print__title">
          <Foreign text={event.title} />
        </h4>
        <RowFlags event={event} possible={certainty === "possible"} />
        {event.summary === null ? null : (
          <p className="print__summary">
            <Foreign text={event.summary} />
          </p>
        )}
        <RowActors dataset={dataset} event={event} />
        <p className="print__cited">
          {cited.length === 0 ? noSourcesOf(event, words) : printWords(lang).cited(numberRanges(cited))}
        </p>
      </div>
    </article>
  );
}

/** Publisher, title, date and address: on paper no link can be followed. */
function PrintSource({ dataset, id }: { readonly dataset: Dataset; readonly id: string }): ReactNode {
  const { lang, words } = useLocale();
  const source = dataset.sources.get(id);
  if (source === undefined) return <bdi>{words.list.unknownSource(id)}</bdi>;
  const link = safeLink(source.url);
  const archived = safeLink(source.archivedUrl);
  return (
    <>
      {source.publisher === null ? null : (
        <>
          <PlainText dataset={dataset} text={source.publisher} />
          {": "}
        </>
      )}
      <SourceName dataset={dataset} source={source} />
      {source.published === null ? null : (
        <>
          {", "}
          <FuzzyTime date={source.published} short />
        </>
      )}
      {link === null ? null : <span className="print__address"> {link.href}</span>}
      {archived === null ? null : (
        <span className="print__address">
          {" "}
          {printWords(lang).archived} {archived.href}
        </span>
      )}
    </>
  );
}
