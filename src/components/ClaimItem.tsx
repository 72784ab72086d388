import type { ReactNode } from "react";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { pickText } from "../model/text.ts";
import type { Claim, Dataset } from "../model/types.ts";
import { ActorName } from "./ActorName.tsx";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import { SourceLine } from "./SourceLine.tsx";

export interface ClaimItemProps {
  readonly claim: Claim;
  readonly dataset: Dataset;
  /** The claims about this matter give several values: then each value leads. */
  readonly differing: boolean;
  readonly preferred: boolean;
}

/** One claim: its value and statement, who says it and how firmly, and where. */
export function ClaimItem({ claim, dataset, differing, preferred }: ClaimItemProps): ReactNode {
  const { lang, words } = useLocale();
  const value = <ClaimValue claim={claim} />;
  const leads = differing && claim.value !== null;
  const saidAlready =
    typeof claim.value === "string" && pickText(claim.statement, lang).value.includes(claim.value);
  return (
    <li className={preferred ? "claim claim--preferred" : "claim"}>
      {(leads || preferred) && (
        <p className="claim__lead">
          {leads && value}
          {preferred && <strong className="claim__preferred">{words.detail.preferred}</strong>}
        </p>
      )}
      <p className="claim__statement">
        <Foreign text={claim.statement} /> {!leads && !saidAlready && value}
      </p>
      <ClaimMeta claim={claim} dataset={dataset} />
      <p className="claim__source">
        <SourceLine dataset={dataset} id={claim.source} locator={claim.locator} />
      </p>
    </li>
  );
}

function ClaimMeta({ claim, dataset }: Pick<ClaimItemProps, "claim" | "dataset">): ReactNode {
  const { words } = useLocale();
  const { attribution, basis, hedge, modality, quote, says } = claim;
  // Where the speaker's name stands, "named" says nothing more.
  const told = attribution === null || (attribution === "named" && says !== null) ? null : attribution;
  const parts: [string, ReactNode][] = [];
  if (says !== null) {
    parts.push([
      "says",
      <>
        {words.detail.saidBy}{" "}
        <strong>
          <ActorName dataset={dataset} id={says} />
        </strong>
      </>,
    ]);
  }
  if (told !== null) parts.push(["attribution", words.detail.attribution[told]]);
  if (modality !== null) parts.push(["modality", words.detail.modality[modality]]);
  if (hedge !== null) parts.push(["hedge", <bdi>{words.detail.hedged(hedge)}</bdi>]);
  if (quote !== null) parts.push(["quote", <bdi>{words.detail.quoted(quote.exact)}</bdi>]);
  if (basis !== "seen") {
    parts.push(["basis", <span className="asof-flag asof-flag--basis">{words.list.basis[basis]}</span>]);
  }
  if (parts.length === 0) return null;
  return (
    <ul className="claim__meta asof-inline-list">
      {parts.map(([key, part]) => (
        <li key={key}>{part}</li>
      ))}
    </ul>
  );
}

const DATE_LIKE = /^\[?\d{4}-/;

function ClaimValue({ claim }: { readonly claim: Claim }): ReactNode {
  const { lang } = useLocale();
  const { unit, value } = claim;
  if (value === null) return null;
  const date = typeof value === "string" && DATE_LIKE.test(value) ? parseFuzzyDate(value) : null;
  if (date !== null) return <FuzzyTime date={date} className="claim__value" />;
  const text = typeof value === "number" ? new Intl.NumberFormat(lang).format(value) : value;
  return (
    <span className="claim__value">
      <bdi>{unit === null ? text : `${text} ${unit}`}</bdi>
    </span>
  );
}
