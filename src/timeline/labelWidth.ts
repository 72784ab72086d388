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
    const full = Math.ceil(measureText(pickText(event.title, lang).value, font)) + 2;
    return event.featured ? full : Math.min(full, WIDEST_PX);
  };
}

/**
 * Where a line may break: after a space or a dash, and between characters of Chinese and Japanese; but not within a
 * word in katakana, nor before a character that can't begin a line.
 */
const BREAK =
  /(?<=[\s\u2010-\u2014-])|(?<=[\u3040-\u9fff、。）」])(?=[\u3040-\u9fff（「])(?<![ァ-ヺー](?=[ァ-ヺー]))(?![・ーぁぃぅぇぉっゃゅょ々])/u;

/** A label in the parts between which its line may break. */
export function breakable(text: string): string[] {
  return text.split(BREAK);
}

/** The least width in pixels at which a main event's label stands on two lines. */
export function wrappedWidth(family: string, lang: string): (match: Match) => number {
  const known = new Map<string, number>();
  return ({ event }) => {
    const text = pickText(event.title, lang).value;
    let width = known.get(text);
    if (width === undefined) {
      const font = `600 14px ${family}`;
      const parts = breakable(text);
      width = Infinity;
      for (let at = 1; at < parts.length; at++) {
        const first = measureText(parts.slice(0, at).join("").trim(), font);
        const second = measureText(parts.slice(at).join("").trim(), font);
        width = Math.min(width, Math.ceil(Math.max(first, second)) + 4);
      }
      known.set(text, width);
    }
    return width;
  };
}
