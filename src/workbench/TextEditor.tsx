import { useEffect, useId, useMemo, useState } from "react";
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

/** The text of the file; one of very many lines in parts, of which one stands in the field. */
export function TextEditor({ name, text, findings, target, onText }: TextEditorProps): ReactNode {
  const words = useWords().text;
  const id = useId();
  const [asked, ask] = useState({ before: 0, lines: PART_LINES });
  const all = useMemo(() => countLines(text), [text]);
  const parted = all > MANY_LINES;
  const part = useMemo(
    () =>
      parted
        ? partOf(text, asked.before, asked.lines)
        : { start: 0, end: text.length, before: 0, lines: all },
    [text, parted, asked, all],
  );
  const { before, lines, start, end } = part;
  const goTo = (from: number): void =>
    ask({ before: Math.max(0, Math.min(from, all - PART_LINES)), lines: PART_LINES });

  const line = target?.place?.line ?? null;
  const isHere = line !== null && line > before && line <= before + lines;
  useEffect(() => {
    if (parted && line !== null && !isHere) goTo(partWith(line));
    // Only where one was sent to: who leaves that part stays where they are.
    // oxlint-disable-next-line exhaustive-deps
  }, [target]);
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
        ask({ before, lines: countLines(value) });
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
