import { saySentence } from "./sentences.ts";
import type { Saying } from "./sentences.ts";

/** What parsing found wrong. Nothing is left out or changed without one of these. */

export type ProblemCode =
  // The file as a whole can't be shown.
  | "empty-file"
  | "html-not-json"
  | "truncated-json"
  | "bad-json"
  | "not-a-dataset"
  | "no-schema-version"
  | "bad-schema-version"
  | "newer-schema"
  | "no-events"
  | "all-dropped"
  // One value.
  | "missing-field"
  | "wrong-type"
  | "unknown-field"
  | "unknown-value"
  | "empty-text"
  | "bad-language-tag"
  | "bad-id"
  | "duplicate-id"
  | "unreadable-date"
  | "date-out-of-range"
  | "end-before-start"
  | "unreadable-duration"
  | "number-out-of-range"
  | "bad-time-zone"
  | "unsafe-url"
  | "too-long"
  | "too-deep"
  // Values that don't agree with each other.
  | "dangling-reference"
  | "self-reference"
  | "preferred-mismatch"
  | "account-order"
  | "account-before-sources"
  | "both-forms"
  | "no-account"
  | "no-status"
  | "empty-account"
  | "future-occurred"
  | "membership-cycle"
  // The Parquet file with the events, or its sidecar.
  | "events-file";

/**
 * `fatal`: nothing can be shown; `dropped`: an item of a list is left out; `repaired`: a field is left out
 * or read differently; `note`: kept as it is, but worth a look.
 */
export type Severity = "fatal" | "dropped" | "repaired" | "note";

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** JSON pointer (RFC 6901) into the file as given; "" is the file itself. */
  readonly pointer: string;
  /** The offending value as short JSON; "" when there is none. */
  readonly value: string;
  /** One English sentence: what is wrong and what to do. */
  readonly message: string;
  /** The same in no language yet, for those who read another. */
  readonly saying: Saying;
  /** Set on the one entry that stands for this many further problems of its code, not listed one by one. */
  readonly more?: number;
}

/** Problems of one code that are listed one by one; the rest are counted exactly. */
export const MAX_LISTED = 200;

export type PathKey = string | number;

/** A step that goes nowhere: the place of an item that stands in the file without the list it is read as. */
export const HERE = -1;

/** RFC 6901: `~` is written `~0`, `/` is written `~1`. `["events", 3, "a/b"]` → `/events/3/a~1b`. */
export function jsonPointer(path: readonly PathKey[]): string {
  let pointer = "";
  for (const key of path)
    if (key !== HERE) pointer += `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
  return pointer;
}

/** Collects problems, a limited number of each code in detail and an exact count of the others. */
export class ProblemLog {
  readonly #listed: Problem[] = [];
  readonly #counts = new Map<ProblemCode, number>();
  readonly #severities = new Map<ProblemCode, Severity>();

  /** `describe` is called only when the problem is listed, so that a bad file of any size stays cheap. */
  add(
    code: ProblemCode,
    severity: Severity,
    describe: () => Pick<Problem, "pointer" | "value" | "saying">,
  ): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= MAX_LISTED) this.#listed.push(worded({ code, severity, ...describe() }));
    else this.#severities.set(code, worse(severity, this.#severities.get(code)));
  }

  /** In the order found; counts of what is not listed come last. */
  list(): Problem[] {
    const rest: Problem[] = [];
    for (const [code, severity] of this.#severities) {
      const more = (this.#counts.get(code) ?? 0) - MAX_LISTED;
      const saying: Saying = { key: "more", values: { count: more, code }, place: null };
      rest.push(worded({ code, severity, pointer: "", value: "", saying, more }));
    }
    return [...this.#listed, ...rest];
  }
}

function worded(problem: Omit<Problem, "message">): Problem {
  return { ...problem, message: saySentence(problem.saying) ?? "" };
}

const RANK: readonly Severity[] = ["note", "repaired", "dropped", "fatal"];

function worse(a: Severity, b: Severity | undefined): Severity {
  return b !== undefined && RANK.indexOf(b) > RANK.indexOf(a) ? b : a;
}
