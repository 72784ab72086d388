import type { Dataset } from "../model/types.ts";

/** What a conversion leaves behind, counted. */
export const LOSSES = {
  claims: "claims",
  accounts: "earlier accounts of what was known",
  actors: "actors as such (their names are in the text)",
  memberships: "memberships of actors",
  roles: "roles of actors",
  sources: "sources",
  "source-details": "sources as such (their titles and addresses are written)",
  "more-sources": "sources beyond an event's first",
  places: "places as such (their names are written)",
  "more-places": "places beyond an event's first",
  topics: "topics",
  "more-topics": "topics beyond an event's first",
  relations: "relations between events",
  media: "media (no field for pictures, videos and pages)",
  "media-place": "media of a title slide (a dataset has media at events only)",
  quotes: "marks of quotations",
  tables: "tables, only as text",
  moved: "former dates of moved occurrences",
  people: "people who take part (--people takes them)",
  "people-roles": "roles of people (organiser, attendee)",
  "more-media": "media beyond an event's first",
  preferred: "preferred claims",
  status: "statuses",
  notes: "editor's notes",
  featured: "marks of main events",
  eras: "eras",
  corrections: "corrections",
  stories: "guided stories",
  languages: "languages beside the one that is written",
  opening: "the opening view",
  details: "details of the dataset (description, licence, zone)",
  x: 'fields of your own ("x")',
  undated: "events without a date",
  "out-of-range": "events outside the years 1 to 9999",
  uncertainty: "uncertain dates, only as words and as the days they may be",
  durations: "durations",
  // On the way in.
  columns: "columns that have no field",
  background: "backgrounds of slides",
  embeds: "embedded markup without an address",
  alarms: "alarms",
  attendees: "attendees and organisers as addresses",
  "other-components": "to-dos, journals and free-busy times",
  properties: "other properties",
} as const satisfies Readonly<Record<string, string>>;

export type LossKey = keyof typeof LOSSES;

export interface Loss {
  readonly code: LossKey;
  readonly count: number;
  /** Which ones, where they have names: columns, properties. */
  readonly names: readonly string[];
  /** English: "12 claims". */
  readonly message: string;
}

/** Counts what is left behind. */
export class LossLog {
  readonly #counts = new Map<LossKey, { count: number; names: Set<string> }>();

  add(code: LossKey, count = 1, name?: string): void {
    if (count <= 0) return;
    const entry = this.#counts.get(code) ?? { count: 0, names: new Set<string>() };
    entry.count += count;
    if (name !== undefined) entry.names.add(name);
    this.#counts.set(code, entry);
  }

  list(): Loss[] {
    return [...this.#counts].map(([code, { count, names }]) => ({
      code,
      count,
      names: [...names],
      message: `${count} × ${LOSSES[code]}${names.size === 0 ? "" : `: ${[...names].join(", ")}`}`,
    }));
  }
}

/** How many offices and memberships its actors have. */
export function membershipsOf({ actors }: Dataset): number {
  return [...actors.values()].reduce((sum, actor) => sum + actor.memberOf.length, 0);
}

/** How many of the dataset's own details there are, beside id and title. */
export function detailsOf(dataset: Dataset): number {
  const { description, license, updated, timeZone } = dataset;
  return [description, license, updated, timeZone === "UTC" ? null : timeZone].filter((each) => each !== null)
    .length;
}
