const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A format in the reader's language, in UTC and the Gregorian calendar, since civil time is encoded as if it were UTC.
 * Made once by language and `key`: one key has one set of options wherever it is asked for.
 */
export function utcFormat(
  lang: string,
  key: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const id = `${lang} ${key}`;
  let formatter = formats.get(id);
  if (formatter === undefined) {
    const tag = lang === "en" ? "en-GB" : lang;
    formatter = new Intl.DateTimeFormat(tag, { ...options, calendar: "gregory", timeZone: "UTC" });
    formats.set(id, formatter);
  }
  return formatter;
}

/** A year on an axis: from 1 to 9999 as people write it, beyond that with the era's name. `ms`: a moment in it. */
export function yearOnAxis(year: number, ms: number, lang: string): string {
  if (year >= 1 && year <= 9999) return lang.startsWith("ja") ? `${year}年` : String(year);
  return utcFormat(lang, "era", { year: "numeric", era: "short" }).format(ms);
}
