const formats = new Map<string, Intl.NumberFormat>();

/** Both of our languages write whole numbers alike. */
const ALIKE = /^(?:en|ja)\b/;

/**
 * A number as the language writes it: "1,000". Whole ones, which are most, are written by hand: the browser takes some
 * 20 ms to make its first format, and every page begins with a count.
 */
export function figure(value: number, lang: string): string {
  if (ALIKE.test(lang) && Number.isSafeInteger(value))
    return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
  let format = formats.get(lang);
  if (format === undefined) {
    format = new Intl.NumberFormat(lang);
    formats.set(lang, format);
  }
  return format.format(value);
}
