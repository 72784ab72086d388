import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import { amountWords } from "../i18n/claimWords.ts";
import { figure } from "../lib/figure.ts";
import { pickText } from "../model/text.ts";
import type { Claim, Dataset } from "../model/types.ts";
import { dateOf } from "../select/conflicts.ts";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { Foreign } from "./locale.tsx";
import type { Locale } from "./locale.tsx";
import { PlainText, plainLanguage } from "./PlainText.tsx";

/**
 * In words. null when there is none, when the statement has it already, and when it is written in another
 * language: then the statement has it in the reader's.
 */
export function valueOf(claim: Claim, dataset: Dataset, { lang }: Locale): ReactNode {
  const { unit, value } = claim;
  if (value === null) return null;
  const date = dateOf(claim);
  if (date !== null) return <FuzzyTime date={date} className="claim__value" />;
  const written = typeof value === "number" ? measured(value, unit, lang) : null;
  const amount = typeof value === "number" ? figure(value, lang) : value;
  const text = written ?? (unit === null ? amount : `${amount} ${unit}`);
  const statement = pickText(claim.statement, lang);
  if (tells(statement.value, text)) return null;
  const own = written === null ? plainLanguage(text, dataset.languages) : lang;
  if (own !== "" && own !== lang && statement.lang === lang) return null;
  return (
    <span className="claim__value">
      <PlainText dataset={dataset} text={text} />
    </span>
  );
}

/** Whether a statement has a value's figures in it, or its words where it has no figures. */
function tells(statement: string, value: string): boolean {
  const figures = figuresOf(value);
  if (figures.length === 0) return statement.toLowerCase().includes(value.toLowerCase());
  const told = new Set(figuresOf(statement));
  return figures.every((each) => told.has(each));
}

/** The figures in a text, written one way: "11,000" and "1万1000" are the same. */
function figuresOf(text: string): readonly string[] {
  const plain = text
    .replaceAll(/(\d),(?=\d{3})/g, "$1")
    .replaceAll(
      /(\d+)万(\d{0,4})/g,
      (_, tens: string, rest: string) => `${Number(tens) * 10000 + Number(rest)}`,
    );
  return plain.match(/\d+(?:\.\d+)?/g) ?? [];
}

/** Units that need not be said: what such figures count stands above them. */
export const COUNTED: ReadonlySet<string | null> = new Set(["dead", "injured", "people"]);
const ROUGHLY = /^(?:about|around|some|roughly|approximately|circa|約|およそ)$/iu;

/**
 * The value that these claims give, as short as it can stand in a sentence with others. In another language's words it
 * can't: then it is the statement that says it in the reader's.
 */
export function valueLabel(claims: readonly Claim[], dataset: Dataset, { lang, words }: Locale): ReactNode {
  const [claim] = claims;
  if (claim?.value == null) return null;
  const { unit, value } = claim;
  const date = dateOf(claim);
  if (date !== null) return <FuzzyTime date={date} />;
  if (typeof value === "number") {
    const amount = COUNTED.has(unit) ? figure(value, lang) : amountOf(value, unit, lang);
    const rough = claims.every(({ hedge }) => hedge !== null && ROUGHLY.test(hedge.trim()));
    const said = rough ? detailOf(words).conflict.about(amount) : amount;
    return <PlainText dataset={dataset} text={said} />;
  }
  const text = unit === null || COUNTED.has(unit) ? value : `${value} ${unit}`;
  const own = /\p{L}/u.test(text) ? plainLanguage(text, dataset.languages) : lang;
  if (own === "" || own === lang || pickText(claim.statement, lang).lang !== lang) {
    return <PlainText dataset={dataset} text={text} />;
  }
  return <Foreign text={pickText(claim.statement, lang).value.replace(/[.。]$/, "")} />;
}

/** A number with its unit, in the reader's words where there are any. */
export function amountOf(value: number, unit: string | null, lang: string): string {
  return measured(value, unit, lang) ?? `${figure(value, lang)} ${unit ?? ""}`;
}

const TIME_UNIT = /^(second|minute|hour|day|week|month|year)s$/;

/** A number with the reader's own word for its unit, where the language's rules know it. "day" alone is no amount: it is the fourth day. */
function measured(value: number, unit: string | null, lang: string): string | null {
  if (unit === null) return figure(value, lang);
  const [, known] = TIME_UNIT.exec(unit) ?? [];
  if (known !== undefined) {
    const amount = new Intl.NumberFormat(lang, { style: "unit", unit: known, unitDisplay: "long" });
    // "36 日間": Japanese has no space there.
    return lang === "ja" ? amount.format(value).replace(/\s/g, "") : amount.format(value);
  }
  return amountWords(value, unit, lang);
}
