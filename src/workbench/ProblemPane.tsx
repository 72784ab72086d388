import type { ReactNode, Ref } from "react";
import { useMemo } from "react";
import { cellAt, readTable } from "../formats/tableText.ts";
import type { Finding, Place, Report } from "./check.ts";
import { asText } from "./fix.ts";
import { FindingText } from "./FindingText.tsx";
import type { Target } from "./useWorkbench.ts";
import { sayLoss, useBenchCatalogue } from "./words.ts";
import "./ProblemPane.css";

export interface ProblemPaneProps {
  readonly report: Report | null;
  /** The text that was checked, for the names of cells; null: it is no table. */
  readonly table: { readonly text: string; readonly delimiter: string | null } | null;
  /** Where something stands in the words of the form; null: it has no field there, or another editor is open. */
  readonly inForm: (pointer: string) => string | null;
  readonly onGo: (target: Target) => void;
  readonly onFix: (finding: Finding, value: unknown) => void;
  readonly ref?: Ref<HTMLElement>;
}

const MOST_SHOWN = 200;

/** All that is wrong, in the order of the file; each leads to its place, and some can be mended from here. */
export function ProblemPane({ report, table, inForm, onGo, onFix, ref }: ProblemPaneProps): ReactNode {
  const catalogue = useBenchCatalogue();
  const words = catalogue.words.problems;
  const read = useMemo(
    () => (table === null ? null : readTable(table.text, table.delimiter ?? undefined)),
    [table],
  );
  const nameOf = (place: Place): string => {
    const cell = read === null ? null : cellAt(read, place.line, place.column);
    if (read === null || cell === null) return words.line(place.line, place.column);
    const head = read.rows[0]?.[cell.column] ?? "";
    return head === "" ? words.row(cell.row + 1) : words.cell(cell.row + 1, head.slice(0, 60));
  };
  const findings = report?.findings ?? [];
  const shown = findings.slice(0, MOST_SHOWN);
  const hidden = (report?.count ?? 0) - shown.length;
  return (
    <section aria-label={words.title} className="problem-pane" ref={ref} tabIndex={-1}>
      <ol className="problem-pane__list">
        {shown.map((finding, index) => {
          const { meant, place, pointer, before } = finding;
          const field = inForm(pointer);
          return (
            <li className="problem-pane__item" data-severity={severityOf(finding)} key={index}>
              {place === null ? (
                <span className="problem-pane__place">{words.whole}</span>
              ) : (
                <button
                  className="problem-pane__place problem-pane__go"
                  onClick={() => onGo({ place, pointer })}
                  type="button"
                >
                  <bdi>{field ?? nameOf(place)}</bdi>
                </button>
              )}
              <span className="problem-pane__text">
                <FindingText finding={finding} placed={field !== null} />
              </span>
              {(place === null ? [] : meant).map((value) => (
                <button
                  className="asof-button"
                  key={asText(value)}
                  onClick={() => onFix(finding, value)}
                  type="button"
                >
                  <bdi>{words.fix(asText(value))}</bdi>
                </button>
              ))}
              {before === null ? null : (
                <button
                  className="asof-button asof-button--quiet"
                  onClick={() => onGo({ place: before, pointer: "" })}
                  type="button"
                >
                  {words.firstUsed(nameOf(before))}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {shown.some(({ place }) => place !== null) ? <p className="problem-pane__none">{words.back}</p> : null}
      {hidden > 0 ? <p className="problem-pane__none">{words.more(hidden)}</p> : null}
      {report === null || report.losses.length === 0 ? null : (
        <details className="problem-pane__losses">
          <summary>{words.losses}</summary>
          <ul>
            {report.losses.map((loss) => (
              <li key={loss.code}>
                <bdi>{sayLoss(loss, catalogue)}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function severityOf({ about }: Finding): string {
  if (about.kind === "problem") return about.problem.severity;
  if (about.kind === "note") return about.note.severity;
  return about.kind === "markup" ? "note" : "repaired";
}
