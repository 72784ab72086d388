import type { ReactNode } from "react";
import type { Catalogue } from "../i18n/en.ts";
import { formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { slip } from "../model/slip.ts";
import type { Slip } from "../model/slip.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { accountDate } from "./accountDate.ts";
import { AccountStep } from "./AccountStep.tsx";
import { Unbroken } from "./FuzzyTime.tsx";
import { useLocale } from "./locale.tsx";
import { hasMoved, slipWords } from "./slipWords.ts";
import "./AccountHistory.css";

export interface AccountHistoryProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
}

/** How the expected date changed: the dates that did not hold, then all accounts in the order in which they became known. */
export function AccountHistory({ dataset, event }: AccountHistoryProps): ReactNode {
  const { words } = useLocale();
  const moved = slip(event);
  return (
    <div className="history">
      {moved !== null && <SlipNote event={event} moved={moved} />}
      <ol className="history__list">
        {event.accounts.map((account, index) => (
          <li key={index} className="history__step">
            <AccountStep
              dataset={dataset}
              account={account}
              lastTitle={
                event.accounts.slice(0, index).findLast(({ title }) => title !== null)?.title ?? event.title
              }
              lag={lagOf(moved, index, words)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

function lagOf(moved: Slip | null, account: number, words: Catalogue): string | null {
  const step = moved?.steps.find((each) => each.account === account);
  return moved === null || step === undefined ? null : slipWords(step, moved.final, words);
}

/** One sentence for each expectation that did not come true. */
function SlipNote({ event, moved }: { readonly event: TimelineEvent; readonly moved: Slip }): ReactNode {
  const { lang, words } = useLocale();
  const steps = moved.steps.filter((step) => hasMoved(step, moved.final));
  if (steps.length === 0) return null;
  const actual = accountDate(event.current.status, formatFuzzyDate(moved.final, lang), words);
  return (
    <ul className="history__slip">
      {steps.map((step) => (
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
