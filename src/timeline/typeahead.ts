import { foldText } from "../lib/foldText.ts";
import type { Text } from "../model/types.ts";
import type { TimeIndex } from "../select/timeIndex.ts";
import type { Act } from "./keyboard.ts";

/** Letters pressed within this of one another are one text. */
const PAUSE_MS = 1_000;

/** Collects what is typed on the canvas: the beginning of a title (type-ahead, as in any list). */
export class Typeahead {
  #text = "";
  #last = -Infinity;

  /** The act of a key that writes, or null. `at`: when it was pressed, in ms of any clock. "?" lists the keys. */
  act(key: string, modified: boolean, at: number): Act | null {
    if (modified || [...key].length !== 1 || key === "?" || key.trim() === "") return null;
    this.#text = at - this.#last > PAUSE_MS ? key : this.#text + key;
    this.#last = at;
    return { kind: "find", text: this.#text };
  }
}

/**
 * The position of the next event, in order of time and from the start again, whose title begins with a text in
 * any of its languages. One letter, also repeated, goes on from the active event; more of a text may still fit it.
 */
export function startingWith(
  index: TimeIndex | undefined,
  active: string | null,
  text: string,
): number | null {
  const matches = index?.matches ?? [];
  const folded = foldText(text);
  const [first = ""] = folded;
  const repeated = [...folded].every((letter) => letter === first);
  const at = matches.findIndex(({ event }) => `e${event.id}` === active);
  const start = repeated ? at + 1 : Math.max(at, 0);
  for (let step = 0; step < matches.length; step++) {
    const position = (start + step) % matches.length;
    const title = matches[position]?.event.title;
    if (title !== undefined && begins(title, repeated ? first : folded)) return position;
  }
  return null;
}

function begins(title: Text, text: string): boolean {
  const texts = typeof title === "string" ? [title] : [...title.values()];
  return texts.some((each) => foldText(each).startsWith(text));
}
