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
 * @param least what is nearer than `distance` and not nearer than this stays apart where there is room for it: the
 *   lighter one is drawn a little further away
 */
export function clusters<T extends Spot>(
  spots: readonly T[],
  distance: number,
  least = distance,
): (readonly [T, ...T[]])[] {
  const groups: [T, ...T[]][] = [];
  const cells = new Map<string, [T, ...T[]][]>();
  const cell = (at: number): number => Math.floor(at / distance);
  const near = ({ x, y }: Spot): { group: [T, ...T[]]; far: number }[] =>
    around(cell(x), cell(y))
      .flatMap((key) => cells.get(key) ?? [])
      .map((group) => ({ group, far: Math.hypot(group[0].x - x, group[0].y - y) }))
      .filter(({ far }) => far < distance)
      .toSorted((a, b) => a.far - b.far);
  for (const spot of spots.toSorted((a, b) => b.weight - a.weight)) {
    if (!Number.isFinite(spot.x + spot.y)) continue;
    const [nearest] = near(spot);
    let drawn = spot;
    if (nearest !== undefined) {
      const { far, group } = nearest;
      // A hair further, or rounding would make it too near again.
      const by = (distance * 1.001) / far;
      const x = group[0].x + (spot.x - group[0].x) * by;
      const y = group[0].y + (spot.y - group[0].y) * by;
      drawn = { ...spot, x, y };
      if (far < least || near(drawn).length > 0) {
        group.push(spot);
        continue;
      }
    }
    const group: [T, ...T[]] = [drawn];
    groups.push(group);
    const key = `${cell(drawn.x)},${cell(drawn.y)}`;
    cells.set(key, [...(cells.get(key) ?? []), group]);
  }
  return groups;
}

function around(column: number, row: number): string[] {
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${column + dx},${row + dy}`));
}
