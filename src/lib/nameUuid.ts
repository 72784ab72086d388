/**
 * A UUID that is always the same for a name (version 8 of RFC 9562, "by vendor"): for ids that must outlive an address.
 * No secret and no proof: names that are alike on purpose may be made to share one.
 */
export function nameUuid(name: string): string {
  const bytes = new TextEncoder().encode(name);
  const words = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f].map((seed) => {
    let hash = seed ^ bytes.length;
    for (const byte of bytes) {
      hash = Math.imul(hash ^ byte, 0x01000193) ^ seed;
      hash = (hash << 13) | (hash >>> 19);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, "0");
  });
  const hex = words.join("");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
