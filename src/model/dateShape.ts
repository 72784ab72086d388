/**
 * What one EDTF component says, digit by digit: the step between its text and its bounds or its words.
 */
import { judgeEdtf } from "./edtfDoor.ts";

/** Which components a qualifier covers. */
export interface Qualified {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
}

export interface Qualifiers {
  readonly approximate: Qualified;
  readonly uncertain: Qualified;
}

export type Shape =
  /** Digits as written, `X` for one not told: "-0044", "156X", "12", "XX"; null: not written. */
  | {
      readonly kind: "date";
      readonly year: string;
      readonly month: string | null;
      readonly day: string | null;
    }
  /** ISO 8601-2 sub-year groupings, 21–41. */
  | { readonly kind: "season"; readonly year: string; readonly code: number }
  /** One of the years that share the significant digits: `block` of them (1: the year itself), `year` the estimate. */
  | { readonly kind: "year"; readonly year: number; readonly block: number };

export interface Component {
  readonly shape: Shape;
  readonly qualifiers: Qualifiers;
}

const NONE: Qualified = { year: false, month: false, day: false };
export const UNQUALIFIED: Qualifiers = { approximate: NONE, uncertain: NONE };

const MARKS = /[?~%]/g;
const PLACED =
  /^([?~%]?)(-?[\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;
const EXPONENT = /^Y?(-?)(\d+)(?:E(\d+))?(?:S(\d+))?$/;

/**
 * Reads one EDTF component (date, season, Y-year, decade, century; no time); null when it is none. Qualifiers
 * may stand with `X` digits and seasons, which `edtf` does not allow but ISO 8601-2 does.
 */
export function readComponent(text: string): Component | null {
  const bare = text.replace(MARKS, "");
  const marks = text.length - bare.length;
  const kind = judgeEdtf(bare);
  if (kind === null) return null;
  const placed = PLACED.exec(text);
  if (kind === "date" || kind === "season") {
    if (placed === null) return null;
    const [, left = "", year = "", y = "", beforeMonth = "", month, m = "", beforeDay = "", day, d = ""] =
      placed;
    const shape: Shape =
      kind === "season"
        ? { kind, year, code: Number(month) }
        : { kind, year, month: month ?? null, day: day ?? null };
    return {
      shape,
      qualifiers: marks === 0 ? UNQUALIFIED : placeMarks(left, y, beforeMonth, m, beforeDay, d),
    };
  }
  const last = text.slice(bare.length);
  if (marks > 1 || text !== bare + last) return null;
  const qualifiers = marks === 0 ? UNQUALIFIED : placeMarks("", last, "", "", "", "");
  if (kind === "year") {
    const shape = readYear(bare);
    return shape && { shape, qualifiers };
  }
  const year = kind === "decade" ? `${bare}X` : `${bare}XX`;
  return { shape: { kind: "date", year, month: null, day: null }, qualifiers };
}

/** A mark left of a component covers that one; right of it, that one and all to its left. */
function placeMarks(
  left: string,
  y: string,
  beforeMonth: string,
  m: string,
  beforeDay: string,
  d: string,
): Qualifiers {
  const covers = (mark: string): Qualified => {
    const has = (places: string): boolean => places.includes(mark) || places.includes("%");
    return { year: has(left + y + m + d), month: has(beforeMonth + m + d), day: has(beforeDay + d) };
  };
  return { approximate: covers("~"), uncertain: covers("?") };
}

function readYear(text: string): Shape | null {
  const found = EXPONENT.exec(text);
  if (found === null) return null;
  const [, sign, digits = "", exponent = "0", significant] = found;
  // Beyond any calendar of ours: Infinity, which the bounds refuse.
  const size = exponent.length > 2 ? Infinity : Number(digits) * 10 ** Number(exponent);
  const places = Number(digits) === 0 ? 1 : String(Number(digits)).length + Number(exponent);
  const block = significant === undefined ? 1 : 10 ** Math.max(0, places - Number(significant));
  return { kind: "year", year: sign === "-" && size !== 0 ? -size : size, block };
}
