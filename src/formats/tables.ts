import { ACTOR_KINDS, ATTRIBUTIONS, BASES, MODALITIES, SOURCE_KINDS, STATUSES } from "../model/types.ts";

/** What a table refers to by ids or names. */
export type Referred = "actors" | "places" | "topics" | "sources" | "events";

/**
 * What stands in the cells of a column. `text` may have a column for each language (`title:ja`); `people` are ids
 * with roles: `jp; minister (host)`; `value` is a figure or a text; `urls` are parted by spaces.
 */
export type Kind =
  | "id"
  | "text"
  | "string"
  | "date"
  | "number"
  | "flag"
  | "value"
  | "people"
  | "urls"
  | "relations"
  | "languages"
  | { readonly of: Referred; readonly many: boolean }
  | { readonly choices: readonly string[] };

export interface Column {
  /** Its head: the field's name in the format. */
  readonly name: string;
  readonly kind: Kind;
  /** A row without it says nothing. */
  readonly needed: boolean;
}

export const TABLE_NAMES = [
  "dataset",
  "events",
  "accounts",
  "claims",
  "media",
  "sources",
  "actors",
  "memberships",
  "places",
  "topics",
  "eras",
  "corrections",
  "stories",
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

function columns(spec: Readonly<Record<string, Kind>>): readonly Column[] {
  return Object.entries(spec).map(([head, kind]) => ({
    name: head.replace("*", ""),
    kind,
    needed: head.endsWith("*"),
  }));
}

const one = (of: Referred): Kind => ({ of, many: false });
const many = (of: Referred): Kind => ({ of, many: true });
const choice = (choices: readonly string[]): Kind => ({ choices });

/** Every table and its columns, in the order in which they are written; `*`: a row needs it. `docs/data.md` explains them. */
export const TABLES: Readonly<Record<TableName, readonly Column[]>> = {
  dataset: columns({
    "id*": "id",
    "title*": "text",
    description: "text",
    languages: "languages",
    timeZone: "string",
    license: "string",
    updated: "date",
    openingFrom: "date",
    openingTo: "date",
    openingEvent: one("events"),
  }),
  events: columns({
    id: "id",
    "title*": "text",
    when: "date",
    status: choice(STATUSES),
    summary: "text",
    actors: "people",
    place: many("places"),
    topics: many("topics"),
    sources: many("sources"),
    reported: "date",
    whenText: "text",
    duration: "string",
    featured: "flag",
    relations: "relations",
    basis: choice(BASES),
    note: "text",
  }),
  accounts: columns({
    "event*": one("events"),
    reported: "date",
    status: choice(STATUSES),
    when: "date",
    whenText: "text",
    duration: "string",
    title: "text",
    summary: "text",
    actors: "people",
    place: many("places"),
    sources: many("sources"),
    basis: choice(BASES),
    note: "text",
  }),
  claims: columns({
    "event*": one("events"),
    id: "id",
    "about*": "id",
    "statement*": "text",
    value: "value",
    unit: "string",
    says: one("actors"),
    attribution: choice(ATTRIBUTIONS),
    modality: choice(MODALITIES),
    hedge: "string",
    source: one("sources"),
    locator: "string",
    basis: choice(BASES),
    preferred: "text",
    quote: "string",
    quotePrefix: "string",
    quoteSuffix: "string",
    quoteStart: "number",
    quoteEnd: "number",
  }),
  media: columns({
    "event*": one("events"),
    "url*": "string",
    "type*": choice(["image", "video", "page"]),
    alt: "text",
    caption: "text",
    credit: "text",
  }),
  sources: columns({
    id: "id",
    "title*": "text",
    publisher: "string",
    url: "string",
    archivedUrl: "string",
    published: "date",
    accessed: "date",
    language: "string",
    kind: choice(SOURCE_KINDS),
    party: one("actors"),
    note: "text",
  }),
  actors: columns({
    "id*": "id",
    "name*": "text",
    reading: "string",
    kind: choice(ACTOR_KINDS),
    memberOf: "people",
    sameAs: "urls",
  }),
  memberships: columns({
    "member*": one("actors"),
    "actor*": one("actors"),
    role: "text",
    from: "date",
    to: "date",
    basis: choice(BASES),
  }),
  places: columns({
    "id*": "id",
    "name*": "text",
    lat: "number",
    lon: "number",
    timeZone: "string",
    basis: choice(BASES),
  }),
  topics: columns({ "id*": "id", "name*": "text" }),
  eras: columns({ "title*": "text", "when*": "date" }),
  corrections: columns({ "on*": "date", event: one("events"), "text*": "text" }),
  stories: columns({ "story*": "id", title: "text", "view*": "string", "text*": "text" }),
};

/** A row of a table as values of the file format, by column. */
export type Row = Readonly<Record<string, unknown>>;
