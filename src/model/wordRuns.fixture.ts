import { createHash } from "node:crypto";

/** First eight hex digits of a text's SHA-256. */
export function checkOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/** Every run of so many words in a row: lower case, single spaces, no punctuation. */
export function wordRuns(text: string, length: number): string[] {
  const words = text
    .toLowerCase()
    .replaceAll(/['’]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return words.flatMap((_, at) =>
    at + length <= words.length ? [words.slice(at, at + length).join(" ")] : [],
  );
}

/** Every text in a JSON value, with its JSON pointer. */
export function textsOf(value: unknown, pointer = ""): { readonly pointer: string; readonly text: string }[] {
  if (typeof value === "string") return [{ pointer, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${pointer}/${key}`));
}
