const formats = new Map<string, Intl.DateTimeFormat>();

/** Where years of Japanese eras are written: since the calendar there is the Gregorian one, and as long as one can be named. */
const ERAS_FROM = Date.UTC(1873);
const ERAS_TO = Date.UTC(2118);

/** Whether a moment's year is written by the Japanese eras, which the tag asks for (`ja-u-ca-japanese`). */
function hasEra(lang: string, ms: number): boolean {
  return lang.endsWith("-ca-japanese") && ms >= ERAS_FROM && ms < ERAS_TO;
}

/**
 * A format in the reader's language for `ms`, in UTC, since civil time is encoded as if it were UTC, and in the
 * Gregorian calendar, if the language's tag asks for no other.
 * Made once by language and `key`: one key has one set of options wherever it is asked for.
 */
export function utcFormat(
  lang: string,
  key: string,
  options: Intl.DateTimeFormatOptions,
  ms?: number,
): Intl.DateTimeFormat {
  const calendar = ms !== undefined && hasEra(lang, ms) ? "japanese" : "gregory";
  const id = `${lang} ${calendar} ${key}`;
  let formatter = formats.get(id);
  if (formatter === undefined) {
    const tag = lang === "en" ? "en-GB" : lang;
    formatter = new Intl.DateTimeFormat(tag, { ...options, calendar, timeZone: "UTC" });
    formats.set(id, formatter);
  }
  return formatter;
}

/** A year on an axis: from 1 to 9999 as people write it, beyond that with the era's name. `ms`: a moment in it. */
export function yearOnAxis(year: number, ms: number, lang: string): string {
  if (hasEra(lang, ms)) return utcFormat(lang, "year", { year: "numeric" }, ms).format(ms);
  if (year >= 1 && year <= 9999) return lang.startsWith("ja") ? `${year}年` : String(year);
  return utcFormat(lang, "era", { year: "numeric", era: "short" }).format(ms);
}
