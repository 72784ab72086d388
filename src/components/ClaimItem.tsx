import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import { amountWords } from "../i18n/claimWords.ts";
import { figure } from "../lib/figure.ts";
import { pickText } from "../model/text.ts";
import type { Claim, Dataset, Preferred } from "../model/types.ts";
import { dateOf } from "../select/conflicts.ts";
import { ClaimSaid } from "./ClaimSaid.tsx";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import type { Locale } from "./locale.tsx";
import { PlainText, plainLanguage } from "./PlainText.tsx";
import { SourceLine } from "./SourceLine.tsx";

export interface ClaimItemProps {
  readonly claim: Claim;
  readonly dataset: Dataset;
  /** The claims about this matter give several values: then each value leads. */
  readonly differing: boolean;
  /** The filter chose it. */
  readonly passing?: boolean;
  /** Why this one is preferred; null when it is not. */
  readonly preferred: Preferred | null;
}

/** One claim: its value, why it is preferred, its statement, who says it and how firmly, and where. */
export function ClaimItem({
  claim,
  dataset,
  differing,
  passing = false,
  preferred,
}: ClaimItemProps): ReactNode {
  const locale = useLocale();
  const value = valueOf(claim, dataset, locale);
  const leads = differing && value !== null;
  return (
    <li
      className={preferred === null ? "claim" : "claim claim--preferred"}
      data-passing={passing ? "true" : undefined}
    >
      {passing && <p className="claim__passing">{detailOf(locale.words).passing}</p>}
      {(leads || preferred !== null) && (
        <p className="claim__lead">
          {leads && value}
          {preferred !== null && (
            <strong className="claim__preferred">{detailOf(locale.words).preferred}</strong>
          )}
        </p>
      )}
      {preferred !== null && (
        <p className="claim__why">
          <Foreign text={preferred.why} />
        </p>
      )}
      <p className="claim__statement">
        <Foreign text={claim.statement} /> {!leads && value}
      </p>
      <ClaimSaid claim={claim} dataset={dataset} />
      <p className="claim__source">
        <SourceLine dataset={dataset} id={claim.source} locator={claim.locator} />
      </p>
    </li>
  );
}

/**
 * In words. null when there is none, when the statement has it already, and when it is written in another
 * language: then the statement has it in the reader's.
 */
function valueOf(claim: Claim, dataset: Dataset, { lang }: Locale): ReactNode {
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
