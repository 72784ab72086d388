import type { ReactNode } from "react";
import { TIME_WORDS } from "../i18n/timeWords.ts";
import { ChangeFlag } from "./ChangeFlag.tsx";
import { useLocale } from "./locale.tsx";

const KINDS = ["new", "moved", "status", "gone"] as const;

/** The signs of what changed between two days. */
export function LensLegend(): ReactNode {
  const { lang } = useLocale();
  const { legend, marks } = TIME_WORDS[lang].change;
  return (
    <ul aria-label={legend} className="change-legend">
      {KINDS.map((kind) => (
        <li key={kind}>
          <ChangeFlag kind={kind} words={marks[kind]} />
        </li>
      ))}
    </ul>
  );
}
