import { useId, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { Finding } from "./check.ts";
import { TextLines } from "./TextLines.tsx";
import { countLines, MANY_LINES, PART_LINES, partOf, partWith } from "./textParts.ts";
import type { Target } from "./useWorkbench.ts";
import { useWords } from "./words.ts";
import "./TextEditor.css";

export interface TextEditorProps {
  readonly name: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly target: Target | null;
  readonly onText: (text: string) => void;
}

/** Letters from which on the work waits for a pause in typing: it would take longer than the next key. */
const LONG_TEXT = 300_000;

interface Asked {
  readonly before: number;
  readonly lines: number;
  /** The place that was gone to before this part was asked for. */
  readonly after: Target | null;
}

/** The text of the file; one of very many lines in parts, of which one stands in the field. */
export function TextEditor({ name, text, findings, target, onText }: TextEditorProps): ReactNode {
  const words = useWords().text;
  const id = useId();
  const [asked, ask] = useState<Asked>({ before: 0, lines: PART_LINES, after: null });
  const all = useMemo(() => countLines(text), [text]);
  const parted = all > MANY_LINES;
  const line = target?.place?.line ?? null;
  // Only where one was just sent to: who leaves that part stays where they are.
  const sent = line !== null && asked.after !== target && !holds(asked, line);
  const from = sent ? within(partWith(line), all) : asked.before;
  const count = sent ? PART_LINES : asked.lines;
  const part = useMemo(
    () => (parted ? partOf(text, from, count) : { start: 0, end: text.length, before: 0, lines: all }),
    [text, parted, from, count, all],
  );
  const { before, lines, start, end } = part;
  const goTo = (next: number): void => ask({ before: within(next, all), lines: PART_LINES, after: target });
  const isHere = line !== null && holds(part, line);
  const aim = useMemo(
    () =>
      target?.place == null || !isHere
        ? null
        : { ...target, place: { ...target.place, line: target.place.line - before } },
    [target, isHere, before],
  );

  const field = (
    <TextLines
      findings={findings}
      first={before + 1}
      // Another part is another field: it begins at its own beginning.
      key={parted ? before : "whole"}
      name={name}
      onText={(value) => {
        if (!parted) return onText(value);
        ask({ before, lines: countLines(value), after: target });
        onText(text.slice(0, start) + value + text.slice(end));
      }}
      patient={text.length >= LONG_TEXT}
      target={aim}
      text={parted ? text.slice(start, end) : text}
    />
  );
  if (!parted) return field;
  return (
    <div className="text-parts">
      <div aria-label={words.parts} className="text-parts__bar" role="group">
        <button
          className="asof-button"
          disabled={before === 0}
          onClick={() => goTo(before - PART_LINES)}
          type="button"
        >
          {words.earlier}
        </button>
        <span role="status">{words.part(before + 1, before + lines, all)}</span>
        <button
          className="asof-button"
          disabled={before + lines >= all}
          onClick={() => goTo(before + lines)}
          type="button"
        >
          {words.later}
        </button>
        <label className="text-parts__line" htmlFor={id}>
          {words.fromLine}
          <input
            className="bench__input"
            id={id}
            max={all}
            min={1}
            onKeyDown={(key) => {
              const wanted = Number(key.currentTarget.value);
              if (key.key === "Enter" && wanted >= 1) goTo(Math.floor(wanted) - 1);
            }}
            type="number"
          />
        </label>
      </div>
      {field}
    </div>
  );
}

function holds({ before, lines }: Pick<Asked, "before" | "lines">, line: number): boolean {
  return line > before && line <= before + lines;
}

/** The beginning of a part that is as long as others, also at the end. */
function within(from: number, all: number): number {
  return Math.max(0, Math.min(from, all - PART_LINES));
}
