import { pickText } from "../model/text.ts";
import type { Match } from "../select/filterEvents.ts";
import { measureText } from "./measureText.ts";

/** Even with all the room there is, a label is cut (with …) beyond this. */
const WIDEST_PX = 440;

/** What labels ask for before the leftovers are shared out. */
export function widestLabel(narrow: boolean): number {
  return narrow ? 130 : 185;
}

/** Full width of event labels in pixels, measured in the fonts that timelineItem.css gives them. */
export function labelWidth(family: string, lang: string): (match: Match) => number {
  return ({ event }) => {
    const font = event.featured ? `600 14px ${family}` : `400 13px ${family}`;
    // A little more, since the browser rounds.
    return Math.min(Math.ceil(measureText(pickText(event.title, lang).value, font)) + 2, WIDEST_PX);
  };
}
