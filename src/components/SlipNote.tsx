import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import type { Catalogue } from "../i18n/en.ts";
import { formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { hasMoved, sameBounds, slip } from "../model/slip.ts";
import type { Slip, SlipStep } from "../model/slip.ts";
import { pickText } from "../model/text.ts";
import type { Dataset, Status, TimelineEvent } from "../model/types.ts";
import { Filled } from "./Filled.tsx";
import { Unbroken } from "./FuzzyTime.tsx";
import { Givers, givingDate } from "./Givers.tsx";
import { useLocale } from "./locale.tsx";
import { slipWords } from "./slipWords.ts";

export interface SlipNoteProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
}

/**
 * The dates given beforehand that did not hold, each with who gave it: one source's guess is not what everybody
 * expected, so with several dates it is also said how often one was given: as often as the steps below show one.
 */
export function SlipNote({ dataset, event }: SlipNoteProps): ReactNode {
  const { words } = useLocale();
  const moved = slip(event);
  if (moved === null) return null;
  const failed = moved.steps.filter((step) => hasMoved(step, moved.final));
  if (failed.length === 0) return null;
  const given = event.accounts.slice(0, -1).flatMap(({ when }) => when ?? []);
  const wrong = given.filter((when) => failed.some((step) => sameBounds(step.when, when)));
  return (
    <div className="history__slip">
      {severalDates(event, moved) && <p>{detailOf(words).slip.count(given.length, wrong.length)}</p>}
      <ul>
        {failed.map((step) => (
          <li key={step.account}>
            <SlipSentence dataset={dataset} event={event} step={step} moved={moved} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether different dates were given beforehand, the one that held included. */
function severalDates(event: TimelineEvent, { final, steps }: Slip): boolean {
  if (steps.length > 1) return true;
  return event.accounts.slice(0, -1).some(({ when }) => when !== null && sameBounds(when, final));
}

function SlipSentence({
  dataset,
  event,
  step,
  moved,
}: SlipNoteProps & { readonly step: SlipStep; readonly moved: Slip }): ReactNode {
  const { lang, words } = useLocale();
  const account = event.accounts[step.account];
  const text = detailOf(words).slip[kindOf(account?.status ?? "planned")];
  const whenText = account?.whenText ?? null;
  const wording = whenText === null ? "" : detailOf(words).slip.wording(pickText(whenText, lang).value);
  return (
    <Filled
      text={text}
      values={{
        who: <Givers accounts={givingDate(event, step.when)} dataset={dataset} event={event} />,
        date: <Unbroken text={formatFuzzyDate(step.when, words.dates) + wording} />,
        actual: (
          <Unbroken
            text={actualWords(event.current.status, formatFuzzyDate(moved.final, words.dates), words)}
          />
        ),
        lag: slipWords(step, moved.final, words),
      }}
    />
  );
}

function kindOf(status: Status): "expected" | "planned" | "dated" {
  if (status === "occurred" || status === "ongoing") return "dated";
  return status === "rumoured" || status === "arranging" ? "expected" : "planned";
}

function actualWords(status: Status, date: string, words: Catalogue): string {
  const { actual } = detailOf(words).slip;
  if (status === "occurred") return actual.held(date);
  if (status === "ongoing") return actual.ongoing(date);
  return status === "cancelled" || status === "postponed" ? actual.off(date) : actual.expected(date);
}
