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

/** The least width in pixels at which a main event's label stands on so many lines. */
export function wrappedWidth(family: string, lang: string): (match: Match, lines: number) => number {
  const known = new Map<string, number>();
  return ({ event }, lines) => {
    const text = pickText(event.title, lang).value;
    const key = `${lines} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      const measure = (line: string): number => measureText(line.trim(), `600 14px ${family}`);
      width = Math.ceil(narrowest(breakable(text), lines, measure)) + 4;
      known.set(key, width);
    }
    return width;
  };
}

/** How wide the widest of so many lines is at the least; Infinity for too few parts. */
function narrowest(parts: readonly string[], lines: number, measure: (line: string) => number): number {
  if (lines === 1) return measure(parts.join(""));
  let least = Infinity;
  for (let at = 1; at <= parts.length - lines + 1; at++) {
    const first = measure(parts.slice(0, at).join(""));
    if (first >= least) break;
    least = Math.min(least, Math.max(first, narrowest(parts.slice(at), lines - 1, measure)));
  }
  return least;
}
