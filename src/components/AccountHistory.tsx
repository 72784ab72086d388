import type { ReactNode } from "react";
import type { Catalogue } from "../i18n/en.ts";
import { formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { slip } from "../model/slip.ts";
import { pickText } from "../model/text.ts";
import type { Account, Dataset, Status, TimelineEvent } from "../model/types.ts";
import { markShape } from "./dateMarks.ts";
import { FuzzyTime, Unbroken } from "./FuzzyTime.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import { SourceBrief } from "./SourceLine.tsx";
import { StatusMark } from "./StatusMark.tsx";
import { slipWords } from "./slipWords.ts";
import "./AccountHistory.css";

export interface AccountHistoryProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
}

/** How the expected date changed: the accounts in the order in which they became known, and the lag in words. */
export function AccountHistory({ dataset, event }: AccountHistoryProps): ReactNode {
  return (
    <div className="history">
      <SlipNote event={event} />
      <ol className="history__list">
        {event.accounts.map((account, index) => (
          <li
            key={index}
            className={account === event.current ? "history__step history__step--current" : "history__step"}
          >
            <AccountStep dataset={dataset} account={account} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function SlipNote({ event }: { readonly event: TimelineEvent }): ReactNode {
  const { lang, words } = useLocale();
  const moved = slip(event);
  if (moved === null) return null;
  const actual = accountDate(event.current.status, formatFuzzyDate(moved.final, lang), words);
  return (
    <ul className="history__slip">
      {moved.steps.map((step) => (
        <li key={step.account}>
          <Unbroken
            text={words.detail.slip.sentence(
              formatFuzzyDate(step.when, lang),
              actual,
              slipWords(step, moved.final, words),
            )}
          />
        </li>
      ))}
    </ul>
  );
}

function AccountStep({
  dataset,
  account,
}: {
  readonly dataset: Dataset;
  readonly account: Account;
}): ReactNode {
  const { lang, words } = useLocale();
  const { reported, status, when, whenText, unreadable, note, basis, sources } = account;
  return (
    <>
      <p className="history__reported">
        {reported === null ? (
          words.detail.reportedUnknown
        ) : (
          <>
            {words.detail.reported} <FuzzyTime date={reported} />
          </>
        )}
      </p>
      <p className="history__said">
        <StatusMark status={status} shape={markShape(when)} />
        <span>
          <strong>{words.status[status]}</strong>
          {": "}
          {when === null ? (
            words.detail.accountWhen.none
          ) : (
            <Unbroken text={accountDate(status, formatFuzzyDate(when, lang), words)} />
          )}
          {unreadable !== null && <bdi> {words.list.asWritten(unreadable)}</bdi>}
          {whenText !== null && <bdi> {words.list.asWritten(pickText(whenText, lang).value)}</bdi>}
        </span>
      </p>
      {account.title !== null && (
        <p className="history__title">
          <Foreign text={account.title} />
        </p>
      )}
      {note !== null && (
        <p className="history__note">
          <Foreign text={note} />
        </p>
      )}
      {(sources.length > 0 || basis !== "seen") && (
        <ul className="history__sources asof-inline-list" aria-label={words.list.sources}>
          {[...new Set(sources)].map((id) => (
            <li key={id}>
              <SourceBrief dataset={dataset} id={id} />
            </li>
          ))}
          {basis !== "seen" && <li className="asof-flag asof-flag--basis">{words.list.basis[basis]}</li>}
        </ul>
      )}
    </>
  );
}

function accountDate(status: Status, date: string, words: Catalogue): string {
  const { accountWhen } = words.detail;
  if (status === "occurred") return accountWhen.held(date);
  if (status === "ongoing") return accountWhen.ongoing(date);
  return status === "cancelled" || status === "postponed"
    ? accountWhen.off(date)
    : accountWhen.expected(date);
}
