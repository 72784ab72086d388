import type { JsonPath } from "../formats/jsonEdit.ts";
import {
  ACTOR_KINDS,
  ATTRIBUTIONS,
  BASES,
  MODALITIES,
  RELATION_TYPES,
  SOURCE_KINDS,
  STATUSES,
} from "../model/types.ts";

/** What is listed in a dataset and has a form of its own. */
export const THINGS = ["dataset", "events", "actors", "places", "topics", "sources"] as const;
export type Thing = (typeof THINGS)[number];
export type Table = Exclude<Thing, "dataset">;
/** Things that are named by an id elsewhere, and can be made there. */
export type Named = Exclude<Table, "events">;
/** Lists of objects within a thing. */
export type Inner = "accounts" | "claims" | "memberOf" | "relations" | "media";

interface Common {
  /** Name of the field; "quote/exact" is one within another. */
  readonly key: string;
  readonly needed?: boolean;
  /** Folded away until it holds something. */
  readonly rare?: boolean;
}

/** One field of a form. */
export type Spec = Common &
  (
    | { readonly kind: "text"; readonly long?: boolean }
    | { readonly kind: "line" | "date" | "span" | "flag" | "number" | "value" | "tags" }
    | { readonly kind: "choice"; readonly choices: readonly string[]; readonly otherwise?: string }
    | { readonly kind: "ref" | "refs"; readonly of: Named }
    | { readonly kind: "participants" | "event" | "preferred" }
    | { readonly kind: "list"; readonly of: Inner }
  );

const told: readonly Spec[] = [
  { key: "reported", kind: "date", rare: true },
  { key: "whenText", kind: "text", rare: true },
  { key: "duration", kind: "line", rare: true },
  { key: "basis", kind: "choice", choices: BASES, otherwise: "seen", rare: true },
  { key: "note", kind: "text", rare: true },
];
const status: Spec = { key: "status", kind: "choice", choices: STATUSES, otherwise: "occurred" };

/** The forms, their fields in the order in which one fills them in. */
export const SPECS: Readonly<Record<Thing | Inner, readonly Spec[]>> = {
  dataset: [
    { key: "title", kind: "text", needed: true },
    { key: "description", kind: "text", long: true },
    { key: "id", kind: "line", needed: true },
    { key: "languages", kind: "tags" },
    { key: "timeZone", kind: "line" },
    { key: "license", kind: "line" },
    { key: "updated", kind: "date" },
  ],
  events: [
    { key: "title", kind: "text", needed: true },
    { key: "when", kind: "span" },
    status,
    { key: "featured", kind: "flag" },
    { key: "summary", kind: "text", long: true },
    { key: "actors", kind: "participants" },
    { key: "place", kind: "refs", of: "places" },
    { key: "topics", kind: "refs", of: "topics" },
    { key: "sources", kind: "refs", of: "sources" },
    { key: "accounts", kind: "list", of: "accounts" },
    { key: "claims", kind: "list", of: "claims" },
    { key: "preferred", kind: "preferred" },
    { key: "relations", kind: "list", of: "relations" },
    { key: "media", kind: "list", of: "media" },
    { key: "id", kind: "line", needed: true, rare: true },
    ...told,
  ],
  accounts: [
    { key: "reported", kind: "date" },
    status,
    { key: "when", kind: "span" },
    { key: "sources", kind: "refs", of: "sources" },
    { key: "title", kind: "text", rare: true },
    { key: "summary", kind: "text", long: true, rare: true },
    ...told.filter(({ key }) => key !== "reported"),
  ],
  claims: [
    { key: "about", kind: "line", needed: true },
    { key: "statement", kind: "text", needed: true, long: true },
    { key: "source", kind: "ref", of: "sources", needed: true },
    { key: "says", kind: "ref", of: "actors" },
    { key: "attribution", kind: "choice", choices: ATTRIBUTIONS },
    { key: "modality", kind: "choice", choices: MODALITIES },
    { key: "value", kind: "value" },
    { key: "unit", kind: "line" },
    { key: "hedge", kind: "line" },
    { key: "quote/exact", kind: "line" },
    { key: "locator", kind: "line" },
    { key: "id", kind: "line", needed: true, rare: true },
    { key: "basis", kind: "choice", choices: BASES, otherwise: "seen", rare: true },
    { key: "quote/prefix", kind: "line", rare: true },
    { key: "quote/suffix", kind: "line", rare: true },
  ],
  relations: [
    { key: "type", kind: "choice", choices: RELATION_TYPES },
    { key: "event", kind: "event", needed: true },
  ],
  media: [
    { key: "url", kind: "line", needed: true },
    { key: "type", kind: "choice", choices: ["image", "video", "page"] },
    { key: "alt", kind: "text", needed: true },
    { key: "caption", kind: "text" },
    { key: "credit", kind: "text" },
  ],
  actors: [
    { key: "name", kind: "text", needed: true },
    { key: "kind", kind: "choice", choices: ACTOR_KINDS, otherwise: "organization" },
    { key: "reading", kind: "line" },
    { key: "memberOf", kind: "list", of: "memberOf" },
    { key: "id", kind: "line", needed: true },
  ],
  memberOf: [
    { key: "actor", kind: "ref", of: "actors", needed: true },
    { key: "role", kind: "text" },
    { key: "from", kind: "date" },
    { key: "to", kind: "date" },
    { key: "basis", kind: "choice", choices: BASES, otherwise: "seen", rare: true },
  ],
  places: [
    { key: "name", kind: "text", needed: true },
    { key: "lat", kind: "number" },
    { key: "lon", kind: "number" },
    { key: "timeZone", kind: "line" },
    { key: "id", kind: "line", needed: true },
    { key: "basis", kind: "choice", choices: BASES, otherwise: "seen" },
  ],
  topics: [
    { key: "name", kind: "text", needed: true },
    { key: "id", kind: "line", needed: true },
  ],
  sources: [
    { key: "title", kind: "text", needed: true },
    { key: "publisher", kind: "line" },
    { key: "url", kind: "line" },
    { key: "published", kind: "date" },
    { key: "kind", kind: "choice", choices: SOURCE_KINDS },
    { key: "accessed", kind: "date" },
    { key: "language", kind: "line" },
    { key: "party", kind: "ref", of: "actors" },
    { key: "archivedUrl", kind: "line" },
    { key: "note", kind: "text" },
    { key: "id", kind: "line", needed: true },
  ],
};

/** The order in which the fields of each object are written: that of `toFile`. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  "": words(
    "$schema schemaVersion id title description languages timeZone license updated opening actors places topics sources eras events corrections stories x",
  ),
  events: words(
    "id title summary featured actors place topics relations media reported status when whenText duration sources basis note accounts claims preferred",
  ),
  accounts: words("reported status when whenText duration title summary actors place sources basis note"),
  claims: words("id about statement value unit says attribution modality hedge source locator basis quote"),
  relations: words("type event"),
  media: words("url type alt caption credit"),
  quote: words("exact prefix suffix start end"),
  actors: words("id name reading kind memberOf sameAs"),
  memberOf: words("actor role from to basis"),
  places: words("id name lat lon timeZone basis"),
  topics: words("id name"),
  sources: words("id title publisher url archivedUrl published accessed language kind party note"),
};

function words(list: string): readonly string[] {
  return list.split(" ");
}

/** By the list that an object stands in: `["events", 3, "claims", 0]` → that of claims. */
export function keyOrder(path: JsonPath): readonly string[] {
  const name = path.findLast((step) => typeof step === "string") ?? "";
  if (path.at(-2) === "preferred") return ["claim", "why"];
  const participants = name === "actors" && path[0] === "events";
  return participants ? ["actor", "role"] : (ORDERS[name] ?? []);
}
