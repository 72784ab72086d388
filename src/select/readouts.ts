import type { Claim, Dataset, TimelineEvent } from "../model/types.ts";
import { stateFinder } from "./lanes.ts";

/** What the parties to one event tell of it, matter by matter. */
export interface Readouts {
  /** Ids of the states whose readouts there are, or of the parties themselves where those are not of two states. */
  readonly parties: readonly string[];
  /** The matters that several tell of first, each group in the order of the file. */
  readonly matters: readonly ReadoutMatter[];
}

export interface ReadoutMatter {
  /** What the claims are about. */
  readonly about: string;
  /** Claims by party, in the order of `parties`; none where that party's sources are silent. */
  readonly told: readonly (readonly Claim[])[];
}

/**
 * The claims of an event from sources that are somebody's readout (`Source.party`), beside one another. null where
 * fewer than two parties tell. Parties of one state are one side: its ministries speak for it.
 */
export function readouts(dataset: Dataset, event: TimelineEvent): Readouts | null {
  const told = event.claims.flatMap((claim) => {
    const party = dataset.sources.get(claim.source)?.party ?? null;
    return party === null ? [] : [{ claim, party }];
  });
  const statesOf = stateFinder(dataset.actors);
  const stateOf = (party: string): string => {
    const [only, other] = statesOf(party, event.current.when);
    return only !== undefined && other === undefined ? only : party;
  };
  const states = new Set(told.map(({ party }) => stateOf(party)));
  const byState = states.size > 1;
  const side = (party: string): string => (byState ? stateOf(party) : party);
  const parties = [...new Set(told.map(({ party }) => side(party)))];
  if (parties.length < 2) return null;
  const matters = [...new Set(told.map(({ claim }) => claim.about))].map((about) => ({
    about,
    told: parties.map((each) =>
      told
        .filter(({ claim, party }) => claim.about === about && side(party) === each)
        .map(({ claim }) => claim),
    ),
  }));
  const voices = (matter: ReadoutMatter): number => matter.told.filter((claims) => claims.length > 0).length;
  return { parties, matters: matters.toSorted((a, b) => Number(voices(b) > 1) - Number(voices(a) > 1)) };
}
