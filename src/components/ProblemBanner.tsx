import type { ReactNode } from "react";
import { countProblems } from "../model/countProblems.ts";
import type { Problem, ProblemCode } from "../model/problems.ts";
import { useLocale } from "./locale.tsx";
import { ProblemList } from "./ProblemList.tsx";
import "./notices.css";

export interface ProblemBannerProps {
  readonly problems: readonly Problem[];
  /** Events of the file that can't be shown. */
  readonly dropped: number;
  /** Events of the file. */
  readonly total: number;
}

/** What is wrong with the data: loud when events are missing, quiet when everything is shown. Nothing when all is well. */
export function ProblemBanner({ problems, dropped, total }: ProblemBannerProps): ReactNode {
  const { words } = useLocale();
  if (problems.length === 0 && dropped === 0) return null;
  const serious = problems.filter((problem) => problem.severity !== "note");
  const lost = problems.filter(isLostEvent);
  const others = countProblems(problems) - countProblems(lost);
  const quiet = dropped === 0;
  const headline =
    dropped > 0
      ? words.problems.dropped(dropped, total)
      : serious.length > 0
        ? words.problems.headline(countProblems(problems))
        : words.problems.notes(countProblems(problems));
  return (
    <section
      aria-label={words.problems.label}
      className={quiet ? "notice notice--quiet" : "notice notice--warn"}
      data-part="problems"
    >
      <div className="notice__body">
        <p className={quiet ? "notice__line" : "notice__title"}>{headline}</p>
        {!quiet && (
          <ul className="notice__reasons">
            {reasons(lost).map(([code, count]) => (
              <li key={code}>{words.problems.reason(words.problems.codes[code], count)}</li>
            ))}
            {others > 0 && <li>{words.problems.others(others)}</li>}
          </ul>
        )}
        <details className="notice__details">
          <summary>{words.problems.details}</summary>
          <ProblemList problems={problems} />
        </details>
      </div>
    </section>
  );
}

/** Whether the problem is why an event as a whole is missing. The counted rest has no place, so it counts as one. */
function isLostEvent({ severity, pointer, more }: Problem): boolean {
  return severity === "dropped" && (more !== undefined || /^\/events\/\d+(\/id)?$/.test(pointer));
}

/** Problems by kind, the most frequent first. */
function reasons(problems: readonly Problem[]): [ProblemCode, number][] {
  const counts = new Map<ProblemCode, number>();
  for (const problem of problems) {
    counts.set(problem.code, (counts.get(problem.code) ?? 0) + (problem.more ?? 1));
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
