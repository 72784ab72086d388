import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import type { Claim, Dataset, Preferred } from "../model/types.ts";
import { ClaimSaid } from "./ClaimSaid.tsx";
import { valueOf } from "./claimValue.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import { SourceLine } from "./SourceLine.tsx";

export interface ClaimItemProps {
  readonly claim: Claim;
  readonly dataset: Dataset;
  /** The claims about this matter give several values: then each value leads, and what precedes them says why one is preferred. */
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
      {preferred !== null && !differing && (
        <p className="claim__why">
          <Foreign text={preferred.why} />
        </p>
      )}
      <p className="claim__statement">
        <Foreign text={claim.statement} /> {!leads && value}
      </p>
      <ClaimSaid claim={claim} dataset={dataset} />
      <p className="claim__source">
        <SourceLine dataset={dataset} id={claim.source} locator={claim.locator} quote={claim.quote} />
      </p>
    </li>
  );
}
