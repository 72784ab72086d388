import { Fragment } from "react";
import type { ReactNode } from "react";
import { KNOWLEDGE_WORDS } from "../i18n/knowledge.ts";
import type { TimelineEvent } from "../model/types.ts";
import type { EventChange } from "../select/compareDatasets.ts";
import { EventLink } from "./EventLink.tsx";
import { Filled } from "./Filled.tsx";
import { FuzzyTime } from "./FuzzyTime.tsx";
import type { EventHref } from "./links.ts";
import { Foreign, useLocale } from "./locale.tsx";
import { slipWords } from "./slipWords.ts";

export interface ChangeListProps {
  readonly changes: readonly EventChange[];
  /** More are counted and not listed; without it all are listed. */
  readonly most?: number;
  /** Says how many more there are; null: something else says it. */
  readonly more?: ((count: number) => string) | null;
  readonly hrefFor: EventHref;
  readonly onSelect: (id: string) => void;
}

/** What changed between two states of knowledge, a sentence or more for each event. */
export function ChangeList({
  changes,
  most = Infinity,
  more = null,
  hrefFor,
  onSelect,
}: ChangeListProps): ReactNode {
  const rest = changes.length - most;
  // Main events first, and what was only told further last.
  const ordered = changes.toSorted((a, b) => rankOf(a) - rankOf(b));
  return (
    <ul className="changes">
      {ordered.slice(0, rest > 1 ? most : changes.length).map((change) => (
        <li className="changes__item" key={change.id}>
          <ChangeLine change={change} hrefFor={hrefFor} onSelect={onSelect} />
        </li>
      ))}
      {rest > 1 && more !== null && <li className="changes__item changes__item--more">{more(rest)}</li>}
    </ul>
  );
}

function rankOf(change: EventChange): number {
  const isMain = (change.after ?? change.before)?.featured === true;
  return (isMain ? 0 : 1) + (isNews(change) ? 0 : 2);
}

function isNews({ before, after, moved, dated, status }: EventChange): boolean {
  return before === null || after === null || moved !== null || dated !== null || status !== null;
}

type LineProps = Pick<ChangeListProps, "hrefFor" | "onSelect"> & { readonly change: EventChange };

function ChangeLine({ change, hrefFor, onSelect }: LineProps): ReactNode {
  const { lang, words } = useLocale();
  const { kinds } = KNOWLEDGE_WORDS[lang];
  const { before, after } = change;
  if (after === null) {
    const event = <Foreign text={before?.title ?? change.id} />;
    return <Filled text={kinds.changed} values={{ event, what: kinds.gone }} />;
  }
  const event = <EventLink event={after} hrefFor={hrefFor} onSelect={onSelect} />;
  const { status, when } = after.current;
  if (before !== null)
    return (
      <Filled
        text={kinds.changed}
        values={{ event, what: <Differences {...change} before={before} after={after} /> }}
      />
    );
  return when === null ? (
    <Filled text={kinds.appearedUndated} values={{ event, status: words.status[status] }} />
  ) : (
    <Filled
      text={kinds.appeared}
      values={{ event, status: words.status[status], date: <FuzzyTime date={when} /> }}
    />
  );
}

type Both = EventChange & { readonly before: TimelineEvent; readonly after: TimelineEvent };

/** An event may have moved and changed its status at once: then both are said. */
function Differences({ before, after, moved, dated, status, claims }: Both): ReactNode {
  const { lang, words } = useLocale();
  const { kinds, told } = KNOWLEDGE_WORDS[lang];
  const [was, is] = [before.current.when, after.current.when];
  const dates = {
    before: was === null ? "" : <FuzzyTime date={was} />,
    after: is === null ? "" : <FuzzyTime date={is} />,
  };
  const said: ReactNode[] = [];
  if (status !== null) {
    const values = { before: words.status[status.before], after: words.status[status.after] };
    said.push(<Filled text={kinds.status} values={values} />);
  }
  if (moved !== null && was !== null && is !== null) {
    // It begins on the same day and only its end is another.
    const same = moved.least === 0 && moved.most === 0;
    const lag = slipWords({ account: 0, when: was, ...moved }, is, words);
    said.push(<Filled text={same ? kinds.redated : kinds.moved} values={{ ...dates, lag }} />);
  }
  if (dated !== null) said.push(<Filled text={kinds[dated]} values={dates} />);
  if (said.length === 0) said.push(told(claims.added));
  return said.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && kinds.and}
      {part}
    </Fragment>
  ));
}
