import { civilMs, pad2 } from "../model/calendar.ts";
import { edtfDate } from "../model/edtfText.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { ambiguousDays, cleanTyped, readPlainDate } from "../model/plainDate.ts";
import { offsetText } from "../model/offsetText.ts";
import { zoneOffset } from "./zoneOffset.ts";

export type DayOrder = "day-first" | "month-first";

/** Which comes first in a column, by how its dates are written. */
export interface DayOrders {
  /** In 3/4/2025 and 3-4-2025; null: nothing tells. */
  readonly figures: DayOrder | null;
  /** In 3.4.2025. */
  readonly dotted: DayOrder;
}

/**
 * What a cell's date is; `ambiguous`: the two days it may be, day first and month first; `misfit`: the day it would be
 * in the order that its column does not have.
 */
export type DateCell =
  | { readonly kind: "date"; readonly edtf: string }
  | { readonly kind: "ambiguous"; readonly days: readonly [string, string] }
  | { readonly kind: "misfit"; readonly order: DayOrder; readonly other: string }
  | { readonly kind: "unreadable" };

/** Nothing that a person calls a date is longer. */
const LONGEST = 200;
const CLOCK = /^(.*?\S)(?:\s*[,T]\s*|\s+)(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?(?:[.,]\d+)?\s*(am|pm)?$/i;
const FIGURES = /^(\d{1,2})([/.-])(\d{1,2})[/.-]\d{4}$/;

/** Reads EDTF and dates as people type them, also with a time: "30 March 2025", "3/30/2025 9:50 AM", "2025年3月30日". */
export function readDateCell(cell: string, order: DayOrders): DateCell {
  const text = cell.trim();
  if (text.length > LONGEST) return { kind: "unreadable" };
  const plain = readDay(text, order);
  if (plain.kind !== "unreadable") return plain;
  const clocked = CLOCK.exec(text.normalize("NFKC"));
  if (clocked === null) return plain;
  const day = readDay(clocked[1] ?? "", order);
  const clock = clockText(
    `${clocked[2]}:${clocked[3]}${clocked[4] === undefined ? "" : `:${clocked[4]}`}`,
    clocked[5],
  );
  if (day.kind !== "date" || clock === null) return day;
  return /^-?\d{4}-\d\d-\d\d$/.test(day.edtf)
    ? { kind: "date", edtf: `${day.edtf}T${clock}` }
    : { kind: "unreadable" };
}

/**
 * A figure of its own, which is a year to whoever fills in a table, and a century or a decade to EDTF: "476", "-700" (700 BC,
 * as TimelineJS has it), "79", which may be 1979. null: it is no such figure.
 */
export function bareYear(text: string): DateCell | null {
  if (!/^(?:-\d{1,4}|\d{2,3})$/.test(text)) return null;
  const figure = Number(text);
  const edtf = edtfDate(figure < 0 ? figure + 1 : figure);
  if (edtf === null) return null;
  return /^\d\d$/.test(text)
    ? { kind: "ambiguous", days: [edtf, String(figure <= 68 ? 2000 + figure : 1900 + figure)] }
    : { kind: "date", edtf };
}

function readDay(text: string, orders: DayOrders): DateCell {
  const read = readPlainDate(text);
  const typed = cleanTyped(text);
  const figures = FIGURES.exec(typed);
  const order = figures?.[2] === "." ? orders.dotted : orders.figures;
  if (read !== null) {
    const [first, second] = [Number(figures?.[1] ?? 0), Number(figures?.[3] ?? 0)];
    const misfits = order === "day-first" ? second > 12 : order === "month-first" && first > 12;
    return misfits && order !== null
      ? { kind: "misfit", order, other: read.edtf }
      : { kind: "date", edtf: read.edtf };
  }
  const days = ambiguousDays(typed);
  if (days === null) return { kind: "unreadable" };
  return order === null
    ? { kind: "ambiguous", days }
    : { kind: "date", edtf: days[order === "day-first" ? 0 : 1] };
}

/** So many cells that tell one order outweigh one that tells the other. */
const OUTWEIGHS = 3;

/**
 * The order that a column's own cells tell: a 30 in the first place can be no month. Of cells that contradict each
 * other the many count. null: none tells, or both do. Dates with points say nothing of others.
 */
export function orderOf(cells: Iterable<string>): DayOrder | null {
  let day = 0;
  let month = 0;
  for (const [, first, mark, second] of figuresIn(cells)) {
    if (mark === ".") continue;
    if (Number(first) > 12) day++;
    if (Number(second) > 12) month++;
  }
  if (day === month) return null;
  const [most, least] = day > month ? [day, month] : [month, day];
  return most < least * OUTWEIGHS ? null : day > month ? "day-first" : "month-first";
}

/**
 * The orders of a column. What was told outweighs what its cells tell. With points the day comes first wherever they
 * are used; the other way only where it was told and all such cells allow it.
 */
export function ordersOf(cells: readonly string[], told: DayOrder | null): DayOrders {
  const fits =
    told === "month-first" &&
    figuresIn(cells).every(([, first, mark]) => mark !== "." || Number(first) <= 12);
  return { figures: told ?? orderOf(cells), dotted: fits ? "month-first" : "day-first" };
}

function figuresIn(cells: Iterable<string>): RegExpExecArray[] {
  return [...cells]
    .map((cell) => FIGURES.exec(cleanTyped(cell).split(" ")[0] ?? ""))
    .filter((found) => found !== null);
}

/** "9:50" and "9:50 pm" as "09:50" and "21:50"; null when it is no time. */
export function clockText(text: string, half?: string): string | null {
  const found = /^\s*(\d{1,2})(?:[:：.](\d{2}))?(?:[:：.](\d{2}))?\s*([ap])?\.?\s*(?:m\.?)?\s*$/i.exec(
    text.normalize("NFKC"),
  );
  if (found === null) return null;
  const mark = (half ?? found[4])?.[0]?.toLowerCase();
  if (found[2] === undefined && mark === undefined) return null;
  const given = Number(found[1]);
  if (mark !== undefined && (given < 1 || given > 12)) return null;
  const hour = mark === undefined ? given : (given % 12) + (mark === "p" ? 12 : 0);
  const minute = Number(found[2] ?? 0);
  const second = Number(found[3] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return null;
  return `${pad2(hour)}:${pad2(minute)}${found[3] === undefined ? "" : `:${pad2(second)}`}`;
}

/** A day with a clock time, at the zone's own offset where there is a zone. */
export function atClock(day: string, clock: string, zone: string | null): string {
  const found = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (found === null) return day;
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(":").map(Number);
  const civil =
    civilMs(Number(found[1]), Number(found[2]), Number(found[3])) +
    ((hours * 60 + minutes) * 60 + seconds) * 1000;
  const offset = zone === null ? null : zoneOffset(civil, zone);
  return `${day}T${clock}${offset === null ? "" : offsetText(offset)}`;
}

/** A date from its parts as they stand in cells of their own; null when they make none. */
export function dateFromParts(year: string, month: string, day: string): string | null {
  const figures = [year, month, day].map((part) => part.trim());
  if (figures.some((part) => part !== "" && !/^-?\d+$/.test(part))) {
    // A month by its name: "March".
    const read = readPlainDate([figures[2], figures[1], figures[0]].filter((part) => part !== "").join(" "));
    return read?.edtf ?? null;
  }
  if (figures[0] === "") return null;
  const edtf = edtfDate(
    Number(figures[0]),
    figures[1] === "" ? null : Number(figures[1]),
    figures[1] === "" || figures[2] === "" ? null : Number(figures[2]),
  );
  return edtf !== null && parseFuzzyDate(edtf) !== null ? edtf : null;
}
