/**
 * The file format, and the one place where its fields are named. The published JSON Schema
 * (`public/schema/dataset-1.schema.json`) is generated from it, and `shape.ts` reads files by it, value by
 * value. What a schema can't say (dates, references, order) is checked by the readers.
 */
import * as v from "valibot";
import { SCHEMA_VERSION } from "./schemaVersion.ts";
import {
  BasisSchema,
  EdtfSchema,
  IdSchema,
  LanguageSchema,
  StatusSchema,
  TextSchema,
  UrlSchema,
  date,
  id,
  ids,
  optionalId,
  string,
  text,
  url,
} from "./schemaParts.ts";
import { ACTOR_KINDS, ATTRIBUTIONS, MODALITIES, RELATION_TYPES, SOURCE_KINDS } from "./types.ts";

const MembershipSchema = v.strictObject({
  actor: id("The whole that the actor belongs to: a person's ministry, a ministry's government."),
  role: text("What the actor is there."),
  from: date("Since when; left out: since always."),
  to: date("Until when; left out: still."),
  basis: v.optional(BasisSchema),
});

export const ActorSchema = v.strictObject({
  id: id("Unique among the actors."),
  name: TextSchema,
  reading: string("How the name is read, for sorting: kana for a Japanese name."),
  kind: v.optional(v.pipe(v.picklist(ACTOR_KINDS), v.description('Default "organization".'))),
  memberOf: v.optional(v.array(MembershipSchema)),
  sameAs: v.optional(
    v.pipe(v.array(UrlSchema), v.description("Addresses that name the same actor, such as Wikidata's.")),
  ),
});

export const PlaceSchema = v.strictObject({
  id: id("Unique among the places."),
  name: TextSchema,
  lat: v.optional(
    v.pipe(v.number(), v.minValue(-90), v.maxValue(90), v.description("Degrees north, WGS 84.")),
  ),
  lon: v.optional(
    v.pipe(v.number(), v.minValue(-180), v.maxValue(180), v.description("Degrees east, WGS 84.")),
  ),
  timeZone: string("IANA name, such as Asia/Tokyo."),
  basis: v.optional(BasisSchema),
});

export const TopicSchema = v.strictObject({ id: id("Unique among the topics."), name: TextSchema });

export const SourceSchema = v.strictObject({
  id: id("Unique among the sources."),
  title: TextSchema,
  publisher: string("Who published it."),
  url: url("Where it is (http, https or mailto)."),
  archivedUrl: url("An archived copy."),
  published: date("When it was published. An undated source is not shown as of a day."),
  accessed: date("When the editor read it."),
  language: v.optional(v.pipe(LanguageSchema, v.description("Language tag, such as ja."))),
  kind: v.optional(v.picklist(SOURCE_KINDS)),
  party: optionalId("The actor whose readout it is."),
  note: text("Anything the reader should know of it."),
});

const ParticipantSchema = v.strictObject({
  actor: id("An actor."),
  role: text("What the actor does in this event."),
});
const ParticipantsSchema = v.pipe(
  v.array(v.union([IdSchema, ParticipantSchema])),
  v.description("Who took part: ids of actors, or an actor with a role."),
);
const PlacesSchema = v.pipe(
  v.union([IdSchema, v.array(IdSchema)]),
  v.description("Id of a place, or a list of them."),
);

const RelationSchema = v.strictObject({
  type: v.picklist(RELATION_TYPES),
  event: id("The other event. The inverse is derived, not stored."),
});

const MediaSchema = v.strictObject({
  url: v.pipe(UrlSchema, v.description("http or https.")),
  type: v.picklist(["image", "video", "page"]),
  alt: v.pipe(TextSchema, v.description("What it shows, for those who don't see it.")),
  caption: text("Shown below it."),
  credit: text("Whose it is."),
});

const QuoteSchema = v.strictObject({
  exact: v.pipe(v.string(), v.minLength(1), v.description("The quoted words (W3C TextQuoteSelector).")),
  prefix: string("Words just before."),
  suffix: string("Words just after."),
  start: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.description("First character (W3C TextPositionSelector)."),
    ),
  ),
  end: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.description("One past the last character.")),
  ),
});

export const ClaimSchema = v.strictObject({
  id: id("Unique among the event's claims."),
  about: id("when, where, who, status, outcome, significance, or a key of your own."),
  statement: TextSchema,
  value: v.optional(
    v.pipe(v.union([v.string(), v.number()]), v.description("The figure or value claimed, for comparing.")),
  ),
  unit: string("Unit of the value."),
  says: optionalId("The actor who says so."),
  attribution: v.optional(v.picklist(ATTRIBUTIONS)),
  modality: v.optional(v.picklist(MODALITIES)),
  hedge: string("The hedging words, such as reportedly."),
  source: id("The source it is read in."),
  locator: string("Where in the source: page, paragraph, minute."),
  basis: v.optional(BasisSchema),
  quote: v.optional(QuoteSchema),
});

const PreferredSchema = v.strictObject({
  claim: id("The claim to believe."),
  why: TextSchema,
});

const accountFields = {
  reported: date("When this became public"),
  status: v.optional(StatusSchema),
  when: v.optional(
    v.nullable(v.pipe(EdtfSchema, v.description("When it takes place (EDTF); null: no day told."))),
  ),
  whenText: text("The source's own few words for the date."),
  duration: string("ISO 8601 duration, such as PT2H."),
  sources: ids("Sources that tell it so."),
  basis: v.optional(BasisSchema),
  note: text("A remark of the editor's."),
};

const AccountSchema = v.strictObject({
  ...accountFields,
  title: text("The event's title as told then."),
  summary: text("The event's summary as told then."),
  actors: v.optional(ParticipantsSchema),
  place: v.optional(PlacesSchema),
});

export const EventSchema = v.strictObject({
  id: id("Unique among the events; part of the address of the event."),
  title: TextSchema,
  summary: text("A few sentences."),
  featured: v.optional(v.pipe(v.boolean(), v.description("Stands out among the others."))),
  actors: v.optional(ParticipantsSchema),
  place: v.optional(PlacesSchema),
  topics: ids("Ids of topics."),
  relations: v.optional(v.array(RelationSchema)),
  media: v.optional(v.array(MediaSchema)),
  accounts: v.optional(
    v.pipe(
      v.array(AccountSchema),
      v.description("What was known, in the order in which it became known; the last counts."),
    ),
  ),
  claims: v.optional(v.pipe(v.array(ClaimSchema), v.description("Who says what, in which source."))),
  preferred: v.optional(
    v.pipe(
      v.record(IdSchema, PreferredSchema),
      v.description("Which claim to believe, by what it is about."),
    ),
  ),
  ...accountFields,
});

export const EraSchema = v.strictObject({ title: TextSchema, when: EdtfSchema });

export const CorrectionSchema = v.strictObject({
  on: v.pipe(EdtfSchema, v.description("The day of the correction (EDTF).")),
  event: optionalId("The event that was corrected."),
  text: TextSchema,
});

export const StorySchema = v.strictObject({
  id: id("Unique among the stories."),
  title: TextSchema,
  steps: v.array(
    v.strictObject({
      view: v.pipe(v.string(), v.description("An address query, such as event=summit&asOf=2025-02-12.")),
      text: TextSchema,
    }),
  ),
});

const OpeningSchema = v.strictObject({
  from: v.pipe(EdtfSchema, v.description("First day in view (EDTF).")),
  to: v.pipe(EdtfSchema, v.description("Last day in view (EDTF).")),
  event: optionalId("The event opened at first."),
});

const EventsFileSchema = v.pipe(
  v.strictObject({
    parquet: v.pipe(
      v.string(),
      v.minLength(1),
      v.description("Address of the Parquet file, seen from this file."),
    ),
    sidecar: v.pipe(
      v.string(),
      v.minLength(1),
      v.description("Address of the sidecar that tells what is in the Parquet file, seen from this file."),
    ),
  }),
  v.description("More events, in a Parquet file that is read in parts (docs/large.md)."),
);

export const DatasetSchema = v.pipe(
  v.strictObject({
    $schema: string("For editors; not read."),
    schemaVersion: v.pipe(v.literal(SCHEMA_VERSION), v.description("The version of this format.")),
    id: id("Name of the dataset, for addresses and exports."),
    title: TextSchema,
    description: text("What the timeline is about."),
    languages: v.optional(v.pipe(v.array(LanguageSchema), v.description("Languages of the texts."))),
    timeZone: string("IANA name; default UTC."),
    license: string("Under which terms the data may be used."),
    updated: date("When the file was last changed"),
    opening: v.optional(v.pipe(OpeningSchema, v.description("What is in view at first."))),
    actors: v.optional(v.array(ActorSchema)),
    places: v.optional(v.array(PlaceSchema)),
    topics: v.optional(v.array(TopicSchema)),
    sources: v.optional(v.array(SourceSchema)),
    eras: v.optional(v.array(EraSchema)),
    events: v.array(EventSchema),
    eventsFile: v.optional(EventsFileSchema),
    corrections: v.optional(v.array(CorrectionSchema)),
    stories: v.optional(v.array(StorySchema)),
    x: v.optional(
      v.pipe(v.record(v.string(), v.unknown()), v.description("Anything of your own; kept, not shown.")),
    ),
  }),
  v.title("Asof dataset, version 1"),
  v.description("Events, what was known of them when, and from which source."),
);

export type RawText = v.InferOutput<typeof TextSchema>;
export type RawActor = v.InferOutput<typeof ActorSchema>;
export type RawPlace = v.InferOutput<typeof PlaceSchema>;
export type RawAccount = v.InferOutput<typeof AccountSchema>;
export type RawClaim = v.InferOutput<typeof ClaimSchema>;
export type RawEvent = v.InferOutput<typeof EventSchema>;
export type RawDataset = v.InferOutput<typeof DatasetSchema>;
