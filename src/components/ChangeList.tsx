import type { ReactNode } from "react";
import { KNOWLEDGE_WORDS } from "../i18n/knowledge.ts";
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
  readonly hrefFor: EventHref;
  readonly onSelect: (id: string) => void;
}

/** What changed between two states of knowledge, a sentence or more for each event. */
export function ChangeList({ changes, most = Infinity, hrefFor, onSelect }: ChangeListProps): ReactNode {
  const { lang } = useLocale();
  const rest = changes.length - most;
  // What was only told further comes last.
  const ordered = [...changes.filter(isNews), ...changes.filter((change) => !isNews(change))];
  return (
    <ul className="changes">
      {ordered.slice(0, rest > 1 ? most : changes.length).map((change) => (
        <li className="changes__item" key={change.id}>
          <ChangeLine change={change} hrefFor={hrefFor} onSelect={onSelect} />
        </li>
      ))}
      {rest > 1 && <li className="changes__item changes__item--more">{KNOWLEDGE_WORDS[lang].more(rest)}</li>}
    </ul>
  );
}

function isNews({ before, after, moved, dated, status }: EventChange): boolean {
  return before === null || after === null || moved !== null || dated !== null || status !== null;
}

type LineProps = Pick<ChangeListProps, "hrefFor" | "onSelect"> & { readonly change: EventChange };

/** An event may have moved and changed its status at once: then both are said, the event named once. */
function ChangeLine({ change, hrefFor, onSelect }: LineProps): ReactNode {
  const { before, after } = change;
  const title = (after ?? before)?.title ?? change.id;
  const event =
    after === null ? (
      <Foreign text={title} />
    ) : (
      <EventLink event={after} hrefFor={hrefFor} onSelect={onSelect} />
    );
  return useSentences(change).map(({ text, values }, index) => (
    <p key={text}>
      <Filled text={text} values={{ ...values, event: index === 0 ? event : <Foreign text={title} /> }} />
    </p>
  ));
}

interface Sentence {
  readonly text: string;
  readonly values: Readonly<Record<string, ReactNode>>;
}

function useSentences({ before, after, moved, dated, status, claims }: EventChange): readonly Sentence[] {
  const { lang, words } = useLocale();
  const { kinds, told } = KNOWLEDGE_WORDS[lang];
  if (after === null) return [{ text: kinds.gone, values: {} }];
  const is = after.current.when;
  if (before === null) {
    const values = { status: words.status[after.current.status] };
    return is === null
      ? [{ text: kinds.appearedUndated, values }]
      : [{ text: kinds.appeared, values: { ...values, date: <FuzzyTime date={is} /> } }];
  }
  const was = before.current.when;
  const dates = {
    before: was === null ? "" : <FuzzyTime date={was} />,
    after: is === null ? "" : <FuzzyTime date={is} />,
  };
  const sentences: Sentence[] = [];
  if (status !== null)
    sentences.push({
      text: kinds.status,
      values: { before: words.status[status.before], after: words.status[status.after] },
    });
  if (moved !== null && was !== null && is !== null)
    sentences.push({
      text: kinds.moved,
      values: { ...dates, lag: slipWords({ account: 0, when: was, ...moved }, is, words) },
    });
  if (dated !== null) sentences.push({ text: kinds[dated], values: dates });
  if (sentences.length === 0) sentences.push({ text: told(claims.added), values: {} });
  return sentences;
}
