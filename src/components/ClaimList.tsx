import type { ReactNode } from "react";
import type { Claim, Dataset, TimelineEvent } from "../model/types.ts";
import { asksForClaims, claimPasses } from "../select/claimTable.ts";
import { conflictsOf, grouped, valueKey } from "../select/conflicts.ts";
import type { Conflict } from "../select/conflicts.ts";
import type { ClaimFilter } from "../select/eventFilter.ts";
import { AboutName, ABOUTS } from "./AboutName.tsx";
import { ClaimItem } from "./ClaimItem.tsx";
import { ConflictIndex, ConflictNote, conflictSection } from "./ConflictNote.tsx";
import "./ClaimList.css";

export interface ClaimListProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  /** What claims are filtered by: those that pass come first and are marked, the others stay. */
  readonly filter?: ClaimFilter | undefined;
  /** Day of knowledge: a preference that is not there may only not be known yet. */
  readonly asOf?: string | null;
}

/** What is claimed of an event, by what it is about: who says it, how firmly, in which source. */
export function ClaimList({ dataset, event, filter, asOf = null }: ClaimListProps): ReactNode {
  const passing = new Set(
    filter !== undefined && asksForClaims(filter)
      ? event.claims.filter((claim) => claimPasses(claim, filter))
      : [],
  );
  const groups = passingFirst(groupClaims(event.claims), ([, claims]) =>
    claims.some((claim) => passing.has(claim)),
  );
  const conflicts = conflictsOf(event);
  return (
    <div className="claims">
      <ConflictIndex conflicts={conflicts} dataset={dataset} />
      {groups.map(([about, claims]) => (
        <ClaimGroup
          key={about}
          about={about}
          asOf={asOf}
          claims={claims}
          conflict={conflicts.find((conflict) => conflict.about === about) ?? null}
          dataset={dataset}
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
  /** null: they don't differ. */
  readonly conflict: Conflict | null;
  readonly passing: ReadonlySet<Claim>;
}

function ClaimGroup(props: ClaimGroupProps): ReactNode {
  const { about, asOf = null, claims, conflict, dataset, event, passing } = props;
  const preferred = event.preferred.get(about);
  const chosen =
    preferred !== undefined && claims.some(({ id }) => id === preferred.claim) ? preferred : null;
  const ordered = passingFirst(inOrder(claims, chosen?.claim ?? null), (claim) => passing.has(claim));
  return (
    <section className="claims__group">
      <h4 className="claims__about" data-section={conflictSection(about)} tabIndex={-1}>
        <AboutName about={about} dataset={dataset} />
      </h4>
      {conflict !== null && <ConflictNote asOf={asOf} conflict={conflict} dataset={dataset} />}
      <ul className="claims__list">
        {ordered.map((claim) => (
          <ClaimItem
            key={claim.id}
            claim={claim}
            dataset={dataset}
            differing={conflict !== null}
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
