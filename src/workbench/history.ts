import type { WorkDocument } from "./document.ts";

/** One change, as what it took out of the text and put there: a long file is not kept for each key pressed. */
interface Step {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
  readonly before: Omit<WorkDocument, "text">;
  readonly after: Omit<WorkDocument, "text">;
  /** What was changed; changes of one thing soon after each other are one. */
  readonly key: string | null;
  readonly time: number;
}

export interface History {
  readonly document: WorkDocument;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** Pauses shorter than this are within one change. */
const TOGETHER_MS = 1500;
const MOST_STEPS = 500;
const MOST_LETTERS = 20_000_000;

export function begin(document: WorkDocument): History {
  return { document, past: [], future: [] };
}

/**
 * The history with a change at its end. What was undone is gone.
 * @param key changes of the same key soon after each other are undone together; null: never
 * @param now in ms
 */
export function change(history: History, next: WorkDocument, key: string | null, now: number): History {
  const { document } = history;
  if (same(document, next)) return history;
  const last = history.past.at(-1);
  const together = key !== null && last?.key === key && now - last.time < TOGETHER_MS;
  const from = together ? backward(document, last) : document;
  const earlier = together ? history.past.slice(0, -1) : history.past;
  const past = same(from, next) ? earlier : bounded([...earlier, stepOf(from, next, key, now)]);
  return { document: next, past, future: [] };
}

export function undo(history: History): History {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return {
    document: backward(history.document, last),
    past: history.past.slice(0, -1),
    future: [last, ...history.future],
  };
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  const { text } = history.document;
  const changed = text.slice(0, next.at) + next.inserted + text.slice(next.at + next.removed.length);
  return { document: { ...next.after, text: changed }, past: [...history.past, next], future };
}

/** Letters that its steps keep: what it costs to store. */
export function weight({ past, future }: History): number {
  return [...past, ...future].reduce((sum, step) => sum + step.removed.length + step.inserted.length, 0);
}

/** The part that differs between two texts. */
function difference(
  a: string,
  b: string,
): { readonly at: number; readonly endA: number; readonly endB: number } {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  let endA = a.length;
  let endB = b.length;
  while (endA > at && endB > at && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  return { at, endA, endB };
}

function stepOf(from: WorkDocument, to: WorkDocument, key: string | null, time: number): Step {
  const { at, endA, endB } = difference(from.text, to.text);
  const { text: _from, ...before } = from;
  const { text: _to, ...after } = to;
  return {
    at,
    removed: from.text.slice(at, endA),
    inserted: to.text.slice(at, endB),
    before,
    after,
    key,
    time,
  };
}

function backward({ text }: WorkDocument, step: Step): WorkDocument {
  const changed = text.slice(0, step.at) + step.removed + text.slice(step.at + step.inserted.length);
  return { ...step.before, text: changed };
}

function same(a: WorkDocument, b: WorkDocument): boolean {
  return a.text === b.text && a.name === b.name && a.format === b.format && a.reading === b.reading;
}

/** The oldest steps go first. */
function bounded(past: readonly Step[]): readonly Step[] {
  let letters = 0;
  let from = past.length;
  while (from > 0 && past.length - from < MOST_STEPS) {
    const step = past[from - 1];
    letters += (step?.removed.length ?? 0) + (step?.inserted.length ?? 0);
    // The last one is always kept: what was done can be undone.
    if (letters > MOST_LETTERS && from < past.length) break;
    from--;
  }
  return from === 0 ? past : past.slice(from);
}
