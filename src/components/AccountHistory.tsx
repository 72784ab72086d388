import type { ReactNode } from "react";
import type { Catalogue } from "../i18n/en.ts";
import { dateMoved, slip } from "../model/slip.ts";
import type { Slip } from "../model/slip.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { AccountStep } from "./AccountStep.tsx";
import { FirstReports } from "./FirstReports.tsx";
import { useLocale } from "./locale.tsx";
import { SlipChart, SlipLegend } from "./SlipChart.tsx";
import { SlipNote } from "./SlipNote.tsx";
import { isSettled, slipAgainst } from "./slipWords.ts";
import "./AccountHistory.css";

export interface AccountHistoryProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
}

/** So many accounts tell by themselves how it began. */
const FEW = 2;

/** How the expected date changed: how it began and what came of it, the dates that did not hold, then all accounts in the order in which they became known. */
export function AccountHistory({ dataset, event }: AccountHistoryProps): ReactNode {
  const { words } = useLocale();
  const moved = slip(event);
  return (
    <div className="history">
      {event.accounts.length > FEW && <FirstReports dataset={dataset} event={event} />}
      <SlipNote dataset={dataset} event={event} />
      {moved !== null && dateMoved(event) && (
        <>
          <SlipChart bare dataset={dataset} event={event} moved={moved} />
          <SlipLegend />
        </>
      )}
      <ol className="history__list">
        {event.accounts.map((account, index) => (
          <li key={index} className="history__step">
            <AccountStep
              dataset={dataset}
              account={account}
              lastTitle={
                event.accounts.slice(0, index).findLast(({ title }) => title !== null)?.title ?? event.title
              }
              lag={lagOf(moved, index, isSettled(event.current.status), words)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

function lagOf(moved: Slip | null, account: number, settled: boolean, words: Catalogue): string | null {
  const step = moved?.steps.find((each) => each.account === account);
  return moved === null || step === undefined ? null : slipAgainst(step, moved.final, settled, words);
}
