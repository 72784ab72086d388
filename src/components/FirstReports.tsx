import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import { VIEW_WORDS } from "../i18n/viewWords.ts";
import { formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { moveInDays } from "../model/slip.ts";
import { pickText } from "../model/text.ts";
import type { Account, Dataset, TimelineEvent } from "../model/types.ts";
import { accountDate } from "./accountDate.ts";
import { FuzzyTime, Unbroken } from "./FuzzyTime.tsx";
import { byDay, Givers } from "./Givers.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import { isSettled, slipWords } from "./slipWords.ts";

export interface FirstReportsProps {
  readonly dataset: Dataset;
  /** Of several accounts. */
  readonly event: TimelineEvent;
}

/** How it began and what came of it: the first report, the first date that was given, and the one that counts now. */
export function FirstReports({ dataset, event }: FirstReportsProps): ReactNode {
  const { lang, words } = useLocale();
  const { firsts } = detailOf(words);
  const earlier = event.accounts.slice(0, -1);
  const first = earlier[0];
  const dated = earlier.find(({ when }) => when !== null);
  if (first === undefined) return null;
  return (
    <dl className="firsts">
      {first !== dated && (
        <First account={first} dataset={dataset} event={event} label={firsts.report}>
          {first.summary === null ? detailOf(words).accountWhen.none : <Foreign text={first.summary} />}
        </First>
      )}
      {dated !== undefined && (
        <First account={dated} dataset={dataset} event={event} label={firsts.date}>
          <Expected account={dated} />
        </First>
      )}
      <div className="firsts__row">
        <dt>{isSettled(event.current.status) ? VIEW_WORDS[lang].moved.final : VIEW_WORDS[lang].moved.now}</dt>
        <dd>
          <Outcome dated={dated ?? null} event={event} />
        </dd>
      </div>
    </dl>
  );
}

interface FirstProps extends FirstReportsProps {
  readonly account: Account;
  readonly label: string;
  readonly children: ReactNode;
}

function First({ account, dataset, event, label, children }: FirstProps): ReactNode {
  const { words } = useLocale();
  // Who came with the same later is no giver of the first report.
  const [first] = byDay(dataset, account);
  const reported = first?.day ?? null;
  return (
    <div className="firsts__row">
      <dt>{label}</dt>
      <dd>
        <p className="firsts__by">
          {reported === null ? detailOf(words).reportedUnknown : <FuzzyTime date={reported} />}
          {detailOf(words).accountWhen.comma}
          <Givers accounts={[first?.account ?? account]} dataset={dataset} event={event} />
        </p>
        <p>{children}</p>
      </dd>
    </div>
  );
}

function Expected({ account: { status, when, whenText } }: { readonly account: Account }): ReactNode {
  const { lang, words } = useLocale();
  if (when === null) return null;
  return (
    <>
      <Unbroken text={accountDate(status, formatFuzzyDate(when, words.dates), words)} />
      {whenText !== null && (
        <bdi>{detailOf(words).accountWhen.comma + words.list.asWritten(pickText(whenText, lang).value)}</bdi>
      )}
    </>
  );
}

function Outcome({
  dated,
  event,
}: {
  readonly dated: Account | null;
  readonly event: TimelineEvent;
}): ReactNode {
  const { words } = useLocale();
  const { status, when } = event.current;
  const { accountWhen, firsts } = detailOf(words);
  if (when === null) return words.status[status] + accountWhen.comma + accountWhen.none;
  const from = dated?.when ?? null;
  const step = from === null ? null : { account: 0, when: from, ...moveInDays(from, when) };
  return (
    <>
      {words.status[status]}
      {accountWhen.after}
      <strong>
        <Unbroken text={formatFuzzyDate(when, words.dates)} />
      </strong>
      {step !== null && firsts.against(slipWords(step, when, words))}
    </>
  );
}
