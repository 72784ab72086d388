/** By unit of time: how many have (begun to) take place, and how many are only expected. */
export type Cells = Map<string, [held: number, planned: number]>;

/** Counts one more; whether the cell is a new one. */
export function tick(cells: Cells, name: string, half: 0 | 1): boolean {
  const cell = cells.get(name);
  if (cell !== undefined) {
    cell[half] += 1;
    return false;
  }
  cells.set(name, half === 0 ? [1, 0] : [0, 1]);
  return true;
}

export function cellsJson(cells: Cells): object {
  return Object.fromEntries(
    [...cells].map(([name, [held, planned]]) => [name, planned === 0 ? held : [held, planned]]),
  );
}
