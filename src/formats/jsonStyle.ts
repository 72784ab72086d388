/** How far a line of a file that keeps short lists on one line may go. */
const LONGEST_LINE = 80;

/** How a JSON text is laid out: what is put into it looks the same. */
export class JsonStyle {
  /** One step of indentation. */
  readonly unit: string;
  readonly eol: "\n" | "\r\n";
  /** Whether the text has more than one line. */
  readonly broken: boolean;
  readonly afterColon: string;
  readonly afterComma: string;
  /** Whether short lists of plain values stand on one line, as Prettier has them; otherwise each item has its own. */
  readonly #flatLists: boolean;
  /** The same of short objects. */
  readonly #flatObjects: boolean;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.broken = text.trimEnd().includes("\n");
    this.eol = text.includes("\r\n") ? "\r\n" : "\n";
    this.unit = /\{\r?\n([ \t]+)"/.exec(text)?.[1] ?? "  ";
    const spaced = this.broken || /":\s/.test(text);
    this.afterColon = spaced ? " " : "";
    this.afterComma = spaced ? " " : "";
    this.#flatLists = /\[[ \t]*["\d][^\n[\]{}]*\]/.test(text);
    this.#flatObjects = /\{[ \t]*"[^\n{}]*\}/.test(text);
  }

  /** What stands before the first sign of the line. */
  indentAt(offset: number): string {
    const start = this.#lineStart(offset);
    return /^[ \t]*/.exec(this.#text.slice(start, offset))?.[0] ?? "";
  }

  columnOf(offset: number): number {
    return offset - this.#lineStart(offset);
  }

  /**
   * A value as text.
   * @param indent of the line that it begins on
   * @param before how many signs stand between that and the value
   */
  print(value: unknown, indent: string, before: number): string {
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const flat = this.#flat(value);
    if (!this.broken) return flat;
    const fits = indent.length + before + flat.length <= LONGEST_LINE && isShallow(value);
    if (fits && (Array.isArray(value) ? this.#flatLists : this.#flatObjects)) return flat;
    const inner = indent + this.unit;
    const items = Array.isArray(value)
      ? value.map((item) => this.print(item, inner, 0))
      : defined(value).map(([key, each]) => {
          const name = `${JSON.stringify(key)}: `;
          return name + this.print(each, inner, name.length);
        });
    const [open, close] = Array.isArray(value) ? "[]" : "{}";
    if (items.length === 0) return `${open}${close}`;
    return `${open}${this.eol}${items.map((item) => inner + item).join(`,${this.eol}`)}${this.eol}${indent}${close}`;
  }

  #flat(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map((item) => this.#flat(item)).join(`,${this.afterComma}`)}]`;
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const fields = defined(value).map(
      ([key, each]) => `${JSON.stringify(key)}:${this.afterColon}${this.#flat(each)}`,
    );
    const inside = fields.join(`,${this.afterComma}`);
    return this.afterComma === "" || inside === "" ? `{${inside}}` : `{ ${inside} }`;
  }

  #lineStart(offset: number): number {
    return this.#text.lastIndexOf("\n", offset - 1) + 1;
  }
}

function defined(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, each]) => each !== undefined);
}

/** Nothing but plain values in it. */
function isShallow(value: object): boolean {
  return Object.values(value).every((each) => typeof each !== "object" || each === null);
}
