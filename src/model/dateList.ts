/** EDTF lists: one of `[1667,1668,1670..1672]`, all of `{1960,1961-12}`; ranges in them may be open. */
import type { DateReading } from "./dateReading.ts";
import { CALENDAR, NO_MEMBERS, SYNTAX } from "./dateReading.ts";
import { traits } from "./interval.ts";
import type { FuzzyDate } from "./types.ts";

type ListForm = "one-of" | "all-of";

/**
 * One of: it starts as early as the earliest part may and as late as the latest. All of: it starts with the
 * first and ends with the last. A range `a..b` is one part without parts of its own: in `[..]` some unit from
 * a to b, in `{..}` all the time from a to b; beginning or ending in nothing, it is unbounded there.
 */
export function readList(text: string, readPart: (text: string) => DateReading): DateReading {
  const form = text.startsWith("[") ? "one-of" : "all-of";
  if (!text.endsWith(form === "one-of" ? "]" : "}")) return SYNTAX;
  const items = text.slice(1, -1).split(",");
  const members: FuzzyDate[] = [];
  for (const [index, item] of items.entries()) {
    const reading = readItem(item.trim(), form, readPart);
    if (reading.error !== null) return reading;
    // "Or earlier" is said first, "or later" last.
    if (reading.date.start === "open" && index > 0) return SYNTAX;
    if (reading.date.end === "open" && index < items.length - 1) return SYNTAX;
    members.push(reading.date);
  }
  return { date: { ...combined(form, members), text, members }, error: null };
}

function readItem(item: string, form: ListForm, readPart: (text: string) => DateReading): DateReading {
  const at = item.indexOf("..");
  if (at < 0) return item.includes("/") ? SYNTAX : readPart(item);
  const left = item.slice(0, at);
  const right = item.slice(at + 2);
  const first = left === "" ? null : readPart(left);
  const last = right === "" ? null : readPart(right);
  if (first !== null && first.error !== null) return first;
  if (last !== null && last.error !== null) return last;
  const a = first?.date;
  const b = last?.date;
  if (a === undefined && b === undefined) return SYNTAX;
  if (a !== undefined && b !== undefined && (b.startMin < a.startMin || b.endMax < a.endMax)) return CALENDAR;
  const all = form === "all-of";
  const startMin = a === undefined ? -Infinity : a.startMin;
  const endMax = b === undefined ? Infinity : b.endMax;
  const date: FuzzyDate = {
    ...traits([a, b].filter((part) => part !== undefined)),
    text: item,
    form,
    startMin,
    startMax: all ? (a === undefined ? -Infinity : a.startMax) : b === undefined ? Infinity : b.startMax,
    endMin: all ? (b === undefined ? Infinity : b.endMin) : a === undefined ? -Infinity : a.endMin,
    endMax,
    start: a === undefined ? "open" : "known",
    end: b === undefined ? "open" : "known",
    members: NO_MEMBERS,
  };
  return { date, error: null };
}

/** The bounds and traits of a list, from its parts. */
export function combined(form: ListForm, members: readonly FuzzyDate[]): Omit<FuzzyDate, "text" | "members"> {
  const least = (key: "startMin" | "startMax" | "endMin"): number =>
    Math.min(...members.map((part) => part[key]));
  const most = (key: "startMax" | "endMin" | "endMax"): number =>
    Math.max(...members.map((part) => part[key]));
  const all = form === "all-of";
  return {
    ...traits(members),
    form,
    startMin: least("startMin"),
    startMax: all ? least("startMax") : most("startMax"),
    endMin: all ? most("endMin") : least("endMin"),
    endMax: most("endMax"),
    start: members.some((part) => part.start === "open") ? "open" : "known",
    end: members.some((part) => part.end === "open") ? "open" : "known",
  };
}
