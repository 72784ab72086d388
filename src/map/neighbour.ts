interface Spot {
  readonly x: number;
  readonly y: number;
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What an arrow key leads to: the nearest spot on that side, one straight ahead before one aside. null: there is none. */
export function neighbour<T extends Spot>(key: string, from: T, spots: readonly T[]): T | null {
  const way = WAYS[key];
  if (way === undefined) return null;
  let best: { spot: T; cost: number } | null = null;
  for (const spot of spots) {
    const [dx, dy] = [spot.x - from.x, spot.y - from.y];
    const ahead = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    if (spot === from || aside > ahead * 3) continue;
    const cost = ahead + 2 * aside;
    if (best === null || cost < best.cost) best = { spot, cost };
  }
  return best?.spot ?? null;
}
