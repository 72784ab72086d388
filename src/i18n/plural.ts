const rules = new Map<string, Intl.PluralRules>();

/** Picks the word for a number by the language's plural rules (CLDR, through `Intl`). */
export function plural(
  lang: string,
  count: number,
  forms: { readonly one: string; readonly other: string },
): string {
  let rule = rules.get(lang);
  if (rule === undefined) {
    rule = new Intl.PluralRules(lang);
    rules.set(lang, rule);
  }
  return rule.select(count) === "one" ? forms.one : forms.other;
}
