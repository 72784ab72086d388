import { figure } from "../lib/figure.ts";

/** From here on a number is shortened: with all its digits it would not fit on an aggregate. */
const SHORTENED = 10_000;

const shortened = new Map<string, Intl.NumberFormat>();

/** The number on an aggregate as the language writes it: "1,000", "12K"; its name has it in full. */
export function countLabel(count: number, lang: string): string {
  if (count < SHORTENED) return figure(count, lang);
  let format = shortened.get(lang);
  if (format === undefined) {
    format = new Intl.NumberFormat(lang, { notation: "compact", maximumFractionDigits: 0 });
    shortened.set(lang, format);
  }
  return format.format(count);
}
