import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useShareWords } from "./shareWords.ts";
import "./CopyField.css";

export interface CopyFieldProps {
  readonly label: string;
  readonly button: string;
  readonly value: string;
  /** One line, or as many as there are. */
  readonly lines: "one" | "more";
  /** Program code, not sentences. */
  readonly code?: boolean;
  /** Takes the focus when it comes. */
  readonly first?: boolean;
  /** Beside the copy button; `say` tells the reader something in the place of "Copied". */
  readonly renderMore?: (say: (text: string) => void) => ReactNode;
}

/** How long it is said; what was copied may be old by the time it is read again. */
const SAID_MS = 4000;

/** A text to copy. Where the browser refuses (no permission in a frame, no https) it is selected, to be copied by hand. */
export function CopyField({
  label,
  button,
  value,
  lines,
  code,
  first,
  renderMore,
}: CopyFieldProps): ReactNode {
  const words = useShareWords();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const copyButton = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState({ text: "", of: value });

  useEffect(() => {
    if (first === true) copyButton.current?.focus();
  }, [first]);
  useEffect(() => {
    if (said.text === "") return;
    const quiet = setTimeout(() => setSaid({ text: "", of: "" }), SAID_MS);
    return () => clearTimeout(quiet);
  }, [said]);

  const say = (text: string) => setSaid({ text, of: value });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      say(words.copied);
    } catch {
      field.current?.focus();
      field.current?.select();
      say(words.byHand(isMac() ? "⌘C" : "Ctrl+C"));
    }
  };
  const shared = {
    "aria-label": label,
    className: "copy-field__text",
    "data-code": code === true ? "true" : undefined,
    readOnly: true,
    ref: field,
    // Neither corrected nor underlined: it is not the reader's writing.
    spellCheck: false,
    value,
  };
  return (
    <div className="copy-field">
      {lines === "one" ? <input type="text" {...shared} /> : <textarea rows={3} {...shared} />}
      <div className="copy-field__acts">
        <button className="asof-button" onClick={() => void copy()} ref={copyButton} type="button">
          {button}
        </button>
        {renderMore?.(say)}
        {/* In what is left of the line: nothing moves when something is said. */}
        <span className="copy-field__said" role="status">
          {said.of === value ? said.text : ""}
        </span>
      </div>
    </div>
  );
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
