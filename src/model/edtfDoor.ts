/**
 * The one door to the `edtf` package, used only to judge whether one component (no interval, no list) is
 * EDTF. Its values and bounds are not taken over: 4.11.1 accepts 2001-02-29, reads `X0` as `X1`, seasons as
 * quarters, and an empty side of an interval as 1970.
 */
import { parse } from "edtf";

// The longest component in use is about 20 characters; an Earley parser must not be fed a megabyte.
const LONGEST = 40;

const COMPONENTS: ReadonlySet<string | undefined> = new Set(["Date", "Season", "Year", "Decade", "Century"]);

/** Whether a text is one date, season, year, decade or century in EDTF. Sees only the form, not the calendar. */
export function isEdtfComponent(text: string): boolean {
  if (text.length > LONGEST) return false;
  try {
    return COMPONENTS.has(parse(text, { level: 3 }).type);
  } catch {
    return false;
  }
}
