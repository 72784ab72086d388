import { formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { pickText } from "../model/text.ts";
import type { FuzzyDate, Text } from "../model/types.ts";

/** A date in words, and behind it the source's own where they say it otherwise: not "early May 2026 – early May". */
export function dateSaid(when: FuzzyDate, whenText: Text | null, lang: string): string {
  const date = formatFuzzyDate(when, lang);
  const own = whenText === null ? "" : pickText(whenText, lang).value.trim();
  return own === "" || date.toLowerCase().includes(own.toLowerCase()) ? date : `${date} – ${own}`;
}
