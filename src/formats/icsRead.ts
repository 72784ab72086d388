import { SCHEMA_VERSION } from "../model/schemaVersion.ts";
import type { Component, Time } from "./icalTypes.ts";
import type { DatasetFile, ReadOptions, ReadResult, TextPlace } from "./format.ts";
import { splitIcs, textOf } from "./icsLines.ts";
import { addOne, Calendar, lineOf, startOf, uidOf } from "./icsEvent.ts";
import type { Entry } from "./icsEvent.ts";
import type { IcsBlock, IcsLine, IcsText } from "./icsLines.ts";
import { repeatsOf } from "./icsRepeat.ts";
import { soundBlock } from "./icsSound.ts";
import { IcsZones, instantKey, zoneOf } from "./icsTimes.ts";
import type { IcsTime } from "./icsTimes.ts";
import { PRODUCT } from "./icsWrite.ts";
import { FormatError } from "./notes.ts";
import { idFrom } from "./references.ts";

const MOST_REPEATS = 100;

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  title: ["SUMMARY", "DESCRIPTION"],
  summary: ["DESCRIPTION"],
  when: ["X-EDTF", "DTEND", "DTSTART"],
  duration: ["DURATION"],
  place: ["LOCATION"],
  topics: ["CATEGORIES"],
  sources: ["URL"],
};

/** Events of iCalendar files; repeating ones one by one up to a limit. */
export async function readIcs(text: string, options: ReadOptions): Promise<ReadResult> {
  const { default: ical } = await import("ical.js");
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text))
    throw new FormatError(
      "not-this",
      { format: "iCalendar", why: "it doesn't begin with BEGIN:VCALENDAR" },
      { line: 1, column: 1 },
    );
  const cx = new Calendar(options.people === true);
  const split = splitIcs(text, cx.notes);
  const head = (name: string): string => {
    const line = split.head.find((each) => each.name === name);
    return line === undefined ? "" : textOf(line).trim();
  };
  const zones = new IcsZones(ical, options.timeZone ?? (head("X-WR-TIMEZONE") || null));
  const parse = (block: IcsBlock): Component =>
    new ical.Component(ical.parse(block.lines.map(asWritten).join("\r\n")) as unknown[]);
  for (const block of split.blocks) {
    if (block.name !== "VTIMEZONE") continue;
    try {
      zones.add(parse(block));
    } catch {
      // A zone that is no zone: its times are read by its name, or noted where they stand.
    }
  }
  const own = head("PRODID") === PRODUCT;
  const parsed = parseEvents(split, (block) => soundBlock(ical, block, cx), parse, cx);
  const overrides = new Map<string, Entry[]>();
  const whole: Entry[] = [];
  for (const entry of parsed) {
    if (entry.component.hasProperty("recurrence-id")) put(overrides, uidOf(entry.component), entry);
    else whole.push(entry);
  }
  for (const entry of whole) {
    try {
      const uid = uidOf(entry.component);
      const others = overrides.get(uid) ?? [];
      overrides.delete(uid);
      addEvent(entry, others, own, zones, options, cx);
    } catch (error) {
      noteBad(entry.block, error, cx);
    }
  }
  // Changes of an event that isn't in the file are events of their own.
  for (const entry of [...overrides.values()].flat()) {
    addOne(entry, startOf(entry, zones, cx), null, own, zones, cx);
  }
  const file = fileOf(head, options, cx);
  const locate = (pointer: string): TextPlace | null => {
    const [, number = "-1", field = ""] = /^\/events\/(\d+)(?:\/(\w+))?/.exec(pointer) ?? [];
    const block = cx.origins[Number(number)];
    return block === undefined ? null : { file: "", ...placeOf(block, field) };
  };
  return { file, notes: cx.notes.notes, losses: cx.losses.list(), locate };
}

/** The property that a field was read from; of a span, its end. */
function placeOf(block: IcsBlock, field: string): { line: number; column: number } {
  const names = FIELDS[field] ?? [];
  const name = names.find((each) => block.lines.some((line) => line.name === each));
  return name === undefined ? { line: block.line, column: 1 } : lineOf(block, name);
}

function put(lists: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}

/** Days without `VALUE=DATE`, as some programs write them. */
function asWritten({ text }: IcsLine): string {
  return text.replace(
    /^((?:DTSTART|DTEND|EXDATE|RDATE|RECURRENCE-ID)(?!.*VALUE=)[^:]*)(?=:\d{8}(?:,\d{8})*$)/i,
    "$1;VALUE=DATE",
  );
}

function parseEvents(
  split: IcsText,
  sound: (block: IcsBlock) => IcsBlock,
  parse: (block: IcsBlock) => Component,
  cx: Calendar,
): Entry[] {
  const entries: Entry[] = [];
  for (const block of split.blocks) {
    if (block.name === "VALARM") cx.losses.add("alarms");
    else if (/^(?:VTODO|VJOURNAL|VFREEBUSY)$/.test(block.name))
      cx.losses.add("other-components", 1, block.name);
    if (block.name !== "VEVENT") continue;
    try {
      const kept = sound(block);
      entries.push({ component: parse(kept), block: kept });
    } catch (error) {
      noteBad(block, error, cx);
    }
  }
  return entries;
}

function noteBad(block: IcsBlock, error: unknown, cx: Calendar): void {
  const why = error instanceof Error ? error.message.replace(/\.$/, "") : "it is not understood";
  cx.notes.add("bad-event", "dropped", { line: block.line, column: 1 }, undefined, { why });
}

/** A change of an occurrence and of all that follow (RFC 5545, 3.2.13). */
interface Onward {
  readonly entry: Entry;
  readonly from: number;
  readonly moved: number;
}

function instantOf({ civil, offset }: IcsTime): number {
  return civil - (offset ?? 0) * 60_000;
}

function addEvent(
  entry: Entry,
  overrides: readonly Entry[],
  own: boolean,
  zones: IcsZones,
  options: ReadOptions,
  cx: Calendar,
): void {
  const { component, block } = entry;
  const start = startOf(entry, zones, cx);
  const repeating = component.hasProperty("rrule") || component.hasProperty("rdate");
  if (start === null || !repeating) {
    addOne(entry, start, null, own, zones, cx);
    return;
  }
  const most = options.mostRepeats ?? MOST_REPEATS;
  let starts: readonly IcsTime[] = [start];
  try {
    const zone = zoneOf(
      component.getFirstProperty("dtstart") as NonNullable<ReturnType<Component["getFirstProperty"]>>,
    );
    const repeats = repeatsOf(component, start, zone, most, zones);
    starts = repeats.starts;
    if (repeats.empty) cx.notes.add("empty-rule", "repaired", lineOf(block, "RRULE"));
    if (repeats.more)
      cx.notes.add("too-many-repeats", "note", lineOf(block, "RRULE"), undefined, { count: most });
  } catch {
    cx.notes.add(
      "bad-rule",
      "repaired",
      lineOf(block, "RRULE"),
      block.lines.find((line) => line.name === "RRULE")?.text,
    );
  }
  const changed = new Map<string, Entry>();
  const onward: Onward[] = [];
  for (const other of overrides) {
    const property = other.component.getFirstProperty("recurrence-id");
    const time = property?.getFirstValue() as Time | undefined;
    if (property == null || time === undefined) continue;
    const at = zones.read(time, zoneOf(property));
    changed.set(instantKey(at), other);
    if (property.getParameter("range") !== "THISANDFUTURE") continue;
    const moved = startOf(other, zones, cx);
    if (moved?.isDate === at.isDate)
      onward.push({ entry: other, from: instantOf(at), moved: instantOf(moved) - instantOf(at) });
  }
  onward.sort((a, b) => a.from - b.from);
  for (const at of starts) {
    const other = changed.get(instantKey(at));
    changed.delete(instantKey(at));
    const later = onward.findLast(({ from }) => from <= instantOf(at));
    if (other === undefined && later !== undefined)
      addOne(later.entry, { ...at, civil: at.civil + later.moved }, at, own, zones, cx);
    else if (other === undefined) addOne(entry, at, at, own, zones, cx);
    else {
      const moved = startOf(other, zones, cx);
      if (moved !== null && instantOf(moved) !== instantOf(at)) cx.losses.add("moved");
      addOne(other, moved, at, own, zones, cx);
    }
  }
  for (const other of changed.values()) {
    const at = startOf(other, zones, cx);
    addOne(other, at, at, own, zones, cx);
  }
}

function fileOf(head: (name: string) => string, options: ReadOptions, cx: Calendar): DatasetFile {
  const name = head("X-WR-CALNAME") || head("NAME") || (options.name ?? "Calendar");
  const description = head("X-WR-CALDESC") || head("DESCRIPTION");
  const timeZone = head("X-WR-TIMEZONE");
  const lists = {
    actors: cx.actors.list,
    places: cx.places.list,
    topics: cx.topics.list,
    sources: cx.sources.list,
  };
  const filled = Object.entries(lists).filter(([, list]) => list.length > 0);
  return {
    schemaVersion: SCHEMA_VERSION,
    id: idFrom(options.name ?? name) || "calendar",
    title: name,
    ...(description !== "" && { description }),
    ...(timeZone !== "" && { timeZone }),
    ...(Object.fromEntries(filled) as Pick<DatasetFile, "actors">),
    events: cx.events,
  };
}
