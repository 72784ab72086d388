import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import { DAY_MS } from "../model/calendar.ts";
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
  const { words } = useLocale();
  const spoken = publishersOnly ? null : spokenDate(dataset, event, accounts);
  if (spoken === null) {
    return <Publishers dataset={dataset} sources={accounts.flatMap(({ sources }) => sources)} />;
  }
  const values = {
    speaker: <ActorName dataset={dataset} id={spoken.speaker} />,
    publishers: <Publishers dataset={dataset} sources={spoken.sources} />,
  };
  return <Filled text={detailOf(words).slip.spoken} values={values} />;
}

function Publishers({
  dataset,
  sources,
}: {
  readonly dataset: Dataset;
  readonly sources: readonly string[];
}): ReactNode {
  const { lang, words } = useLocale();
  const { slip: text } = detailOf(words);
  const names = [...new Set(sources.map((id) => nameOf(dataset, id, lang) ?? words.list.unknownSource(id)))];
  if (names.length === 0) return text.noSource;
  const rest = names.length - NAMED;
  const shown: ReactNode[] = (rest > 0 ? names.slice(0, NAMED) : names).map((name) => (
    <PlainText dataset={dataset} text={name} />
  ));
  return <Listed items={rest > 0 ? [...shown, text.more(rest)] : shown} />;
}

/** All accounts before the last that give a date. */
export function givingDate(event: TimelineEvent, date: FuzzyDate): readonly Account[] {
  return event.accounts.slice(0, -1).filter(({ when }) => when !== null && sameBounds(when, date));
}

/**
 * An account's sources by the day on which they came out: its own day first, with those that bear no date. One that
 * came out before is no giver on that later day, one that came out after gave it then.
 */
export function byDay(
  dataset: Dataset,
  account: Account,
): readonly { readonly account: Account; readonly day: FuzzyDate | null }[] {
  const { reported } = account;
  const groups = new Map<string, { day: FuzzyDate | null; sources: string[] }>();
  for (const id of account.sources) {
    const published = dataset.sources.get(id)?.published ?? null;
    const day = published === null || isSameDay(published, reported) ? reported : published;
    const key = day === null ? "" : dayKey(day);
    const group = groups.get(key) ?? { day, sources: [] };
    groups.set(key, group);
    group.sources.push(id);
  }
  if (groups.size < 2) return [{ account, day: reported }];
  return [...groups.values()].map(({ day, sources }) => ({ account: { ...account, sources }, day }));
}

/** Whether a source came out on the day of a report; one known to the month may have. */
function isSameDay(published: FuzzyDate, reported: FuzzyDate | null): boolean {
  return reported === null || (published.startMin < reported.endMax && published.endMax > reported.startMin);
}

function dayKey({ startMin, startMax }: FuzzyDate): string {
  return `${Math.floor(startMin / DAY_MS)},${Math.floor(startMax / DAY_MS)}`;
}

function nameOf(dataset: Dataset, id: string, lang: string): string | null {
  const source = dataset.sources.get(id);
  return source === undefined ? null : (source.publisher ?? pickText(source.title, lang).value);
}

/** The speaker to whom the accounts' sources ascribe their date, and these; not a house that speaks for itself. */
function spokenDate(
  dataset: Dataset,
  event: TimelineEvent,
  accounts: readonly Account[],
): { readonly speaker: string; readonly sources: readonly string[] } | null {
  const claims = accounts.map(({ sources, when }) =>
    event.claims.find((each) => {
      const date = each.about === "when" && sources.includes(each.source) ? dateOf(each) : null;
      return date !== null && when !== null && sameBounds(date, when);
    }),
  );
  const speakers = new Set(
    claims.map((claim) => {
      if (claim?.says == null || claim.attribution === "hidden") return null;
      const own = claim.attribution === "own-voice" && dataset.actors.get(claim.says)?.kind !== "speaker";
      return own ? null : claim.says;
    }),
  );
  const [speaker] = speakers;
  // Where one of several has it from somebody else, or nobody in particular, no one spoke for all of them.
  if (speaker == null || speakers.size > 1) return null;
  return { speaker, sources: claims.flatMap((claim) => claim?.source ?? []) };
}
