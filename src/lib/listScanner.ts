/** What is found in the bytes of a JSON object with a long list under one of its keys. */
export interface ListFound {
  /** All text before the list's own bracket. */
  readonly head: (text: string) => void;
  /** Some items of the list as text, with the commas between them; none of them is cut. */
  readonly items: (text: string) => void;
}

export interface ListScanner {
  /** The next bytes (UTF-8). */
  push(bytes: Uint8Array): void;
  /** There are no more: all text behind the list's closing bracket. null: there was no such list, or it can't be cut. */
  end(): string | null;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** Keys, ids and dates are seldom longer. */
const SHORT = 16;

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

type Phase = "head" | "list" | "tail" | "lost";

/**
 * Cuts the list under `key` into pieces of at least `size` bytes while they come in, so that it can be read meanwhile.
 * It counts brackets and strings and judges nothing: whatever is no JSON is found by who parses the pieces.
 */
export function createListScanner(key: string, size: number, found: ListFound): ListScanner {
  const wanted = new TextEncoder().encode(key);
  let phase: Phase = "head";
  let depth = 0;
  let inString = false;
  let escaped = false;
  // Of the object's own keys: how many bytes are as wanted (−1: it is another), and where in "key": value we are.
  let same = -1;
  let expects: "key" | "colon" | "value" | "other" = "other";
  let matches = false;
  /** Of the piece that is being cut. */
  let bytesHere = 0;
  let pieces = 0;
  let parts: string[] = [];
  // A mark of the byte order begins the file, or is no JSON.
  let decoder = new TextDecoder();

  /** Scanning changes it. */
  const phaseNow = (): Phase => phase;
  const take = (bytes: Uint8Array, from: number, to: number, last: boolean): void => {
    bytesHere += to - from;
    parts.push(decoder.decode(bytes.subarray(from, to), { stream: !last }));
  };
  const taken = (): string => {
    const text = parts.join("");
    parts = [];
    bytesHere = 0;
    return text;
  };

  /** The place behind the list's opening bracket; the end of the bytes when it is not there yet. */
  const scanHead = (bytes: Uint8Array): number => {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) {
          escaped = true;
          // A key in other letters may be the one.
          if (expects === "key" && depth === 1) phase = "lost";
        } else if (byte === QUOTE) {
          inString = false;
          if (expects === "key" && depth === 1) {
            matches = same === wanted.length;
            expects = "colon";
          }
        } else if (same >= 0) same = byte === wanted[same] ? same + 1 : -1;
        continue;
      }
      if (isSpace(byte)) continue;
      if (depth === 1 && expects === "value") {
        expects = "other";
        if (matches) {
          if (byte !== OPEN_LIST) phase = "lost";
          else {
            phase = "list";
            depth = 2;
            return at + 1;
          }
        }
      }
      if (byte === QUOTE) {
        inString = true;
        same = depth === 1 && expects === "key" ? 0 : -1;
      } else if (byte === OPEN || byte === OPEN_LIST) {
        depth++;
        if (depth === 1) expects = byte === OPEN ? "key" : "other";
      } else if (byte === CLOSE || byte === CLOSE_LIST) depth--;
      else if (depth === 1 && byte === COMMA) expects = "key";
      else if (depth === 1 && byte === COLON && expects === "colon") expects = "value";
    }
    return bytes.length;
  };

  /** The place behind the list's closing bracket; the end of the bytes when it is not there yet. */
  const scanList = (bytes: Uint8Array, start: number): number => {
    // Copies: what is shared with other functions is slow to count with.
    let [level, text, at] = [depth, inString, start];
    const end = bytes.length;
    let from = start;
    let next = from + size - bytesHere;
    if (escaped && at < end) at++;
    escaped = escaped && start === end;
    /** Where the next backslash is; before it there is none. */
    let slash = -1;
    while (at < end) {
      if (text) {
        // Short texts are looked through, long ones end where their quotation mark is.
        const near = Math.min(at + SHORT, end);
        while (at < near && bytes[at] !== QUOTE && bytes[at] !== BACKSLASH) at++;
        if (at === near && near < end) {
          if (slash < at) {
            slash = bytes.indexOf(BACKSLASH, at);
            if (slash < 0) slash = end;
          }
          const quote = bytes.indexOf(QUOTE, at);
          at = Math.min(quote < 0 ? end : quote, slash);
        }
        if (at === end) break;
      }
      const byte = bytes[at++];
      if (text) {
        if (byte === QUOTE) text = false;
        else if (byte === BACKSLASH) {
          if (at === end) escaped = true;
          else at++;
        }
      } else if (byte === QUOTE) text = true;
      else if (byte === OPEN || byte === OPEN_LIST) level++;
      else if (byte === CLOSE || byte === CLOSE_LIST) {
        level--;
        if (level > 1) continue;
        take(bytes, from, at - 1, true);
        const last = taken();
        // A comma before it, and nothing behind that.
        phase = pieces > 0 && last.trim() === "" ? "lost" : "tail";
        if (last.trim() !== "") found.items(last);
        return at;
      } else if (byte === COMMA && level === 2 && at > next) {
        take(bytes, from, at - 1, true);
        pieces++;
        found.items(taken());
        from = at;
        next = from + size;
      }
    }
    depth = level;
    inString = text;
    take(bytes, from, end, false);
    return end;
  };

  return {
    push(bytes) {
      let at = 0;
      if (phase === "head") {
        at = scanHead(bytes);
        const now = phaseNow();
        if (now === "lost") return;
        const isThere = now === "list";
        take(bytes, 0, isThere ? at - 1 : at, isThere);
        if (isThere) {
          decoder = new TextDecoder("utf-8", { ignoreBOM: true });
          found.head(taken());
        }
      }
      if (phaseNow() === "list") at = scanList(bytes, at);
      if (phaseNow() === "tail") take(bytes, at, bytes.length, false);
    },
    end: () => (phase === "tail" ? taken() + decoder.decode() : null),
  };
}
