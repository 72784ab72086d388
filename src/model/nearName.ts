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
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < least && distance < candidate.length) {
      best = candidate;
      least = distance;
    }
  }
  // A word that others use for it ("date" → "when") is nearer than one that is two letters off ("note").
  return least < 2 ? best : (alias ?? best);
}

/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours each cost 1. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
