import type { ReactNode } from "react";
import { pickText } from "../model/text.ts";
import type { Claim, Dataset, TimelineEvent } from "../model/types.ts";
import { ClaimItem } from "./ClaimItem.tsx";
import { useLocale } from "./locale.tsx";
import "./ClaimList.css";

export interface ClaimListProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
}

const ABOUTS = ["when", "where", "who", "status", "outcome", "significance"] as const;
type KnownAbout = (typeof ABOUTS)[number];

/** What is claimed of an event, by what it is about: who says it, how firmly, in which source. */
export function ClaimList({ dataset, event }: ClaimListProps): ReactNode {
  return (
    <div className="claims">
      {groupClaims(event.claims).map(([about, claims]) => (
        <ClaimGroup key={about} about={about} claims={claims} dataset={dataset} event={event} />
      ))}
    </div>
  );
}

interface ClaimGroupProps extends ClaimListProps {
  readonly about: string;
  readonly claims: readonly Claim[];
}

function ClaimGroup({ about, claims, dataset, event }: ClaimGroupProps): ReactNode {
  const { lang, words } = useLocale();
  const known = ABOUTS.find((each): each is KnownAbout => each === about);
  const values = new Set(claims.flatMap(({ value }) => (value === null ? [] : [String(value)])));
  const preferred = event.preferred.get(about);
  const chosen =
    preferred !== undefined && claims.some(({ id }) => id === preferred.claim) ? preferred : null;
  return (
    <section className="claims__group">
      <h4 className="claims__about">
        {known === undefined ? <bdi>{readable(about)}</bdi> : words.detail.about[known]}
      </h4>
      {(values.size > 1 || chosen !== null) && (
        <div className="claims__conflict">
          {values.size > 1 && <p>{words.detail.values(values.size)}</p>}
          {chosen !== null && (
            <p>
              <bdi>{words.detail.preferredWhy(pickText(chosen.why, lang).value)}</bdi>
            </p>
          )}
        </div>
      )}
      <ul className="claims__list">
        {claims.map((claim) => (
          <ClaimItem
            key={claim.id}
            claim={claim}
            dataset={dataset}
            differing={values.size > 1}
            preferred={chosen?.claim === claim.id}
          />
        ))}
      </ul>
    </section>
  );
}

/** The known matters first, in a fixed order; then the dataset's own, as they come. */
function groupClaims(claims: readonly Claim[]): [string, readonly Claim[]][] {
  const groups = new Map<string, Claim[]>(ABOUTS.map((about) => [about, []]));
  for (const claim of claims) {
    const group = groups.get(claim.about);
    if (group === undefined) groups.set(claim.about, [claim]);
    else group.push(claim);
  }
  return [...groups].filter(([, group]) => group.length > 0);
}

/** A dataset's own key as words: `dead-japanese` → "Dead japanese". */
function readable(about: string): string {
  const text = about.replace(/[-_.:]+/g, " ").trim();
  const [first = ""] = text;
  return text === "" ? about : first.toUpperCase() + text.slice(first.length);
}
