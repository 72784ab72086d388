/**
 * The one door to the `edtf` package, used only to judge whether one component (no interval, no list) is
 * EDTF. Its values and bounds are not taken over: 4.11.1 accepts 2001-02-29, reads `X0` as `X1`, seasons as
 * quarters, and an empty side of an interval as 1970.
 */
import { parse } from "edtf";

export type EdtfKind = "date" | "season" | "year" | "decade" | "century";

// The longest component in use is about 20 characters; an Earley parser must not be fed a megabyte.
const LONGEST = 40;

/** What kind of EDTF component a text is, or null when it is none. */
export function judgeEdtf(text: string): EdtfKind | null {
  if (text.length > LONGEST) return null;
  try {
    const { type } = parse(text, { level: 3 });
    switch (type) {
      // Masked dates come without a type inside other expressions.
      case undefined:
      case "Date":
        return "date";
      case "Season":
        return "season";
      case "Year":
        return "year";
      case "Decade":
        return "decade";
      case "Century":
        return "century";
      default:
        return null;
    }
  } catch {
    return null;
  }
}
