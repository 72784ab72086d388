import { compareRows } from "../formats/eventRow.ts";
import type { EventRow } from "../formats/eventRow.ts";
import type { Scratch } from "./io.ts";

/** Written at one time. */
const WRITE_CHARS = 1 << 17;
/** Runs of one size become one: each that is merged is an open file, and a piece of it in memory. */
const MOST_RUNS = 32;

interface Placed {
  readonly sequence: number;
  readonly row: EventRow;
}

/** Rows in order of start, however many: sorted in runs that are put down on the disk, and merged from there. */
export class SortedRuns {
  readonly #scratch: () => Promise<Scratch>;
  readonly #runRows: number;
  readonly #mostRuns: number;
  #folder: Scratch | null = null;
  #named = 0;
  /** By how often they were merged. */
  readonly #runs: string[][] = [];
  #held: Placed[] = [];
  count = 0;

  /**
   * @param runRows rows that are sorted in memory at one time
   * @param mostRuns runs of one size before they are merged
   */
  constructor(scratch: () => Promise<Scratch>, runRows: number, mostRuns: number = MOST_RUNS) {
    this.#scratch = scratch;
    this.#runRows = runRows;
    this.#mostRuns = mostRuns;
  }

  async add(row: EventRow): Promise<void> {
    this.#held.push({ sequence: this.count, row });
    this.count += 1;
    if (this.#held.length === this.#runRows) await this.#putDown();
  }

  /** All rows in order. To be gone through once. */
  async *rows(): AsyncGenerator<EventRow> {
    if (this.#folder === null) {
      for (const { row } of this.#held.sort(inOrder)) yield row;
      return;
    }
    await this.#putDown();
    for await (const { row } of merged(this.#folder, this.#runs.flat())) yield row;
  }

  async remove(): Promise<void> {
    await this.#folder?.remove();
  }

  async #putDown(): Promise<void> {
    if (this.#held.length === 0) return;
    const sorted = this.#held.sort(inOrder);
    this.#held = [];
    await this.#add(sorted, 0);
  }

  async #add(sorted: Iterable<Placed> | AsyncIterable<Placed>, level: number): Promise<void> {
    this.#folder ??= await this.#scratch();
    const folder = this.#folder;
    const name = `run-${this.#named++}.ndjson`;
    await writeRun(folder, name, sorted);
    const runs = (this.#runs[level] ??= []);
    runs.push(name);
    if (runs.length < this.#mostRuns) return;
    this.#runs[level] = [];
    await this.#add(merged(folder, runs), level + 1);
    for (const each of runs) await folder.drop(each);
  }
}

async function writeRun(
  folder: Scratch,
  name: string,
  sorted: Iterable<Placed> | AsyncIterable<Placed>,
): Promise<void> {
  const file = await folder.create(name);
  const encoder = new TextEncoder();
  let text = "";
  for await (const placed of sorted) {
    text += `${JSON.stringify(placed)}\n`;
    if (text.length < WRITE_CHARS) continue;
    await file.write(encoder.encode(text));
    text = "";
  }
  await file.write(encoder.encode(text));
  await file.close();
}

/** The rows of several runs in order. */
async function* merged(folder: Scratch, runs: readonly string[]): AsyncGenerator<Placed> {
  const heap = new Heap();
  for (const run of runs) {
    const lines = folder.lines(run)[Symbol.asyncIterator]();
    const first = await nextOf(lines);
    if (first !== null) heap.push({ placed: first, lines });
  }
  for (let least = heap.pop(); least !== null; least = heap.pop()) {
    yield least.placed;
    const next = await nextOf(least.lines);
    if (next !== null) heap.push({ placed: next, lines: least.lines });
  }
}

function inOrder(a: Placed, b: Placed): number {
  return compareRows(
    { start: a.row.start, sequence: a.sequence },
    { start: b.row.start, sequence: b.sequence },
  );
}

async function nextOf(lines: AsyncIterator<string>): Promise<Placed | null> {
  const next = await lines.next();
  return next.done === true ? null : (JSON.parse(next.value) as Placed);
}

interface Head {
  readonly placed: Placed;
  readonly lines: AsyncIterator<string>;
}

/** The least of the runs' heads is at the top. */
class Heap {
  readonly #heads: Head[] = [];

  push(head: Head): void {
    const heads = this.#heads;
    heads.push(head);
    for (let at = heads.length - 1; at > 0;) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(at, above)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  pop(): Head | null {
    const heads = this.#heads;
    const [top] = heads;
    const last = heads.pop();
    if (top === undefined || last === undefined) return null;
    if (heads.length === 0) return top;
    heads[0] = last;
    for (let at = 0; ;) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2])
        if (below < heads.length && this.#isBefore(below, least)) least = below;
      if (least === at) return top;
      this.#swap(at, least);
      at = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heads[a], this.#heads[b]];
    return one !== undefined && other !== undefined && inOrder(one.placed, other.placed) < 0;
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heads[a], this.#heads[b]];
    if (one === undefined || other === undefined) return;
    this.#heads[a] = other;
    this.#heads[b] = one;
  }
}
