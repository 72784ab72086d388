import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { RawEvent } from "../model/schema.ts";
import { STATUSES } from "../model/types.ts";
import type { Component, Time } from "./icalTypes.ts";
import { unescapeText } from "./icsLines.ts";
import type { IcsBlock } from "./icsLines.ts";
import { edtfOfTime, edtfSpan, zoneOf } from "./icsTimes.ts";
import type { IcsTime, IcsZones } from "./icsTimes.ts";
import { RULE } from "./icsWrite.ts";
import { LossLog } from "./losses.ts";
import { NoteLog } from "./notes.ts";
import { plainHtml } from "./plainHtml.ts";
import { Entities, FreeIds, idFrom } from "./references.ts";

/** Bookkeeping of calendars, and what is read elsewhere: no loss. */
const KNOWN = new Set(
  "BEGIN END UID DTSTAMP DTSTART DTEND DURATION RRULE RDATE EXDATE EXRULE RECURRENCE-ID SUMMARY DESCRIPTION LOCATION GEO CATEGORIES URL STATUS X-EDTF X-ASOF-STATUS CREATED LAST-MODIFIED SEQUENCE CLASS TRANSP PRIORITY ATTENDEE ORGANIZER X-ALT-DESC".split(
    " ",
  ),
);

/** What one calendar file is read with. */
export class Calendar {
  readonly notes = new NoteLog();
  readonly losses = new LossLog();
  readonly ids = new FreeIds();
  readonly actors = new Entities("actors", []);
  readonly places = new Entities("places", []);
  readonly topics = new Entities("topics", []);
  readonly sources = new Entities("sources", []);
  readonly events: RawEvent[] = [];
  /** The block that each event was read from. */
  readonly origins: IcsBlock[] = [];
  /** Those whose start could not be read, which is told where it stands. */
  readonly unread = new Set<IcsBlock>();
  /** Those of which all is told that is to be told; further occurrences say it no more. */
  readonly told = new Set<IcsBlock>();
  /** Whether those who take part become actors. */
  readonly people: boolean;

  constructor(people: boolean) {
    this.people = people;
  }
}

export interface Entry {
  readonly component: Component;
  readonly block: IcsBlock;
}

export function startOf({ component, block }: Entry, zones: IcsZones, cx: Calendar): IcsTime | null {
  const property = component.getFirstProperty("dtstart");
  const time = property?.getFirstValue() as Time | null | undefined;
  if (property == null || time == null) return null;
  return zones.read(time, zoneOf(property), (zone) =>
    cx.notes.add("no-zone", "repaired", lineOf(block, "DTSTART"), zone, { zone }),
  );
}

export function lineOf(block: IcsBlock, name: string): { line: number; column: number } {
  return { line: block.lines.find((line) => line.name === name)?.line ?? block.line, column: 1 };
}

/** @param repeat the start by which it is told from other occurrences of the same event */
export function addOne(
  entry: Entry,
  start: IcsTime | null,
  repeat: IcsTime | null,
  own: boolean,
  zones: IcsZones,
  cx: Calendar,
): void {
  const { component, block } = entry;
  const text = (name: string): string => stringOf(component.getFirstPropertyValue(name));
  const title = text("summary").replace(/\s+/g, " ").trim();
  const told = descriptionOf(text("description"), own);
  const name = title || (told.split("\n")[0] ?? "").slice(0, 100);
  const again = cx.told.has(block);
  cx.told.add(block);
  if (name === "") {
    if (!again) cx.notes.add("no-title", "dropped", { line: block.line, column: 1 });
    return;
  }
  if (start === null && !cx.unread.has(block))
    cx.notes.add("no-start", "repaired", { line: block.line, column: 1 });
  const edtf = unescapeText(text("x-edtf"));
  const exact = repeat === null && edtf !== "" && parseFuzzyDate(edtf) !== null;
  const { end, duration } =
    start === null ? { end: null, duration: null } : lengthOf(component, start, repeat, zones);
  const when = exact ? edtf : start === null ? null : edtfSpan(start, end);
  const uid = uidOf(component).replace(/@[^@]*$/, "");
  const occurrence = repeat === null ? "" : `-${edtfOfTime(repeat).slice(0, 10)}`;
  const place = cx.places;
  const location = text("location").replace(/\s+/g, " ").trim();
  const geo: unknown = component.getFirstPropertyValue("geo");
  const placeId = location === "" ? null : place.idOf(location);
  if (placeId !== null && Array.isArray(geo) && geo.length === 2)
    place.tell(placeId, { lat: geo[0] as unknown, lon: geo[1] as unknown });
  else if (placeId === null && geo !== null && !again) cx.losses.add("properties", 1, "GEO");
  const topics = component
    .getAllProperties("categories")
    .flatMap((each) => each.getValues().map((value) => stringOf(value).trim()))
    .filter((each) => each !== "");
  const url = text("url").trim();
  const people = peopleOf(component, cx, again);
  const status = statusOf(text("x-asof-status"), text("status"));
  for (const line of block.lines)
    if (!KNOWN.has(line.name) && !again) cx.losses.add("properties", 1, line.name);
  cx.origins.push(block);
  cx.events.push({
    id: cx.ids.next(`${idFrom(uid) || idFrom(name.toLowerCase()) || "event"}${occurrence}`, "event"),
    title: name,
    ...(told !== "" && told !== name && { summary: told }),
    ...(people.length > 0 && { actors: people }),
    ...(placeId !== null && { place: placeId }),
    ...(topics.length > 0 && { topics: topics.map((topic) => cx.topics.idOf(topic)) }),
    ...(status !== null && { status }),
    ...(when !== null && { when }),
    ...(duration !== null && { duration }),
    ...(/^https?:\/\//i.test(url) && { sources: [cx.sources.idOf(url)] }),
  });
}

/** The end as it is written, moved along with the occurrence; a length of time is kept as one. */
function lengthOf(
  component: Component,
  start: IcsTime,
  repeat: IcsTime | null,
  zones: IcsZones,
): { end: IcsTime | null; duration: string | null } {
  if (repeat?.length !== undefined && !start.isDate)
    return { end: { ...start, civil: start.civil + repeat.length }, duration: null };
  const property = component.getFirstProperty("dtend");
  const time = property?.getFirstValue() as Time | null | undefined;
  if (property != null && time != null) {
    const end = zones.read(time, zoneOf(property));
    const first = component.getFirstProperty("dtstart");
    const firstTime = first?.getFirstValue() as Time;
    const moved =
      repeat === null || first == null ? 0 : start.civil - zones.read(firstTime, zoneOf(first)).civil;
    const offset = moved === 0 || start.offset === null ? end.offset : start.offset;
    return { end: { ...end, civil: end.civil + moved, offset }, duration: null };
  }
  const length: unknown = component.getFirstPropertyValue("duration");
  const seconds =
    typeof length === "object" && length !== null && "toSeconds" in length
      ? (length as { toSeconds: () => number }).toSeconds()
      : 0;
  if (seconds <= 0) return { end: null, duration: null };
  if (!start.isDate) return { end: null, duration: String(length) };
  return { end: { ...start, civil: start.civil + seconds * 1000 }, duration: null };
}

/** Those who are named, where that is wanted; their addresses are not taken over. */
function peopleOf(component: Component, cx: Calendar, again: boolean): string[] {
  const names = new Set<string>();
  for (const kind of ["organizer", "attendee"]) {
    for (const property of component.getAllProperties(kind)) {
      const name: unknown = property.getParameter("cn");
      if (typeof name === "string" && name.trim() !== "" && !name.includes("@"))
        names.add(name.trim().replaceAll(/\s+/g, " "));
      if (!again) cx.losses.add(cx.people ? "attendees" : "people");
      if (!again && cx.people) cx.losses.add("people-roles");
    }
  }
  return cx.people ? [...names].map((name) => cx.actors.idOf(name)) : [];
}

function statusOf(own: string, given: string): RawEvent["status"] | null {
  const named = STATUSES.find((status) => status === own);
  if (named !== undefined) return named;
  const upper = given.toUpperCase();
  return upper === "CANCELLED" ? "cancelled" : upper === "TENTATIVE" ? "planned" : null;
}

function descriptionOf(text: string, own: boolean): string {
  const plain = /<[a-z][^>]*>/i.test(text) && !own ? plainHtml(text) : text.trim();
  const at = own ? plain.search(new RegExp(`(?:^|\\n)${RULE}(?:\\n|$)`)) : -1;
  return (at < 0 ? plain : plain.slice(0, at)).trim();
}

export function uidOf(component: Component): string {
  return stringOf(component.getFirstPropertyValue("uid"));
}

function stringOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
