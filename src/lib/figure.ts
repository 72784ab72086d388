const formats = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it: "1,000". The format is made once for each language. */
export function figure(value: number, lang: string): string {
  let format = formats.get(lang);
  if (format === undefined) {
    format = new Intl.NumberFormat(lang);
    formats.set(lang, format);
  }
  return format.format(value);
}
