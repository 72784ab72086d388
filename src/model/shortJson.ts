const MAX_LENGTH = 80;
const MAX_DEPTH = 3;

/**
 * A value as JSON for a message, at most 80 characters: `{"when":"2025-0…`. Never throws: depth is limited,
 * so that hostile nesting can't exhaust the stack, and what JSON can't say becomes its type's name.
 */
export function shortJson(value: unknown): string {
  const parts: string[] = [];
  write(value, MAX_DEPTH, { left: MAX_LENGTH, parts });
  const json = parts.join("");
  return json.length <= MAX_LENGTH ? json : `${cut(json, MAX_LENGTH - 1)}…`;
}

interface Sink {
  left: number;
  readonly parts: string[];
}

function put(text: string, sink: Sink): void {
  sink.parts.push(text);
  sink.left -= text.length;
}

function write(value: unknown, depth: number, sink: Sink): void {
  if (sink.left < 0) return;
  if (typeof value === "string") put(JSON.stringify(cut(value, MAX_LENGTH)), sink);
  else if (Array.isArray(value)) {
    writeItems("[", "]", value.slice(0, MAX_LENGTH), depth, sink, (item) => write(item, depth - 1, sink));
  } else if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).slice(0, MAX_LENGTH);
    writeItems("{", "}", entries, depth, sink, ([key, item]) => {
      put(`${JSON.stringify(cut(key, MAX_LENGTH))}:`, sink);
      write(item, depth - 1, sink);
    });
  } else if (value === null || typeof value === "number" || typeof value === "boolean")
    put(String(value), sink);
  else put(typeof value, sink);
}

function writeItems<T>(
  open: string,
  close: string,
  items: readonly T[],
  depth: number,
  sink: Sink,
  writeItem: (item: T) => void,
): void {
  put(open, sink);
  if (items.length > 0 && depth <= 0) put("…", sink);
  else {
    for (const [index, item] of items.entries()) {
      if (sink.left < 0) break;
      if (index > 0) put(",", sink);
      writeItem(item);
    }
  }
  put(close, sink);
}

/** The first `length` UTF-16 units, one fewer where that would split a surrogate pair. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
