import type { Text } from "./types.ts";

/** A text in one language. `lang` is "" when the dataset does not say which. */
export interface Picked {
  readonly value: string;
  readonly lang: string;
}

/**
 * The text in the reader's language: the same tag, else the same primary subtag (`ja-JP` → `ja`),
 * else English, else the first there is. An empty map gives an empty string.
 */
export function pickText(text: Text, lang: string): Picked {
  if (typeof text === "string") return { value: text, lang: "" };
  const primary = lang.split("-")[0] ?? lang;
  const tags = [...text.keys()];
  const tag =
    tags.find((each) => each === lang) ??
    tags.find((each) => each.split("-")[0] === primary) ??
    tags.find((each) => each.split("-")[0] === "en") ??
    tags[0];
  return tag === undefined ? { value: "", lang: "" } : { value: text.get(tag) ?? "", lang: tag };
}
