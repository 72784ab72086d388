import { pickText } from "../model/text.ts";
import type { Match } from "../select/filterEvents.ts";
import { NARROW_PX } from "./geometry.ts";
import { measureText } from "./measureText.ts";

/** A label is cut (with …) beyond this; main events may be a little longer. */
const WIDEST_PX = { wide: 210, narrow: 150 };
const FEATURED_MORE_PX = 40;

/** Width of event labels in pixels, measured in the fonts that timeline.css gives them. */
export function labelWidth(family: string, lang: string, canvasPx: number): (match: Match) => number {
  const widest = canvasPx < NARROW_PX ? WIDEST_PX.narrow : WIDEST_PX.wide;
  return ({ event }) => {
    const font = event.featured ? `600 14px ${family}` : `400 13px ${family}`;
    // One pixel more, since the browser rounds.
    const width = Math.ceil(measureText(pickText(event.title, lang).value, font)) + 1;
    return Math.min(width, event.featured ? widest + FEATURED_MORE_PX : widest);
  };
}
