/** Something on the map that must not stand on another. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** What is heavier is where its group is drawn, and gives it its name. */
  readonly weight: number;
}

/**
 * Spots that are nearer to each other than `distance` become one group, drawn where its heaviest is. Groups come with
 * the heaviest first, and are at least `distance` apart. What has no place on the map is in none.
 */
export function clusters<T extends Spot>(spots: readonly T[], distance: number): (readonly [T, ...T[]])[] {
  const groups: [T, ...T[]][] = [];
  const cells = new Map<string, [T, ...T[]][]>();
  const cell = (at: number): number => Math.floor(at / distance);
  for (const spot of spots.toSorted((a, b) => b.weight - a.weight)) {
    if (!Number.isFinite(spot.x + spot.y)) continue;
    const near = around(cell(spot.x), cell(spot.y)).flatMap((key) => cells.get(key) ?? []);
    const [nearest] = near
      .map((group) => ({ group, far: Math.hypot(group[0].x - spot.x, group[0].y - spot.y) }))
      .filter(({ far }) => far < distance)
      .toSorted((a, b) => a.far - b.far);
    if (nearest !== undefined) {
      nearest.group.push(spot);
      continue;
    }
    const group: [T, ...T[]] = [spot];
    groups.push(group);
    const key = `${cell(spot.x)},${cell(spot.y)}`;
    cells.set(key, [...(cells.get(key) ?? []), group]);
  }
  return groups;
}

function around(column: number, row: number): string[] {
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${column + dx},${row + dy}`));
}
