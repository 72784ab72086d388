import type { ReactNode } from "react";
import { TIME_WORDS } from "../i18n/timeWords.ts";
import type { ChangeKind } from "../timeline/canvasLens.ts";
import { ChangeFlag } from "./ChangeFlag.tsx";
import { useLocale } from "./locale.tsx";

const KINDS = ["new", "moved", "status", "gone"] as const;

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
