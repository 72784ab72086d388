import type { ReactNode } from "react";
import type { Claim, Dataset, TimelineEvent } from "../model/types.ts";
import { AboutName, ABOUTS } from "./AboutName.tsx";
import { ClaimItem } from "./ClaimItem.tsx";
import { useLocale } from "./locale.tsx";
import "./ClaimList.css";

export interface ClaimListProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
}

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
  const { words } = useLocale();
  const values = new Set(claims.flatMap((claim) => (claim.value === null ? [] : [valueKey(claim)])));
  const preferred = event.preferred.get(about);
  const chosen =
    preferred !== undefined && claims.some(({ id }) => id === preferred.claim) ? preferred : null;
  const ordered = inOrder(claims, chosen?.claim ?? null);
  return (
    <section className="claims__group">
      <h4 className="claims__about">
        <AboutName about={about} dataset={dataset} />
      </h4>
      {values.size > 1 && <p className="claims__conflict">{words.detail.values(values.size)}</p>}
      <ul className="claims__list">
        {ordered.map((claim) => (
          <ClaimItem
            key={claim.id}
            claim={claim}
            dataset={dataset}
            differing={values.size > 1}
            preferred={chosen?.claim === claim.id ? chosen : null}
          />
        ))}
      </ul>
    </section>
  );
}

function valueKey({ value, unit }: Claim): string {
  return value === null ? "" : `${value} ${unit ?? ""}`;
}

/** The preferred claim first, then those that give the same value, then the others, like beside like. */
function inOrder(claims: readonly Claim[], preferred: string | null): readonly Claim[] {
  const chosen = claims.find(({ id }) => id === preferred);
  const ranked = new Map<string, Claim[]>();
  for (const claim of chosen === undefined ? claims : [chosen, ...claims.filter((each) => each !== chosen)]) {
    const like = ranked.get(valueKey(claim));
    if (like === undefined) ranked.set(valueKey(claim), [claim]);
    else like.push(claim);
  }
  return [...ranked.values()].flat();
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
