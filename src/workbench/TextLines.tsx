import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { Finding } from "./check.ts";
import type { Target } from "./useWorkbench.ts";
import { useWords } from "./words.ts";
import { countLines } from "./textParts.ts";
import "./TextLines.css";

export interface TextLinesProps {
  readonly name: string;
  readonly text: string;
  /** What the first line is counted as; findings have their lines by that count, the target by the field's own. */
  readonly first: number;
  /** The work waits for a pause in typing: it would take longer than the next key. */
  readonly patient: boolean;
  readonly findings: readonly Finding[];
  readonly target: Target | null;
  readonly onText: (text: string) => void;
}

const PAUSE_MS = 400;
/** Pixels; the numbers stand beside lines of this height (TextLines.css). */
const LINE = 20;
const PADDING = 8;

/**
 * Lines of text with their numbers. The browser's own field: it holds tens of megabytes, every input method
 * works in it, and screen readers know it.
 */
export function TextLines({
  name,
  text: given,
  first: offset,
  patient,
  findings,
  target,
  onText,
}: TextLinesProps): ReactNode {
  const words = useWords().text;
  const area = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const help = useId();
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  // A field has \n for every end of a line, whatever was put in; the file keeps its own.
  const text = useMemo(() => given.replaceAll(/\r\n?/g, "\n"), [given]);
  const eol = given.includes("\r\n") ? "\r\n" : "\n";
  const lines = useMemo(() => countLines(text), [text]);

  const [waits, setWaits] = useState(false);
  const flush = useRef<() => void>(() => undefined);
  const pass = (value: string): void => {
    flush.current = () => undefined;
    setWaits(false);
    onText(eol === "\n" ? value : value.replaceAll("\n", eol));
  };
  const onInput = (field: HTMLTextAreaElement): void => {
    // Of a long text not even the value is asked for with every key: the field would put it together each time.
    if (!patient) return pass(field.value);
    clearTimeout(timer.current);
    flush.current = () => pass(field.value);
    timer.current = setTimeout(() => flush.current(), PAUSE_MS);
    setWaits(true);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  // Neither a controlled field nor one with a default: React would write the whole text again whenever a line's number
  // moves.
  useLayoutEffect(() => {
    const field = area.current;
    if (field === null || field.value === text) return;
    const { selectionStart, scrollTop } = field;
    field.value = text;
    field.setSelectionRange(selectionStart, selectionStart);
    field.scrollTop = scrollTop;
  }, [text]);

  useEffect(() => {
    const field = area.current;
    if (field === null || target?.place == null) return;
    const { line, column } = target.place;
    const [start, end] = lineBounds(field.value, line);
    if (target.quiet !== true) field.focus();
    field.setSelectionRange(Math.min(start + column - 1, end), end);
    field.scrollTop = Math.max(0, (line - 4) * LINE);
    field.scrollLeft = 0;
  }, [target]);

  useEffect(() => {
    const field = area.current;
    if (field === null) return;
    const look = (): void => setSeen({ top: field.scrollTop, height: field.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(field);
    return () => observer.disconnect();
  }, []);

  const first = Math.max(1, Math.floor((seen.top - PADDING) / LINE) + 1);
  const last = Math.min(lines, first + Math.ceil(seen.height / LINE) + 1);
  const marked = new Set(findings.flatMap(({ place }) => (place === null ? [] : [place.line])));
  return (
    <div className="text-editor">
      <div aria-hidden="true" className="text-editor__numbers">
        <div className="text-editor__strip" style={{ transform: `translateY(${PADDING - seen.top}px)` }}>
          {Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).map((line) => (
            <span
              className="text-editor__number"
              data-marked={marked.has(line + offset - 1) ? "true" : undefined}
              key={line}
              style={{ transform: `translateY(${(line - 1) * LINE}px)` }}
            >
              {line + offset - 1}
            </span>
          ))}
        </div>
      </div>
      <textarea
        aria-describedby={help}
        aria-label={words.label(name)}
        autoCapitalize="off"
        autoComplete="off"
        className="text-editor__text"
        // Until then "undo" is the field's own.
        data-draft={waits ? "true" : undefined}
        onBlur={() => flush.current()}
        onInput={({ currentTarget }) => onInput(currentTarget)}
        onScroll={({ currentTarget }) =>
          setSeen({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
        }
        ref={area}
        spellCheck={false}
        wrap="off"
      />
      <p className="asof-hidden" id={help}>
        {words.help}
      </p>
    </div>
  );
}

/** Offsets of a line, from 1; of the last where there is none such. */
function lineBounds(text: string, line: number): [number, number] {
  let start = 0;
  for (let each = 1; each < line; each++) {
    const next = text.indexOf("\n", start);
    if (next < 0) break;
    start = next + 1;
  }
  const end = text.indexOf("\n", start);
  return [start, end < 0 ? text.length : end];
}
