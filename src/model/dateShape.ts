/**
 * What one EDTF component says, digit by digit: the step between its text and its bounds or its words.
 */
import { isComponent } from "./edtfGrammar.ts";

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

const MARKS = /[?~%]/g;
const PLACED =
  /^([?~%]?)(-?[\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;
const EXPONENT = /^Y?(-?)(\d+)(?:E(\d+))?(?:S(\d+))?$/;

/**
 * Reads one EDTF component (date, season, Y-year, decade, century; no time); null when it is none. Qualifiers
 * may stand with `X` digits and seasons too, as ISO 8601-2 allows.
 */
export function readComponent(text: string): Component | null {
  return isComponent(text.replace(MARKS, "")) ? takeApart(text) : null;
}

/** The same for text already known to be EDTF. */
export function takeApart(text: string): Component | null {
  const placed = PLACED.exec(text);
  if (placed !== null) {
    const [, left = "", year = "", y = "", beforeMonth = "", month, m = "", beforeDay = "", day, d = ""] =
      placed;
    const code = Number(month);
    const shape: Shape =
      day === undefined && code >= 21 && code <= 41
        ? { kind: "season", year, code }
        : { kind: "date", year, month: month ?? null, day: day ?? null };
    return { shape, qualifiers: placeMarks(left, y, beforeMonth, m, beforeDay, d) };
  }
  const [, bare = text, mark = ""] = /^([^?~%]*)([?~%])$/.exec(text) ?? [];
  const qualifiers = placeMarks("", mark, "", "", "", "");
  if (/^-?\d{2,3}$/.test(bare)) {
    const unknown = bare.replace("-", "").length === 3 ? "X" : "XX";
    return { shape: { kind: "date", year: bare + unknown, month: null, day: null }, qualifiers };
  }
  const shape = readYear(bare);
  return shape && { shape, qualifiers };
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
