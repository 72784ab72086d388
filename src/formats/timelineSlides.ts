import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { edtfDate } from "../model/edtfText.ts";
import { SCHEMA_VERSION } from "../model/schemaVersion.ts";
import type { DatasetFile, ReadOptions, ReadResult, TextPlace } from "./format.ts";
import type { LossLog } from "./losses.ts";
import type { NoteLog } from "./notes.ts";
import { clockText } from "./dateCells.ts";
import { addressIn, plainHtml } from "./plainHtml.ts";
import { Entities, FreeIds, idFrom } from "./references.ts";

/** A slide of TimelineJS3, from its JSON or its sheet. Texts are as written there, "" for none. */
export interface Slide {
  readonly kind: "title" | "event" | "era";
  readonly id: string;
  readonly start: SlideDate | null;
  readonly end: SlideDate | null;
  readonly displayDate: string;
  /** Ours: the date in full. */
  readonly edtf: string;
  readonly headline: string;
  readonly text: string;
  readonly media: SlideMedia | null;
  readonly group: string;
  readonly background: boolean;
  /** Of one of its parts, or of itself. */
  readonly place: (part?: "start" | "media") => TextPlace | null;
}

/** Numbers or their digits, as they come; a year before Christ is negative. */
export interface SlideDate {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** "9:50", "21:50:30"; "" for none. */
  readonly clock: string;
}

export interface SlideMedia {
  readonly url: string;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
}

/** Makes a dataset of slides: the title slide names it, groups become topics, HTML becomes plain text. */
export function slidesToFile(
  slides: readonly Slide[],
  options: ReadOptions,
  notes: NoteLog,
  losses: LossLog,
): ReadResult {
  const topics = new Entities("topics", []);
  const ids = new FreeIds();
  const events: DatasetFile["events"] = [];
  const eras: NonNullable<DatasetFile["eras"]> = [];
  const places = new Map<string, Slide>();
  const head = slides.find((slide) => slide.kind === "title");
  for (const slide of slides) {
    losses.add("background", slide.background ? 1 : 0);
    losses.add("quotes", /<blockquote\b/i.test(slide.text) ? 1 : 0);
    losses.add("tables", /<table\b/i.test(slide.text) ? 1 : 0);
    const headline = oneLine(plainHtml(slide.headline));
    const summary = [plainHtml(slide.text), quoteOf(slide.media)].filter((part) => part !== "").join("\n\n");
    const when = whenOf(slide, notes);
    if (slide.kind === "title") {
      if (slide !== head) losses.add("properties", 1, "second title slide");
      losses.add("media-place", slide.media === null ? 0 : 1, `title slide: ${slide.media?.url ?? ""}`);
      continue;
    }
    if (slide.kind === "era") {
      if (when === null) notes.add("unreadable-date", "dropped", slide.place("start") ?? {});
      else eras.push({ title: headline || when, when });
      continue;
    }
    const title =
      headline || oneLine(summary).slice(0, 100) || oneLine(plainHtml(slide.media?.caption ?? ""));
    if (title === "") {
      notes.add("no-title", "dropped", slide.place() ?? {});
      continue;
    }
    const media = mediaOf(slide, title, notes, losses);
    const words = slide.displayDate.trim();
    const said = words !== "" && !isWordsOf(words, when);
    const group = oneLine(plainHtml(slide.group));
    places.set(`/events/${events.length}`, slide);
    const own = idFrom(slide.id);
    if (own !== "") ids.take(own);
    events.push({
      id: own || ids.next(title.toLowerCase(), "event"),
      title,
      ...(summary !== "" && { summary }),
      ...(group !== "" && { topics: [topics.idOf(group)] }),
      ...(media !== null && { media: [media] }),
      ...(when !== null && { when }),
      ...(said && { whenText: plainHtml(words) }),
    });
  }
  const name = options.name ?? "timeline";
  const title = oneLine(plainHtml(head?.headline ?? ""));
  const description = plainHtml(head?.text ?? "");
  const file: DatasetFile = {
    schemaVersion: SCHEMA_VERSION,
    id: idFrom(name) || "timeline",
    title: title || name,
    ...(description !== "" && { description }),
    ...(topics.list.length > 0 && { topics: topics.list as unknown as NonNullable<DatasetFile["topics"]> }),
    ...(eras.length > 0 && { eras }),
    events,
  };
  return { file, notes: notes.notes, losses: losses.list(), locate: (pointer) => locate(pointer, places) };
}

function locate(pointer: string, places: ReadonlyMap<string, Slide>): TextPlace | null {
  const [, event, part] = /^(\/events\/\d+)(?:\/(\w+))?/.exec(pointer) ?? [];
  const slide = places.get(event ?? "");
  return slide?.place(part === "when" ? "start" : part === "media" ? "media" : undefined) ?? null;
}

/** EDTF of a slide; what can't be read is noted. */
function whenOf(slide: Slide, notes: NoteLog): string | null {
  if (slide.edtf !== "" && parseFuzzyDate(slide.edtf) !== null) return slide.edtf;
  if (slide.start === null) return null;
  const start = edtfOf(slide.start);
  if (start === null) {
    notes.add("unreadable-date", "repaired", slide.place("start") ?? {}, partsOf(slide.start));
    return null;
  }
  const end = slide.end === null ? null : edtfOf(slide.end);
  if (slide.end !== null && end === null)
    notes.add("unreadable-date", "repaired", slide.place("start") ?? {}, partsOf(slide.end));
  if (end === null || end === start) return start;
  const both = `${start}/${end}`;
  if (parseFuzzyDate(both) !== null) return both;
  notes.add("end-before-start", "repaired", slide.place("start") ?? {}, both);
  return start;
}

function partsOf(date: SlideDate): string {
  return [date.year, date.month, date.day, date.clock].filter((part) => part !== "").join(" ");
}

/** TimelineJS counts −44 for 44 BC, for which astronomers and EDTF write −43. */
function edtfOf({ year, month, day, clock }: SlideDate): string | null {
  const figures = [year, month, day].map((part) => (part.trim() === "" ? null : Number(part)));
  if (figures.some((figure) => figure !== null && !Number.isInteger(figure))) return null;
  const [y = null, m = null, d = null] = figures;
  if (y === null) return null;
  const edtf = edtfDate(y < 0 ? y + 1 : y, m, m === null ? null : d);
  if (edtf === null || parseFuzzyDate(edtf) === null) return null;
  const time = clock.trim() === "" || m === null || d === null ? null : clockText(clock);
  return time === null ? edtf : `${edtf}T${time}`;
}

/** Whether a display date says just what the date itself does: then it is nothing that the source said. */
function isWordsOf(words: string, when: string | null): boolean {
  const date = when === null ? null : parseFuzzyDate(when);
  return date !== null && ["en", "ja"].some((language) => formatFuzzyDate(date, language) === words);
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|svg|avif|bmp)(?:[?#]|$)/i;
const VIDEO =
  /\.(?:mp4|webm|mov|m4v)(?:[?#]|$)|\/\/(?:www\.|m\.|player\.)?(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|dai\.ly|twitch\.tv)\//i;

function mediaOf(slide: Slide, title: string, notes: NoteLog, losses: LossLog) {
  const { media } = slide;
  const given = media?.url.trim() ?? "";
  if (media === null || given === "") return null;
  const inside = given.startsWith("<") ? addressIn(given) : given;
  if (inside === null) {
    if (quoteOf(media) === "") losses.add("embeds");
    return null;
  }
  const url = inside.startsWith("//") ? `https:${inside}` : inside;
  if (!/^https?:\/\//i.test(url)) {
    notes.add("bad-media", "dropped", slide.place("media") ?? {}, given);
    return null;
  }
  const type = PICTURE.test(url)
    ? ("image" as const)
    : VIDEO.test(url)
      ? ("video" as const)
      : ("page" as const);
  const caption = plainHtml(media.caption);
  const credit = plainHtml(media.credit);
  const alt = plainHtml(media.alt) || oneLine(caption) || title;
  return { url, type, alt, ...(caption !== "" && { caption }), ...(credit !== "" && { credit }) };
}

/** A quotation in the place of a medium is text. */
function quoteOf(media: SlideMedia | null): string {
  const html = media?.url.trim() ?? "";
  return /^<blockquote\b/i.test(html) && addressIn(html) === null ? plainHtml(html) : "";
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
