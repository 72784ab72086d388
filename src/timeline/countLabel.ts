/** From here on a number is shortened: with all its digits it would not fit on an aggregate. */
const SHORTENED = 10_000;

const formats = new Map<string, Intl.NumberFormat>();

/** The number on an aggregate as the language writes it: "1,000", "12K"; its name has it in full. */
export function countLabel(count: number, lang: string): string {
  const isShort = count >= SHORTENED;
  const key = `${lang} ${isShort}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(lang, isShort ? { notation: "compact", maximumFractionDigits: 0 } : {});
    formats.set(key, format);
  }
  return format.format(count);
}
