import { dateSaid } from "./dateSaid.ts";
import { safeLink } from "../lib/safeLink.ts";
import { calendarWords } from "../i18n/calendarWords.ts";
import { civilDay, DAY_MS, pad2 } from "../model/calendar.ts";
import { pickText } from "../model/text.ts";
import type { CivilMs, Dataset, FuzzyDate, Status, Text, TimelineEvent } from "../model/types.ts";
import type { WriteOptions, Written } from "./format.ts";
import { detailsOf, LossLog, membershipsOf } from "./losses.ts";

export const PRODUCT = "-//Asof//Timeline//EN";
/** Stands between the summary and what is told besides it, so that it can be told apart again. */
export const RULE = "————";

/** What a calendar can say of a status; the word itself goes along as `X-ASOF-STATUS`. */
const STATUS: Readonly<Record<Status, string>> = {
  rumoured: "TENTATIVE",
  arranging: "TENTATIVE",
  planned: "TENTATIVE",
  announced: "CONFIRMED",
  ongoing: "CONFIRMED",
  occurred: "CONFIRMED",
  postponed: "CANCELLED",
  cancelled: "CANCELLED",
};

/** A dataset as iCalendar (RFC 5545): whole days end before the next, uncertain dates are told in full and in words. */
export function writeIcs(dataset: Dataset, options: WriteOptions): Written {
  const losses = new LossLog();
  const language = options.language ?? dataset.languages[0] ?? "en";
  const say = (text: Text | null): string => (text === null ? "" : pickText(text, language).value);
  const stamp = instant(options.now ?? dataset.updated?.startMin ?? 0);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${PRODUCT}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(say(dataset.title))}`,
    ...(dataset.description === null ? [] : [`X-WR-CALDESC:${escapeText(say(dataset.description))}`]),
    ...(dataset.timeZone === "UTC" ? [] : [`X-WR-TIMEZONE:${escapeText(dataset.timeZone)}`]),
  ];
  for (const event of dataset.events) {
    countLosses(event, losses);
    const { when } = event.current;
    const times = when === null ? null : icsTimes(when, event.current.duration?.text ?? null);
    if (when === null || times === null) losses.add(when === null ? "undated" : "out-of-range");
    else lines.push(...eventLines(event, when, times, dataset, language, stamp, losses));
  }
  lines.push("END:VCALENDAR");
  losses.add("languages", Math.max(0, dataset.languages.length - 1));
  losses.add("memberships", membershipsOf(dataset));
  losses.add("eras", dataset.eras.length);
  losses.add("corrections", dataset.corrections.length);
  losses.add("stories", dataset.stories.length);
  losses.add("opening", dataset.opening === null ? 0 : 1);
  const told = (dataset.description === null ? 0 : 1) + (dataset.timeZone === "UTC" ? 0 : 1);
  losses.add("details", detailsOf(dataset) - told);
  losses.add("x", Object.keys(options.x ?? {}).length);
  return { text: lines.map(fold).join(""), losses: losses.list() };
}

/**
 * A calendar to subscribe to: programs ask for it again once a day (RFC 7986, and what was in use before).
 * @param address where the calendar itself stands; "" when that is not known
 */
export function subscribable(text: string, address: string): string {
  const lines = ["REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D"];
  if (address !== "") lines.push(`SOURCE;VALUE=URI:${address}`);
  return text.replace("METHOD:PUBLISH\r\n", (line) => line + lines.map(fold).join(""));
}

function countLosses(event: TimelineEvent, losses: LossLog): void {
  losses.add("claims", event.claims.length);
  losses.add("accounts", event.accounts.length - 1);
  losses.add("actors", event.actors.length);
  losses.add("sources", event.current.sources.length);
  losses.add("relations", event.relations.length);
  losses.add("media", event.media.length);
  losses.add("featured", event.featured ? 1 : 0);
  losses.add("notes", event.current.note === null ? 0 : 1);
}

interface IcsTimes {
  readonly lines: readonly string[];
  /** Whether the lines say all that the date does. */
  readonly exact: boolean;
}

function eventLines(
  event: TimelineEvent,
  when: FuzzyDate,
  times: IcsTimes,
  dataset: Dataset,
  language: string,
  stamp: string,
  losses: LossLog,
): string[] {
  const say = (text: Text | null): string => (text === null ? "" : pickText(text, language).value);
  const { status, duration, sources } = event.current;
  const places = event.places.map((id) => dataset.places.get(id)).filter((place) => place !== undefined);
  const [place] = places;
  const url = sources
    .map((id) => safeLink(dataset.sources.get(id)?.url ?? null))
    .find((link) => link !== null);
  const topics = event.topics.map((id) => say(dataset.topics.get(id)?.name ?? id));
  if (duration !== null && !times.lines.some((line) => line.startsWith("DURATION"))) losses.add("durations");
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(`${event.id}@${dataset.id}`)}`,
    `DTSTAMP:${stamp}`,
    ...times.lines,
    ...(times.exact ? [] : [`X-EDTF:${escapeText(when.text)}`]),
    `SUMMARY:${escapeText(say(event.title))}`,
    `DESCRIPTION:${escapeText(description(event, when, dataset, language))}`,
    ...(places.length === 0
      ? []
      : [`LOCATION:${escapeText(places.map((each) => say(each.name)).join("; "))}`]),
    ...(place?.lat != null && place.lon != null ? [`GEO:${place.lat};${place.lon}`] : []),
    ...(topics.length === 0 ? [] : [`CATEGORIES:${topics.map(escapeText).join(",")}`]),
    ...(url === undefined ? [] : [`URL:${url.href}`]),
    `STATUS:${STATUS[status]}`,
    `X-ASOF-STATUS:${status}`,
    "END:VEVENT",
  ];
}

/** The summary, and below a rule what a calendar has no field for, in words. */
function description(event: TimelineEvent, when: FuzzyDate, dataset: Dataset, language: string): string {
  const words = calendarWords(language);
  const say = (text: Text | null): string => (text === null ? "" : pickText(text, language).value);
  const { whenText } = event.current;
  const actors = event.actors.map(({ actor, role }) => {
    const name = say(dataset.actors.get(actor)?.name ?? actor);
    return role === null ? name : `${name} (${say(role)})`;
  });
  const sources = event.current.sources.map((id) => {
    const source = dataset.sources.get(id);
    if (source === undefined) return id;
    const parts = [say(source.title), source.publisher, source.published?.text, safeLink(source.url)?.href];
    return parts.filter((part) => part != null && part !== "").join(", ");
  });
  return [
    ...(event.summary === null ? [] : [`${say(event.summary)}\n`]),
    RULE,
    `${words.date}${dateSaid(when, whenText, language)}`,
    ...(actors.length === 0 ? [] : [`${words.actors}${actors.join(words.between)}`]),
    ...(sources.length === 0 ? [] : [words.sources, ...sources]),
  ].join("\n");
}

/** null: outside the years 1 to 9999, which is all that iCalendar can write. */
function icsTimes(when: FuzzyDate, duration: string | null): IcsTimes | null {
  const [first, last] = when.members;
  const marked = when.approximate || when.uncertain;
  if (when.form === "instant") {
    const length =
      duration !== null &&
      /^P(?!.*[YM](?!\d*S?$).*T?)(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/.test(duration);
    return checked(
      [time("DTSTART", when), ...(length ? [`DURATION:${duration}`] : [])],
      !marked && (when.offset ?? 0) === 0 && when.precision === "minute",
    );
  }
  if (when.form === "interval" && first?.form === "instant" && last?.form === "instant") {
    const utc = first.offset === 0 && last.offset === 0;
    const local = first.offset === null && last.offset === null;
    return checked(
      [time("DTSTART", first), time("DTEND", last)],
      !marked && (utc || local) && when.precision === "minute",
    );
  }
  const start = Number.isFinite(when.startMin)
    ? when.startMin
    : Number.isFinite(when.startMax)
      ? when.startMax
      : null;
  const end = Number.isFinite(when.endMax) ? Math.ceil(when.endMax / DAY_MS) * DAY_MS : null;
  if (start === null && end === null) return null;
  const from = start ?? (end ?? 0) - DAY_MS;
  const days = [
    `DTSTART;VALUE=DATE:${day(from)}`,
    ...(end === null || start === null ? [] : [`DTEND;VALUE=DATE:${day(end)}`]),
  ];
  const plainDay = (date: FuzzyDate | undefined): boolean =>
    date?.form === "date" && /^\d{4}-\d\d-\d\d$/.test(date.text);
  const exact =
    duration === null && (plainDay(when) || (when.form === "interval" && plainDay(first) && plainDay(last)));
  return checked(days, exact);
}

/** Digits beyond four, or a sign, where the year stands: no date that a calendar can hold. */
function checked(lines: readonly string[], exact: boolean): IcsTimes | null {
  const fine = lines.every(
    (line) => line.startsWith("DURATION") || /:(?!0000)\d{8}(?:T\d{6}Z?)?$/.test(line),
  );
  return fine ? { lines, exact } : null;
}

function time(name: string, date: FuzzyDate): string {
  return date.utc === null ? `${name}:${clock(date.startMin)}` : `${name}:${clock(date.utc)}Z`;
}

function day(ms: CivilMs): string {
  const { year, month, day: date } = civilDay(ms);
  const digits = year < 0 || year > 9999 ? "x" : String(year).padStart(4, "0");
  return `${digits}${pad2(month)}${pad2(date)}`;
}

function clock(ms: CivilMs): string {
  const seconds = Math.floor((ms - Math.floor(ms / DAY_MS) * DAY_MS) / 1000);
  return `${day(ms)}T${pad2(Math.floor(seconds / 3600))}${pad2(Math.floor(seconds / 60) % 60)}${pad2(seconds % 60)}`;
}

function instant(ms: number): string {
  return `${clock(ms)}Z`;
}

// Control characters but tab and newline; they would end or garble a line.
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029]/g;

/** TEXT of RFC 5545, 3.3.11. A lone CR is a newline too: nothing in a text can begin a line of its own. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(CONTROLS, "")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n");
}

const ENCODER = new TextEncoder();

/** Lines of at most 75 octets (RFC 5545, 3.1), never parted within a character, ended by CR LF. */
export function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const letter of line) {
    const size = ENCODER.encode(letter).length;
    if (octets + size > 75) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return `${folded}\r\n`;
}
