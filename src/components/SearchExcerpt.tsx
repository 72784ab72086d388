import { useMemo } from "react";
import type { ReactNode } from "react";
import { EXCERPT_WORDS } from "../i18n/excerptWords.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { excerptOf } from "../select/searchExcerpt.ts";
import type { FindMarks } from "../select/searchExcerpt.ts";
import { useHighlight } from "./highlight.ts";
import { useLocale } from "./locale.tsx";

export interface SearchExcerptProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  readonly marks: FindMarks;
}

/** Why an event was found, where its row does not show it: a piece of the text that has it, with its language. */
export function SearchExcerpt({ dataset, event, marks }: SearchExcerptProps): ReactNode {
  const { lang } = useLocale();
  const highlight = useHighlight();
  const excerpt = useMemo(() => excerptOf(dataset, event, lang, marks), [dataset, event, lang, marks]);
  if (excerpt === null) return null;
  const other = excerpt.lang === lang ? null : excerpt.lang;
  return (
    <p className="event-row__excerpt">
      {EXCERPT_WORDS[lang].found(excerpt.place, other === null ? null : languageName(other, lang))}
      <bdi lang={other ?? undefined}>{highlight(excerpt.text)}</bdi>
    </p>
  );
}

function languageName(tag: string, lang: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: "language" }).of(tag) ?? tag;
  } catch {
    // A file may call its languages anything.
    return tag;
  }
}
