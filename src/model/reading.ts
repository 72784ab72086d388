import type { DateReading } from "./dateReading.ts";
import { ProblemLog, jsonPointer } from "./problems.ts";
import type { PathKey, ProblemCode, Severity } from "./problems.ts";
import { shortJson } from "./shortJson.ts";

/** What a file is being read with: where we are in it, and what was wrong so far. */
export class Reading {
  readonly log = new ProblemLog();
  /** Where we are, in the file as given. Readers push and pop; see `at`. */
  readonly path: PathKey[] = [];
  /** What a bad value leads to at this place: its field is left out, or the item it belongs to. */
  onBad: "repaired" | "dropped" = "repaired";
  /** Dates read so far, by their text; the same day is one object. */
  readonly dates = new Map<string, DateReading>();
  #kind = "The dataset";
  #item: unknown = null;
  #subjectDepth = 0;
  readonly #positions = new WeakMap<readonly unknown[], readonly number[]>();

  /** Runs `read` one step further down. */
  at<T>(key: PathKey, read: () => T): T {
    this.path.push(key);
    const result = read();
    this.path.pop();
    return result;
  }

  /** Names the item at the current path in the messages that follow, until the next call: `Event "summit"`. */
  subject(kind: string, item: unknown = null): void {
    this.#kind = kind;
    this.#item = item;
    this.#subjectDepth = this.path.length;
  }

  #subject(): string {
    const item = this.#item;
    if (typeof item === "object" && item !== null && "id" in item && typeof item.id === "string") {
      return `${this.#kind} ${shortJson(item.id)}`;
    }
    const index = this.path[this.#subjectDepth - 1];
    return typeof index === "number" ? `${this.#kind} no. ${index + 1}` : this.#kind;
  }

  /**
   * Reports a problem at the current path. `text` completes "Event "summit", when: …" to one sentence
   * that says what is wrong and what to do.
   */
  report(code: ProblemCode, severity: Severity, value: unknown, text: string | (() => string)): void {
    this.log.add(code, severity, () => {
      const inside = jsonPointer(this.path.slice(this.#subjectDepth)).slice(1);
      const where = inside === "" ? this.#subject() : `${this.#subject()}, ${inside}`;
      return {
        pointer: jsonPointer(this.path),
        value: value === undefined ? "" : shortJson(value),
        message: `${where}: ${typeof text === "string" ? text : text()}`,
      };
    });
  }

  /** Remembers where the items of a list that was changed in reading stood in the file. */
  keepPositions(list: readonly unknown[], positions: readonly number[]): void {
    this.#positions.set(list, positions);
  }

  /** The place in the file of item `index` of a list. */
  position(list: readonly unknown[], index: number): number {
    return this.#positions.get(list)?.[index] ?? index;
  }
}
