import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import { formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { pickText } from "../model/text.ts";
import type { Account, Dataset, Text } from "../model/types.ts";
import { accountDate } from "./accountDate.ts";
import { markShape } from "./dateMarks.ts";
import { FuzzyTime, Unbroken } from "./FuzzyTime.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import { SourceBrief } from "./SourceBrief.tsx";
import { StatusMark } from "./StatusMark.tsx";

export interface AccountStepProps {
  readonly dataset: Dataset;
  readonly account: Account;
  /** The title that the reader has just read, of the account before or of the event itself. */
  readonly lastTitle: Text;
  /** A sentence on how far the final date lies from this one; null: it is the same, or one of them is missing. */
  readonly lag: string | null;
}

/** What was known of an event at one time. */
export function AccountStep({ dataset, account, lastTitle, lag }: AccountStepProps): ReactNode {
  const { lang, words } = useLocale();
  const { reported, title, note } = account;
  const renamed = title !== null && pickText(title, lang).value !== pickText(lastTitle, lang).value;
  return (
    <>
      <p className="history__reported">
        {reported === null ? (
          detailOf(words).reportedUnknown
        ) : (
          <>
            {detailOf(words).reported} <FuzzyTime date={reported} />
          </>
        )}
      </p>
      <Said account={account} />
      {lag !== null && <p className="history__lag">{lag}</p>}
      {renamed && (
        <p className="history__note">
          <Foreign text={title} />
        </p>
      )}
      {note !== null && (
        <p className="history__note">
          <Foreign text={note} />
        </p>
      )}
      <AccountSources dataset={dataset} account={account} />
    </>
  );
}

function Said({ account }: { readonly account: Account }): ReactNode {
  const { lang, words } = useLocale();
  const { status, when, whenText, unreadable } = account;
  return (
    <p className="history__said">
      <StatusMark status={status} shape={markShape(when)} />
      <strong>{words.status[status]}</strong>
      {detailOf(words).accountWhen.after}
      {when === null ? (
        detailOf(words).accountWhen.none
      ) : (
        <Unbroken text={accountDate(status, formatFuzzyDate(when, words.dates), words)} />
      )}
      {unreadable !== null && (
        <bdi>{detailOf(words).accountWhen.comma + words.list.asWritten(unreadable)}</bdi>
      )}
      {whenText !== null && (
        <bdi>{detailOf(words).accountWhen.comma + words.list.asWritten(pickText(whenText, lang).value)}</bdi>
      )}
    </p>
  );
}

function AccountSources({
  dataset,
  account,
}: {
  readonly dataset: Dataset;
  readonly account: Account;
}): ReactNode {
  const { words } = useLocale();
  const { basis, sources } = account;
  if (sources.length === 0 && basis === "seen") return null;
  const all = [...new Set(sources)];
  const before = all.filter((id) => cameBefore(dataset, id, account));
  const brief = (id: string): ReactNode => (
    <li key={id}>
      <SourceBrief dataset={dataset} id={id} />
    </li>
  );
  return (
    <>
      <ul className="history__sources asof-inline-list" aria-label={words.list.sources}>
        {all.filter((id) => !before.includes(id)).map(brief)}
        {basis !== "seen" && (
          <li>
            <span className="asof-flag asof-flag--basis">{words.list.basis[basis]}</span>
          </li>
        )}
      </ul>
      {before.length > 0 && (
        <div className="history__sources">
          {detailOf(words).background}
          <ul className="asof-inline-list" aria-label={detailOf(words).background}>
            {before.map(brief)}
          </ul>
        </div>
      )}
    </>
  );
}

/** An account is told by what came out with it or later; of what came out before it draws on the rest. */
function cameBefore(dataset: Dataset, id: string, { reported, sources }: Account): boolean {
  const before = (each: string): boolean => {
    const published = dataset.sources.get(each)?.published ?? null;
    return published !== null && reported !== null && published.endMax <= reported.startMin;
  };
  // With nothing else to rest on they are its report after all, and its date is the one to doubt.
  return before(id) && !sources.every(before);
}
