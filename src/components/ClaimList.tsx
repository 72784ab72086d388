import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import type { Claim, Dataset, TimelineEvent } from "../model/types.ts";
import { asksForClaims, claimPasses } from "../select/claimTable.ts";
import { conflictsOf, grouped, valueKey } from "../select/conflicts.ts";
import type { ClaimFilter } from "../select/eventFilter.ts";
import { AboutName, ABOUTS } from "./AboutName.tsx";
import { ClaimItem } from "./ClaimItem.tsx";
import { useLocale } from "./locale.tsx";
import "./ClaimList.css";

export interface ClaimListProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  /** What claims are filtered by: those that pass come first and are marked, the others stay. */
  readonly filter?: ClaimFilter | undefined;
}

/** What is claimed of an event, by what it is about: who says it, how firmly, in which source. */
export function ClaimList({ dataset, event, filter }: ClaimListProps): ReactNode {
  const passing = new Set(
    filter !== undefined && asksForClaims(filter)
      ? event.claims.filter((claim) => claimPasses(claim, filter))
      : [],
  );
  const groups = passingFirst(groupClaims(event.claims), ([, claims]) =>
    claims.some((claim) => passing.has(claim)),
  );
  const conflicts = new Map(conflictsOf(event).map((conflict) => [conflict.about, conflict.values.length]));
  return (
    <div className="claims">
      {groups.map(([about, claims]) => (
        <ClaimGroup
          key={about}
          about={about}
          claims={claims}
          dataset={dataset}
          differing={conflicts.get(about) ?? 0}
          event={event}
          passing={passing}
        />
      ))}
    </div>
  );
}

/** Those that pass before the others, each in their order. */
function passingFirst<Item>(items: readonly Item[], passes: (item: Item) => boolean): readonly Item[] {
  return [...items.filter(passes), ...items.filter((item) => !passes(item))];
}

interface ClaimGroupProps extends ClaimListProps {
  readonly about: string;
  readonly claims: readonly Claim[];
  /** How many values that can't all be right; 0: they don't differ. */
  readonly differing: number;
  readonly passing: ReadonlySet<Claim>;
}

function ClaimGroup({ about, claims, dataset, differing, event, passing }: ClaimGroupProps): ReactNode {
  const { words } = useLocale();
  const preferred = event.preferred.get(about);
  const chosen =
    preferred !== undefined && claims.some(({ id }) => id === preferred.claim) ? preferred : null;
  const ordered = passingFirst(inOrder(claims, chosen?.claim ?? null), (claim) => passing.has(claim));
  return (
    <section className="claims__group">
      <h4 className="claims__about">
        <AboutName about={about} dataset={dataset} />
      </h4>
      {differing > 0 && <p className="claims__conflict">{detailOf(words).values(differing)}</p>}
      <ul className="claims__list">
        {ordered.map((claim) => (
          <ClaimItem
            key={claim.id}
            claim={claim}
            dataset={dataset}
            differing={differing > 0}
            passing={passing.has(claim)}
            preferred={chosen?.claim === claim.id ? chosen : null}
          />
        ))}
      </ul>
    </section>
  );
}

/** The preferred claim first, then those that give the same value, then the others, like beside like. */
function inOrder(claims: readonly Claim[], preferred: string | null): readonly Claim[] {
  const chosen = claims.find(({ id }) => id === preferred);
  const ordered = chosen === undefined ? claims : [chosen, ...claims.filter((each) => each !== chosen)];
  return [...grouped(ordered, valueKey).values()].flat();
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
