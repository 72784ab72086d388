import type { ReactNode } from "react";
import { TIME_WORDS } from "../i18n/timeWords.ts";
import type { ChangeKind } from "../timeline/canvasLens.ts";
import { ChangeFlag } from "./ChangeFlag.tsx";
import { useLocale } from "./locale.tsx";

const KINDS = ["new", "moved", "status", "gone"] as const;

/** The marks of empty stretches, for the timeline's legend. */
export function EmptyLegend(): ReactNode {
  const { lang } = useLocale();
  const { marks } = TIME_WORDS[lang].gap;
  return (["gap", "outside"] as const).map((kind) => (
    <li key={kind} className="legend__row">
      <svg aria-hidden="true" className={`canvas-mark empty-mark--${kind}`} viewBox="0 0 22 14">
        <path d={kind === "gap" ? "M1.5 6v4h19V6" : "M1 0h20v14H1z"} />
      </svg>
      {marks[kind]}
    </li>
  ));
}

/** The signs of what changed between two days: those that are met. */
export function LensLegend({ kinds }: { readonly kinds: ReadonlySet<ChangeKind> }): ReactNode {
  const { lang } = useLocale();
  const { legend, marks } = TIME_WORDS[lang].change;
  if (kinds.size === 0) return null;
  return (
    <ul aria-label={legend} className="change-legend">
      {KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
        <li key={kind}>
          <ChangeFlag kind={kind} words={marks[kind]} />
        </li>
      ))}
    </ul>
  );
}
