import { isObject } from "./leaves.ts";

/** Rows of a unit of time by their earliest start: those that have (begun to) take place, and those only expected. */
export type Cell = readonly [held: number, planned: number];
export type Series = ReadonlyMap<string, Cell>;

/** Where it is no sidecar: the place in it, as a JSON pointer. */
export class SidecarFault extends Error {
  override readonly name = "SidecarFault";
  readonly pointer: string;

  constructor(pointer: string) {
    super(`The sidecar can't be read at ${pointer === "" ? "its beginning" : pointer}.`);
    this.pointer = pointer;
  }
}

export function objectAt(value: unknown, at: string): Record<string, unknown> {
  if (!isObject(value)) throw new SidecarFault(at);
  return value;
}

export function listAt(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new SidecarFault(at);
  return value;
}

export function numberAt(value: unknown, at: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new SidecarFault(at);
  return value;
}

export function countAt(value: unknown, at: string): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) throw new SidecarFault(at);
  return value;
}

export function rangeAt(value: unknown, at: string): readonly [number, number] | null {
  if (value === null) return null;
  const [from, to] = listAt(value, at);
  return [numberAt(from, `${at}/0`), numberAt(to, `${at}/1`)];
}

export function countsAt(value: unknown, at: string): Map<string, number> {
  return new Map(Object.entries(objectAt(value ?? {}, at)).map(([id, n]) => [id, countAt(n, `${at}/${id}`)]));
}

/** `{"2025-03": [12, 3]}`, or `12` where none is only expected. */
export function seriesAt(value: unknown, at: string): Map<string, Cell> {
  return new Map(
    Object.entries(objectAt(value, at)).map(([name, cell]): [string, Cell] => {
      if (typeof cell === "number") return [name, [countAt(cell, `${at}/${name}`), 0]];
      const [held, planned] = listAt(cell, `${at}/${name}`);
      return [name, [countAt(held, `${at}/${name}/0`), countAt(planned, `${at}/${name}/1`)]];
    }),
  );
}

/** A level may leave out what would make it large: the day level has mostly all events alone. */
export function seriesOf(value: unknown, at: string): Map<string, Series> {
  return new Map(
    Object.entries(objectAt(value ?? {}, at)).map(([id, series]) => [id, seriesAt(series, `${at}/${id}`)]),
  );
}
