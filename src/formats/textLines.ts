/** Lines and columns of a text, both from 1, columns in UTF-16 units. */
export class TextLines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) this.#starts.push(at + 1);
    }
  }

  /** The way back; a column beyond its line is as good as its last. */
  offset(line: number, column: number): number {
    const start = this.#starts[line - 1] ?? this.#starts.at(-1) ?? 0;
    const next = this.#starts[line] ?? Number.POSITIVE_INFINITY;
    return Math.min(start + Math.max(0, column - 1), next - 1);
  }

  at(offset: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
