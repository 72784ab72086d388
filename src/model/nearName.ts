import { editDistance } from "../lib/editDistance.ts";

/** Names that others use for our fields. */
const ALIASES: ReadonlyMap<string, readonly string[]> = new Map([
  ["date", ["when", "published", "on", "reported"]],
  ["start", ["when", "from"]],
  ["end", ["to"]],
  ["until", ["to"]],
  ["since", ["from"]],
  ["headline", ["title"]],
  ["name", ["title", "actor"]],
  ["title", ["name", "text"]],
  ["label", ["name", "title"]],
  ["kind", ["type"]],
  ["type", ["kind"]],
  ["src", ["url"]],
  ["href", ["url"]],
  ["lang", ["language", "languages"]],
  ["speaker", ["says"]],
  ["reason", ["why"]],
  ["text", ["summary", "statement", "description", "exact"]],
  ["description", ["summary"]],
  ["location", ["place"]],
  ["places", ["place"]],
  ["participants", ["actors"]],
  ["people", ["actors"]],
  ["tags", ["topics"]],
  ["categories", ["topics"]],
  ["references", ["sources"]],
  ["links", ["sources"]],
  ["latitude", ["lat"]],
  ["longitude", ["lon"]],
  ["lng", ["lon"]],
  ["link", ["url"]],
  ["version", ["schemaVersion"]],
]);

/** The known name that was probably meant ("whne" → "when"), or null. */
export function nearName(name: string, known: Iterable<string>): string | null {
  if (name.length > 40) return null;
  const wanted = name.toLowerCase();
  const names = [...known];
  const alias = ALIASES.get(wanted)?.find((each) => names.includes(each)) ?? null;
  let best: string | null = null;
  let least = wanted.length <= 3 ? 2 : 3;
  for (const candidate of names) {
    const distance = editDistance(wanted, candidate.toLowerCase(), least - 1, { swaps: true });
    if (distance < least && distance < candidate.length) {
      best = candidate;
      least = distance;
    }
  }
  // A word that others use for it ("date" → "when") is nearer than one that is two letters off ("note").
  return least < 2 ? best : (alias ?? best);
}
