export interface EditOptions {
  /** Two neighbours in the wrong order count as one edit, not as two, each letter being moved once at most. */
  readonly swaps?: boolean;
}

/**
 * Letters that must be put in, left out or replaced to make one text of another (Levenshtein); `most` + 1 when it is
 * more. Work is bounded: of a long text only a strip as wide as `most` is looked at.
 */
export function editDistance(
  a: string,
  b: string,
  most: number,
  { swaps = false }: EditOptions = {},
): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let previous = new Uint8Array(b.length + 1);
  let before = swaps ? new Uint8Array(b.length + 1) : previous;
  let row = new Uint8Array(b.length + 1);
  const far = most + 1;
  for (let j = 0; j <= b.length; j++) previous[j] = Math.min(j, far);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    const letter = a.charCodeAt(i - 1);
    row.fill(far);
    if (from === 1) row[0] = Math.min(i, far);
    let least = row[0] ?? far;
    for (let j = from; j <= to; j++) {
      const replaced = (previous[j - 1] ?? far) + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      let cost = Math.min(replaced, (previous[j] ?? far) + 1, (row[j - 1] ?? far) + 1, far);
      if (swaps && i > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        cost = Math.min(cost, (before[j - 2] ?? far) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least >= far) return far;
    [before, previous, row] = [previous, row, swaps ? before : previous];
  }
  return previous[b.length] ?? far;
}
