import { isObject } from "../model/leaves.ts";
import type { Dataset } from "../model/types.ts";
import { parseCsv, writeCsv } from "./csvText.ts";
import type { Format, ReadOptions, ReadResult, TextPlace, WriteOptions, Written } from "./format.ts";
import { parseJson } from "./json.ts";
import { jsonPlaces } from "./jsonPlaces.ts";
import type { JsonPlaces } from "./jsonPlaces.ts";
import { LossLog } from "./losses.ts";
import { FormatError, NoteLog } from "./notes.ts";
import { planAhead } from "./planAhead.ts";
import { isSheet, readSheet, SHEET_HEAD, sheetRow } from "./timelineSheet.ts";
import { slidesToFile } from "./timelineSlides.ts";
import type { Slide, SlideDate, SlideMedia } from "./timelineSlides.ts";
import { slidesOf } from "./timelineWrite.ts";
import type { WrittenDate, WrittenSlide } from "./timelineWrite.ts";

/** https://timeline.knightlab.com/docs/json-format.html */
export const timelinejs: Format = {
  id: "timelinejs",
  label: "TimelineJS",
  mime: "application/json",
  extension: "json",
  detect: (text) =>
    /^\s*\{/.test(text) &&
    !text.includes('"schemaVersion"') &&
    /"(?:start_date|headline|startDate)"/.test(text),
  read: async (text, options = {}) => planAhead(await readStory(text, options), options),
  write: async (dataset, options = {}) => writeStory(dataset, options),
};

/** The spreadsheet that TimelineJS3 reads, as CSV. */
export const timelinejsSheet: Format = {
  id: "timelinejs-csv",
  label: "TimelineJS sheet",
  mime: "text/csv",
  extension: "csv",
  read: async (text, options = {}) => {
    const csv = await parseCsv(text);
    const head = csv.rows[0]?.cells.map((cell) => cell.trim()) ?? [];
    if (!isSheet(head))
      throw new FormatError("not-this", {
        format: "TimelineJS sheet",
        why: 'it has no columns "Year" and "Headline"',
      });
    return planAhead(readSheet(csv, "", options, new NoteLog(), new LossLog()), options);
  },
  write: async (dataset, options = {}) => {
    const losses = new LossLog();
    const rows = slidesOf(dataset, options, losses).map(rowOf);
    return { text: writeCsv([SHEET_HEAD, ...rows], ","), losses: losses.list() };
  },
};

async function readStory(text: string, options: ReadOptions): Promise<ReadResult> {
  const story = parseJson(text, timelinejs.label);
  const places = await jsonPlaces(text);
  const notes = new NoteLog();
  const losses = new LossLog();
  if (!Array.isArray(story["events"])) throw new FormatError("no-slides", {}, { line: 1, column: 1 });
  if (story["scale"] === "cosmological") losses.add("properties", 1, "scale: cosmological");
  const slides: Slide[] = [];
  const add = (value: unknown, kind: Slide["kind"], pointer: string): void => {
    if (isObject(value)) {
      slides.push(slideOf(value, kind, pointer, places));
      for (const name of unreadIn(value)) losses.add("properties", 1, name);
    } else notes.add("bad-slide", "dropped", places.at(pointer) ?? {}, value);
  };
  if (story["title"] !== undefined) add(story["title"], "title", "/title");
  for (const [kind, key] of [
    ["event", "events"],
    ["era", "eras"],
  ] as const) {
    const list: unknown = story[key];
    if (Array.isArray(list)) for (const [index, item] of list.entries()) add(item, kind, `/${key}/${index}`);
  }
  return slidesToFile(slides, options, notes, losses);
}

const READ = new Set(
  "start_date end_date display_date edtf text media group background unique_id uniqueid type".split(" "),
);
const READ_DATE = new Set("year month day hour minute second millisecond display_date".split(" "));
const READ_MEDIA = new Set("url caption credit alt title".split(" "));

/** What stands in a slide and has no field here: its place on a map, thumbnails, thousandths of a second. */
function unreadIn(slide: Record<string, unknown>): string[] {
  const filled = (value: unknown): boolean => value !== null && value !== "" && value !== undefined;
  const names = (value: unknown, read: ReadonlySet<string>, before = ""): string[] =>
    Object.entries(part(value)).flatMap(([key, each]) =>
      read.has(key) || !filled(each) ? [] : [`${before}${key}`],
    );
  const fine = [slide["start_date"], slide["end_date"]].some((date) => Number(part(date)["millisecond"]) > 0);
  return [
    ...names(slide, READ),
    ...names(slide["media"], READ_MEDIA, "media "),
    ...names(slide["start_date"], READ_DATE, "date "),
    ...(fine ? ["millisecond"] : []),
  ];
}

/** Pointers lead to where the problem stands in the TimelineJS file, not in the dataset made of it. */
function slideOf(
  value: Record<string, unknown>,
  kind: Slide["kind"],
  pointer: string,
  places: JsonPlaces,
): Slide {
  const words = part(value["text"]);
  const media = part(value["media"]);
  const place = (at?: "start" | "media"): TextPlace | null => {
    const inside = at === "start" ? "/start_date" : at === "media" ? "/media/url" : "";
    const found = places.at(pointer + inside);
    return found === null ? null : { file: "", ...found };
  };
  return {
    kind,
    id: string(value["unique_id"]),
    start: dateOf(value["start_date"]),
    end: dateOf(value["end_date"]),
    displayDate: string(value["display_date"]) || string(part(value["start_date"])["display_date"]),
    edtf: string(value["edtf"]),
    headline: string(words["headline"]),
    text: string(words["text"]),
    media: mediaOf(media),
    group: string(value["group"]),
    background: isObject(value["background"]),
    place,
  };
}

function mediaOf(media: Record<string, unknown>): SlideMedia | null {
  const url = string(media["url"]);
  if (url === "") return null;
  return {
    url,
    caption: string(media["caption"]),
    credit: string(media["credit"]),
    alt: string(media["alt"]) || string(media["title"]),
  };
}

function dateOf(value: unknown): SlideDate | null {
  if (!isObject(value) || ["year", "month", "day"].every((key) => string(value[key]) === "")) return null;
  const clock = ["hour", "minute", "second"].map((key) => string(value[key])).filter((each) => each !== "");
  return {
    year: string(value["year"]),
    month: string(value["month"]),
    day: string(value["day"]),
    clock:
      clock.length === 0
        ? ""
        : [...clock, "00"]
            .slice(0, Math.max(2, clock.length))
            .map((each) => each.padStart(2, "0"))
            .join(":"),
  };
}

function part(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

function string(value: unknown): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}

function writeStory(dataset: Dataset, options: WriteOptions): Written {
  const losses = new LossLog();
  const slides = slidesOf(dataset, options, losses);
  const of = (kind: WrittenSlide["kind"]): WrittenSlide[] => slides.filter((slide) => slide.kind === kind);
  const eras = of("era");
  const story = {
    title: of("title").map(jsonSlide)[0],
    ...(eras.length > 0 && { eras: eras.map(jsonSlide) }),
    events: of("event").map(jsonSlide),
  };
  return { text: `${JSON.stringify(story, null, 2)}\n`, losses: losses.list() };
}

function jsonSlide({ id, start, end, displayDate, edtf, headline, text, media, group }: WrittenSlide) {
  return {
    ...(id !== "" && { unique_id: id }),
    ...(start !== null && { start_date: jsonDate(start) }),
    ...(end !== null && { end_date: jsonDate(end) }),
    ...(displayDate !== null && { display_date: displayDate }),
    ...(edtf !== null && { edtf }),
    text: { headline, ...(text !== "" && { text }) },
    ...(media !== null && {
      media: {
        url: media.url,
        alt: media.alt,
        ...(media.caption !== "" && { caption: media.caption }),
        ...(media.credit !== "" && { credit: media.credit }),
      },
    }),
    ...(group !== null && { group }),
  };
}

function jsonDate({ year, month, day, clock }: WrittenDate) {
  const [hour, minute, second] = clock?.split(":").map(Number) ?? [];
  return {
    year,
    ...(month !== null && { month }),
    ...(day !== null && { day }),
    ...(hour !== undefined && { hour, minute }),
    ...(second !== undefined && { second }),
  };
}

function rowOf({
  kind,
  id,
  start,
  end,
  displayDate,
  edtf,
  headline,
  text,
  media,
  group,
}: WrittenSlide): readonly string[] {
  const figure = (value: number | null | undefined): string =>
    value === null || value === undefined ? "" : String(value);
  return sheetRow({
    Year: figure(start?.year),
    Month: figure(start?.month),
    Day: figure(start?.day),
    Time: start?.clock ?? "",
    "End Year": figure(end?.year),
    "End Month": figure(end?.month),
    "End Day": figure(end?.day),
    "End Time": end?.clock ?? "",
    "Display Date": displayDate ?? "",
    Headline: headline,
    Text: text,
    Media: media?.url ?? "",
    "Media Credit": media?.credit ?? "",
    "Media Caption": media?.caption ?? "",
    Type: kind === "event" ? "" : kind,
    Group: group ?? "",
    "Alt Text": media?.alt ?? "",
    EDTF: edtf ?? "",
    ID: id,
  });
}
