import type { ReactNode } from "react";
import type { Bench } from "./useWorkbench.ts";
import { useWords } from "./words.ts";

/** How the work stands, in one line that is told politely when it changes. */
export function Status({ bench }: { readonly bench: Bench }): ReactNode {
  const { status: words } = useWords();
  return (
    <p
      className="work__status"
      data-checked={bench.report !== null && !bench.checking ? "true" : undefined}
      data-wrong={bench.report !== null && bench.report.count > 0 ? "true" : undefined}
      role="status"
    >
      {sayStatus(bench, words)}
    </p>
  );
}

/** What was known last stays until it is known anew: a line that changes with every key would be read out with every key. */
function sayStatus({ report, checkFailed }: Bench, words: ReturnType<typeof useWords>["status"]): string {
  if (checkFailed) return words.fault;
  if (report === null) return words.checking;
  const { count, events, dropped } = report;
  if (events === null) return words.nothing(count);
  if (count === 0) return words.fine(events);
  return [words.problems(count, events), ...(dropped > 0 ? [words.dropped(dropped)] : [])].join(" · ");
}
