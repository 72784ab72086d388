import type { ReactNode } from "react";
import { formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { useLocale } from "./locale.tsx";

/** An ISO day in words; `lang`: a catalogue's `dates`. */
export function dayWords(day: string, lang: string): string {
  const date = parseFuzzyDate(day);
  return date === null ? day : formatFuzzyDate(date, lang);
}

/** The same as an element. */
export function DayTime({ day }: { readonly day: string }): ReactNode {
  const { words } = useLocale();
  return (
    <time className="asof-unbroken" dateTime={day}>
      {dayWords(day, words.dates)}
    </time>
  );
}
