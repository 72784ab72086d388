const tables = new Map<string, Intl.DisplayNames | null>();

/** "アメリカ" is what a newspaper writes, "US" is not. */
const STYLE: Readonly<Record<string, "short">> = { ja: "short" };

/**
 * The name of a country in a language, as the browser has it: the codes on the map are numbers (392), which its
 * tables know by their letters (JP). null where it knows none.
 */
export function regionName(code: string, lang: string): string | null {
  try {
    const { region } = new Intl.Locale(`und-${code}`);
    if (region === undefined || /^\d/.test(region)) return null;
    return tableOf(lang)?.of(region) ?? null;
  } catch {
    return null;
  }
}

function tableOf(lang: string): Intl.DisplayNames | null {
  let table = tables.get(lang);
  if (table === undefined) {
    table =
      typeof Intl.DisplayNames === "function"
        ? new Intl.DisplayNames(lang, { type: "region", style: STYLE[lang] ?? "long", fallback: "none" })
        : null;
    tables.set(lang, table);
  }
  return table;
}
