/**
 * A JSON value in its one canonical form (RFC 8785): no spaces, keys in the order of their UTF-16 units. For
 * ordinary files it is what `jq -jcS .` writes. Two files that differ only in layout or in the order of keys have the same form.
 * @param value what `JSON.parse` gave
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`);
  return `{${pairs.join(",")}}`;
}
