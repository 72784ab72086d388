/** By unit of time: how many have (begun to) take place, and how many are only expected. */
export type Cells = Map<string, [held: number, planned: number]>;

/** Counts one more. */
export function tick(cells: Cells, name: string, half: 0 | 1): void {
  const cell = cells.get(name);
  if (cell === undefined) cells.set(name, half === 0 ? [1, 0] : [0, 1]);
  else cell[half] += 1;
}

export function cellsJson(cells: Cells): object {
  return Object.fromEntries(
    [...cells].map(([name, [held, planned]]) => [name, planned === 0 ? held : [held, planned]]),
  );
}
