import type { DateReading } from "./dateReading.ts";
import { ProblemLog, jsonPointer } from "./problems.ts";
import type { PathKey, ProblemCode, Severity } from "./problems.ts";
import type { Saying, SayingPlace, SentenceKey, SentenceWord } from "./sentences.ts";
import { shortJson } from "./shortJson.ts";
import type { CivilMs } from "./types.ts";

/** What a file is being read with: where we are in it, and what was wrong so far. */
export class Reading {
  readonly log = new ProblemLog();
  /** The end of the day on which the file is read (`endOfToday`); Infinity where nobody says. */
  readonly endOfDay: CivilMs;
  /** Where we are, in the file as given. Readers push and pop; see `at`. */
  readonly path: PathKey[] = [];
  /** What a bad value leads to at this place: its field is left out, or the item it belongs to. */
  onBad: "repaired" | "dropped" = "repaired";
  /** Dates read so far, by their text; the same day is one object. */
  readonly dates = new Map<string, DateReading>();
  #kind: SentenceWord = "The dataset";
  #item: unknown = null;
  #subjectDepth = 0;
  readonly #positions = new WeakMap<readonly unknown[], readonly number[]>();

  constructor(endOfDay: CivilMs = Infinity) {
    this.endOfDay = endOfDay;
  }

  /** Runs `read` one step further down. */
  at<T>(key: PathKey, read: () => T): T {
    this.path.push(key);
    const result = read();
    this.path.pop();
    return result;
  }

  /** Names the item at the current path in the messages that follow, until the next call: `Event "summit"`. */
  subject(kind: SentenceWord, item: unknown = null): void {
    this.#kind = kind;
    this.#item = item;
    this.#subjectDepth = this.path.length;
  }

  #place(): SayingPlace {
    const item = this.#item;
    const inside = jsonPointer(this.path.slice(this.#subjectDepth)).slice(1);
    if (typeof item === "object" && item !== null && "id" in item && typeof item.id === "string") {
      return { kind: this.#kind, item: shortJson(item.id), inside };
    }
    const index = this.path[this.#subjectDepth - 1];
    return { kind: this.#kind, item: typeof index === "number" ? index + 1 : null, inside };
  }

  /**
   * Reports a problem at the current path. The sentence of `key` completes "Event "summit", when: …": it says
   * what is wrong and what to do.
   */
  report(
    code: ProblemCode,
    severity: Severity,
    value: unknown,
    key: SentenceKey,
    values: Saying["values"] | (() => Saying["values"]) = {},
  ): void {
    this.reportLazily(code, severity, value, () => ({
      key,
      values: typeof values === "function" ? values() : values,
    }));
  }

  /** The same for a sentence that takes work to choose: done only when the problem is listed. */
  reportLazily(
    code: ProblemCode,
    severity: Severity,
    value: unknown,
    say: () => Pick<Saying, "key" | "values">,
  ): void {
    this.log.add(code, severity, () => ({
      pointer: jsonPointer(this.path),
      value: value === undefined ? "" : shortJson(value),
      saying: { ...say(), place: this.#place() },
    }));
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
