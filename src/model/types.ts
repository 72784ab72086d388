/**
 * The domain as the rest of the program sees it: a parsed dataset in which nothing is "maybe".
 * The file format is `schema.ts`; `parseDataset` turns the one into the other.
 *
 * Ids are foreign text (`__proto__` is a legal id), so every table by id is a Map.
 */

import type { Crowd, EventsFile } from "./eventsFile.ts";

/** Calendar time as written, in milliseconds as if it were UTC. 2025-03-30T09:50+09:00 → 2025-03-30T09:50Z. */
export type CivilMs = number;

export type Precision =
  "second" | "minute" | "day" | "month" | "season" | "year" | "decade" | "century" | "millennium";

/** `known`: written; `open`: `..`, goes on or reaches back without end; `unknown`: left empty, there is an end but nobody says which. */
export type Boundary = "known" | "open" | "unknown";

/**
 * A date that may be uncertain (EDTF, ISO 8601-2), turned once into four bounds of civil time.
 * The start lies in [startMin, startMax], the end (exclusive) in [endMin, endMax].
 * A day is a whole unit: startMin = startMax = 00:00, endMin = endMax = 24:00. A month is "some day or
 * days of it": startMin = the 1st, startMax = the last day 00:00, endMin = the 2nd, endMax = the next 1st.
 * An unbounded side is ±Infinity.
 */
export interface FuzzyDate {
  /** The EDTF as written. */
  readonly text: string;
  /** `one-of` is `[..]`, `all-of` is `{..}`. */
  readonly form: "instant" | "date" | "interval" | "one-of" | "all-of";
  readonly startMin: CivilMs;
  readonly startMax: CivilMs;
  readonly endMin: CivilMs;
  readonly endMax: CivilMs;
  /** The coarsest precision of its parts. */
  readonly precision: Precision;
  /** `~` or `%` anywhere. */
  readonly approximate: boolean;
  /** `?` or `%` anywhere. */
  readonly uncertain: boolean;
  readonly start: Boundary;
  readonly end: Boundary;
  /** For an instant with an offset: true UTC in ms. Used for lags and other zones only, never for placing. */
  readonly utc: number | null;
  /** For an instant with an offset: minutes east of UTC. */
  readonly offset: number | null;
  /** The parts of `interval` (two, a missing side left out), `one-of` and `all-of`; otherwise empty. */
  readonly members: readonly FuzzyDate[];
}

/** Plain text, or text by language tag. */
export type Text = string | ReadonlyMap<string, string>;

export const STATUSES = [
  "rumoured",
  "arranging",
  "planned",
  "announced",
  "ongoing",
  "occurred",
  "postponed",
  "cancelled",
] as const;
export type Status = (typeof STATUSES)[number];

export const BASES = ["seen", "copy", "unverified"] as const;
/** How the editor knows it. Anything but `seen` is marked for the reader. */
export type Basis = (typeof BASES)[number];

export const ATTRIBUTIONS = ["named", "unnamed", "hidden", "own-voice"] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

export const MODALITIES = ["fact", "plan", "forecast", "opinion"] as const;
export type Modality = (typeof MODALITIES)[number];

export const RELATION_TYPES = [
  "part-of",
  "prepares",
  "announces",
  "reports-on",
  "follows",
  "responds-to",
  "commemorates",
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export const ACTOR_KINDS = ["person", "organization", "state", "group", "speaker"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const SOURCE_KINDS = ["news", "official", "transcript", "law", "reference", "copy"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface Membership {
  /** Id of the whole: a person's ministry, a ministry's government. */
  readonly actor: string;
  readonly role: Text | null;
  /** null: since always. */
  readonly from: FuzzyDate | null;
  /** null: still. */
  readonly to: FuzzyDate | null;
  readonly basis: Basis;
}

export interface Actor {
  readonly id: string;
  readonly name: Text;
  readonly reading: string | null;
  readonly kind: ActorKind;
  readonly memberOf: readonly Membership[];
  readonly sameAs: readonly string[];
}

export interface Place {
  readonly id: string;
  readonly name: Text;
  /** Degrees, WGS 84; null when unknown. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** IANA name. */
  readonly timeZone: string | null;
  readonly basis: Basis;
}

export interface Topic {
  readonly id: string;
  readonly name: Text;
}

export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly archivedUrl: string | null;
  readonly published: FuzzyDate | null;
  readonly accessed: FuzzyDate | null;
  readonly language: string | null;
  readonly kind: SourceKind | null;
  /** Id of the actor whose readout it is. */
  readonly party: string | null;
  readonly note: Text | null;
}

export interface Participant {
  readonly actor: string;
  readonly role: Text | null;
}

export interface Relation {
  readonly type: RelationType;
  /** Id of the other event; always present in the dataset. */
  readonly event: string;
}

export interface Media {
  readonly url: string;
  readonly type: "image" | "video" | "page";
  readonly alt: Text;
  readonly caption: Text | null;
  readonly credit: Text | null;
}

/** ISO 8601 duration. `ms` counts a year as 365.25 and a month as 30.4375 days. */
export interface Duration {
  readonly text: string;
  readonly ms: number;
}

/** What was known of an event at one time. */
export interface Account {
  /** When this became public; null: not said (see `asOf`). */
  readonly reported: FuzzyDate | null;
  readonly status: Status;
  /** null: no day told, or a date that can't be read (then `unreadable` holds it). The duration is applied to its end. */
  readonly when: FuzzyDate | null;
  readonly unreadable: string | null;
  /** The source's own few words. */
  readonly whenText: Text | null;
  readonly duration: Duration | null;
  readonly title: Text | null;
  readonly summary: Text | null;
  readonly actors: readonly Participant[] | null;
  readonly places: readonly string[] | null;
  /** Ids; an id without an entry in `Dataset.sources` is shown as "unknown source". */
  readonly sources: readonly string[];
  readonly basis: Basis;
  readonly note: Text | null;
}

/** W3C Web Annotation text selectors. Offsets are characters (code points), end exclusive. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

export interface Claim {
  readonly id: string;
  /** `when`, `where`, `who`, `status`, `outcome`, `significance`, or a key of the dataset's own. */
  readonly about: string;
  readonly statement: Text;
  readonly value: string | number | null;
  readonly unit: string | null;
  /** Actor id of the speaker. */
  readonly says: string | null;
  readonly attribution: Attribution | null;
  readonly modality: Modality | null;
  readonly hedge: string | null;
  readonly source: string;
  readonly locator: string | null;
  readonly basis: Basis;
  readonly quote: Quote | null;
}

export interface Preferred {
  /** Id of the preferred claim. */
  readonly claim: string;
  readonly why: Text;
}

/**
 * An event as it stands: `title` to `places` are those that count (of the last account, or of the last
 * known one after `asOf`), so nothing downstream resolves accounts again.
 */
export interface TimelineEvent {
  readonly id: string;
  /** Position in the file; breaks ties in every order. */
  readonly index: number;
  readonly title: Text;
  readonly summary: Text | null;
  readonly featured: boolean;
  readonly actors: readonly Participant[];
  readonly places: readonly string[];
  readonly topics: readonly string[];
  readonly relations: readonly Relation[];
  readonly media: readonly Media[];
  /** In the order in which they became known; at least one. */
  readonly accounts: readonly Account[];
  /** The account that counts: the last. */
  readonly current: Account;
  readonly claims: readonly Claim[];
  readonly preferred: ReadonlyMap<string, Preferred>;
  /** How many events it stands for that are known by number only; left out: it is an event. */
  readonly stands?: number;
}

export interface Era {
  readonly title: Text;
  readonly when: FuzzyDate;
}

export interface Correction {
  readonly on: FuzzyDate;
  readonly event: string | null;
  readonly text: Text;
}

export interface StoryStep {
  readonly view: string;
  readonly text: Text;
}

export interface Story {
  readonly id: string;
  readonly title: Text;
  readonly steps: readonly StoryStep[];
}

export interface Opening {
  readonly from: FuzzyDate;
  readonly to: FuzzyDate;
  readonly event: string | null;
}

export interface Dataset {
  readonly id: string;
  readonly title: Text;
  readonly description: Text | null;
  readonly languages: readonly string[];
  /** IANA; "UTC" when not given. */
  readonly timeZone: string;
  readonly license: string | null;
  readonly updated: FuzzyDate | null;
  readonly opening: Opening | null;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly eras: readonly Era[];
  /** In file order; ids are unique. */
  readonly events: readonly TimelineEvent[];
  /** More events than are here, to be read in parts; left out: there are no others. */
  readonly eventsFile?: EventsFile;
  /** What of that file is not among `events`. */
  readonly crowd?: Crowd;
  readonly corrections: readonly Correction[];
  readonly stories: readonly Story[];
}
