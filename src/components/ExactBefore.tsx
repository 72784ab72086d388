import type { ReactNode } from "react";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { exactBefore } from "../select/exactBefore.ts";
import { Filled } from "./Filled.tsx";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { byDay, Givers } from "./Givers.tsx";

export interface ExactBeforeProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  /** With `{date}` and `{who}`. */
  readonly text: string;
  readonly className: string;
}

/** Says that a more exact date had been given before the vaguer one that counts, and by whom. */
export function ExactBefore({ dataset, event, text, className }: ExactBeforeProps): ReactNode {
  const account = exactBefore(event);
  if (account?.when == null) return null;
  const [first] = byDay(dataset, account);
  return (
    <span className={className}>
      {" "}
      <Filled
        text={text}
        values={{
          date: <FuzzyTime date={account.when} short />,
          who: (
            <Givers accounts={[first?.account ?? account]} dataset={dataset} event={event} publishersOnly />
          ),
        }}
      />
    </span>
  );
}
