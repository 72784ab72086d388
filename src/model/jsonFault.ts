/** Where a text stops being JSON. */
export interface JsonFault {
  /** The text is JSON as far as it goes, but ends too early. */
  readonly truncated: boolean;
  /** Position in the text, in UTF-16 units. */
  readonly offset: number;
  /** From 1, in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS = ["true", "false", "null"];

/**
 * Finds the fault in a text that `JSON.parse` refused (RFC 8259); engines word it differently, and not all say
 * where. null when there is none. Brackets are only kept in a list, so that nesting can't exhaust the stack.
 */
export function findJsonFault(text: string): JsonFault | null {
  const scan = new Scan(text);
  const ok = scan.document();
  if (ok) return null;
  const offset = scan.at;
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { truncated: scan.ended, offset, line, column: offset - before.lastIndexOf("\n") };
}

/** Each method reads on from `at`; false: `at` is where the fault is. */
class Scan {
  at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get ended(): boolean {
    return this.at >= this.#text.length;
  }

  document(): boolean {
    const open: ("]" | "}")[] = [];
    for (;;) {
      let closed = false;
      const bracket = this.#take("[") ? "]" : this.#take("{") ? "}" : null;
      if (bracket === null) {
        if (!this.#scalar()) return false;
        closed = true;
      } else if (this.#take(bracket)) closed = true;
      else {
        open.push(bracket);
        if (bracket === "}" && !this.#key()) return false;
      }
      // After a whole value: commas lead to the next, brackets end what it stood in.
      while (closed) {
        const inside = open.at(-1);
        if (inside === undefined) {
          this.#space();
          return this.ended;
        }
        if (this.#take(",")) {
          if (inside === "}" && !this.#key()) return false;
          closed = false;
        } else if (this.#take(inside)) open.pop();
        else return false;
      }
    }
  }

  #space(): void {
    while (" \t\n\r".includes(this.#text[this.at] ?? "x")) this.at++;
  }

  #take(mark: string): boolean {
    this.#space();
    if (this.#text[this.at] !== mark) return false;
    this.at++;
    return true;
  }

  #key(): boolean {
    this.#space();
    return this.#string() && this.#take(":");
  }

  #scalar(): boolean {
    const first = this.#text[this.at];
    if (first === '"') return this.#string();
    for (const word of WORDS) {
      if (first !== word[0]) continue;
      for (const letter of word) {
        if (this.#text[this.at] !== letter) return false;
        this.at++;
      }
      return true;
    }
    NUMBER.lastIndex = this.at;
    const number = NUMBER.exec(this.#text);
    if (number === null) {
      if (first === "-") this.at++;
      return false;
    }
    this.at += number[0].length;
    // "1." and "1e" at the very end: more was to come.
    const rest = this.#text.slice(this.at, this.at + 3);
    if (/^(?:\.|[eE][+-]?)$/.test(rest)) {
      this.at += rest.length;
      return false;
    }
    return true;
  }

  /** A loop, not a pattern: strings may be megabytes long. */
  #string(): boolean {
    const text = this.#text;
    if (text[this.at] !== '"') return false;
    for (this.at++; this.at < text.length; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === 0x22) {
        this.at++;
        return true;
      }
      if (code < 0x20) return false;
      if (code === 0x5c && !this.#escape()) return false;
    }
    return false;
  }

  /** Ends on the last character of the escape. */
  #escape(): boolean {
    this.at++;
    const kind = this.#text[this.at];
    if (kind !== "u") return kind !== undefined && '"\\/bfnrt'.includes(kind);
    for (let digit = 0; digit < 4; digit++) {
      this.at++;
      if (!/^[0-9a-fA-F]$/.test(this.#text[this.at] ?? "")) return false;
    }
    return true;
  }
}
