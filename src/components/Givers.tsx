import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import { sameBounds } from "../model/slip.ts";
import { pickText } from "../model/text.ts";
import type { Account, Dataset, FuzzyDate, TimelineEvent } from "../model/types.ts";
import { dateOf } from "../select/conflicts.ts";
import { ActorName } from "./ActorName.tsx";
import { Filled } from "./Filled.tsx";
import { Listed } from "./Listed.tsx";
import { useLocale } from "./locale.tsx";
import { PlainText } from "./PlainText.tsx";

export interface GiversProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  /** At least one. */
  readonly accounts: readonly Account[];
  /** Without whom the publishers have it from. */
  readonly publishersOnly?: boolean;
}

/** So many are named; of more, how many. */
const NAMED = 2;

/** Who gave accounts of an event: their publishers, each once, and the one speaker whom they have the date from. */
export function Givers({ dataset, event, accounts, publishersOnly = false }: GiversProps): ReactNode {
  const { lang, words } = useLocale();
  const { slip: text } = detailOf(words);
  const ids = accounts.flatMap(({ sources }) => sources);
  const names = [...new Set(ids.map((id) => nameOf(dataset, id, lang) ?? words.list.unknownSource(id)))];
  if (names.length === 0) return text.noSource;
  const rest = names.length - NAMED;
  const shown: ReactNode[] = (rest > 0 ? names.slice(0, NAMED) : names).map((name) => (
    <PlainText dataset={dataset} text={name} />
  ));
  const publishers = <Listed items={rest > 0 ? [...shown, text.more(rest)] : shown} />;
  const speakers = publishersOnly ? [] : speakersOf(dataset, event, accounts);
  const [speaker] = speakers;
  if (speaker === undefined || speakers.length > 1) return publishers;
  return (
    <Filled
      text={text.spoken}
      values={{ speaker: <ActorName dataset={dataset} id={speaker} />, publishers }}
    />
  );
}

/** All accounts before the last that give a date. */
export function givingDate(event: TimelineEvent, date: FuzzyDate): readonly Account[] {
  return event.accounts.slice(0, -1).filter(({ when }) => when !== null && sameBounds(when, date));
}

function nameOf(dataset: Dataset, id: string, lang: string): string | null {
  const source = dataset.sources.get(id);
  return source === undefined ? null : (source.publisher ?? pickText(source.title, lang).value);
}

/** The speakers to whom the accounts' sources ascribe their date; not a house that speaks for itself. */
function speakersOf(dataset: Dataset, event: TimelineEvent, accounts: readonly Account[]): readonly string[] {
  const speakers = accounts.map(({ sources, when }) => {
    const claim = event.claims.find((each) => {
      const date = each.about === "when" && sources.includes(each.source) ? dateOf(each) : null;
      return date !== null && when !== null && sameBounds(date, when);
    });
    if (claim?.says == null || claim.attribution === "hidden") return null;
    const own = claim.attribution === "own-voice" && dataset.actors.get(claim.says)?.kind !== "speaker";
    return own ? null : claim.says;
  });
  // Where one of several has it from nobody in particular, no one spoke for all of them.
  return [...new Set(speakers)].some((each) => each === null)
    ? []
    : [...new Set(speakers.flatMap((id) => id ?? []))];
}
