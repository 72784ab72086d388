import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import { figure } from "../lib/figure.ts";
import type { Dataset } from "../model/types.ts";
import type { Conflict } from "../select/conflicts.ts";
import { conflictSummary } from "../select/conflictSummary.ts";
import type { Apart } from "../select/conflictSummary.ts";
import { AboutName } from "./AboutName.tsx";
import { amountOf, COUNTED, valueLabel } from "./claimValue.tsx";
import { jumpTo } from "./DetailContents.tsx";
import { Filled } from "./Filled.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import type { Locale } from "./locale.tsx";
import { Listed } from "./Listed.tsx";

export interface ConflictNoteProps {
  readonly conflict: Conflict;
  readonly dataset: Dataset;
  /** Day of knowledge; null: now. */
  readonly asOf: string | null;
}

/** So many values stand in the sentence; the others are counted. */
const MOST = 6;

/** A disagreement summed up before its claims: the values, how many sources give each, how far apart, which is preferred and why. */
export function ConflictNote({ asOf, conflict, dataset }: ConflictNoteProps): ReactNode {
  const locale = useLocale();
  const { conflict: words } = detailOf(locale.words);
  const { values, apart } = conflictSummary(conflict);
  const { preferred } = conflict;
  const shown = values.length > MOST + 1 ? values.slice(0, MOST) : values;
  const items = shown.map(({ claims, sources }) => (
    <Filled
      text={words.value}
      values={{
        value: <strong>{valueLabel(claims, dataset, locale)}</strong>,
        sources: words.sources(sources),
      }}
    />
  ));
  const rest = values.length - shown.length;
  const chosen = values[0]?.claims ?? [];
  return (
    <p className="claims__conflict">
      <Filled
        text={words.sum(values.length)}
        values={{
          values: <Listed items={rest > 0 ? [...items, words.more(rest)] : items} />,
          apart: apart === null ? "" : words.apart(apartWords(apart, locale)),
        }}
      />{" "}
      <span className="claims__preference">
        {preferred === null ? (
          <strong>{asOf === null ? words.none : words.noneYet}</strong>
        ) : (
          <>
            <strong>
              <Filled text={words.preferred} values={{ value: valueLabel(chosen, dataset, locale) }} />
            </strong>{" "}
            {words.why}
            <Foreign text={preferred.why} />
          </>
        )}
      </span>
    </p>
  );
}

/** Units that a distance is told without: what is counted stands above it. */
const UNSAID: ReadonlySet<string | null> = new Set([...COUNTED, "stop"]);

function apartWords(apart: Apart, { lang, words: all }: Locale): string {
  const { conflict, slip } = detailOf(all);
  // "day" and "stop" number places in a row: what lies between two of them is no third.
  if (apart.kind === "amount" && apart.unit === "day") return conflict.upTo(slip.days(apart.amount));
  if (apart.kind === "amount") {
    return conflict.upTo(
      UNSAID.has(apart.unit) ? figure(apart.amount, lang) : amountOf(apart.amount, apart.unit, lang),
    );
  }
  if (apart.kind === "years") return conflict.upTo(amountOf(apart.amount, "years", lang));
  const { least, most } = apart;
  if (least === most) return slip.days(most);
  return Number.isFinite(most)
    ? conflict.between(least, slip.days(most))
    : conflict.atLeast(slip.days(least));
}

/** What matters the sources of an event differ on, to jump to; of one matter its own note is enough. */
export function ConflictIndex({
  conflicts,
  dataset,
}: {
  readonly conflicts: readonly Conflict[];
  readonly dataset: Dataset;
}): ReactNode {
  const { words } = useLocale();
  if (conflicts.length < 2) return null;
  return (
    <div className="claims__index">
      <h4 className="claims__about" data-section={CONFLICTS} tabIndex={-1}>
        {detailOf(words).conflict.index}
      </h4>
      <ul className="asof-inline-list">
        {conflicts.map(({ about }) => (
          <li key={about}>
            <button
              className="claims__jump"
              onClick={(click) => jumpTo(click, conflictSection(about))}
              type="button"
            >
              <AboutName about={about} dataset={dataset} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The panel's section that tells which matters the sources differ on; of a single one its own. */
export const CONFLICTS = "conflicts";

/** The panel's section of the claims about one matter. */
export function conflictSection(about: string): string {
  return `about:${about}`;
}
