import { useEffect, useId, useRef, useState } from "react";
import type { ReactNode, SyntheticEvent } from "react";
import { KNOWLEDGE_WORDS } from "../i18n/knowledge.ts";
import { readTypedDate } from "../model/typedDate.ts";
import { readDay } from "./asOfSteps.ts";
import { dayWords } from "./DayTime.tsx";
import { useLocale } from "./locale.tsx";

export interface DayFieldProps {
  readonly label: string;
  /** The words on the button. */
  readonly action: string;
  /** ISO day that stands there; null: none. */
  readonly day: string | null;
  /** For dates without a year. */
  readonly year: number | null;
  /** Whether the reader has just asked for it, and is to type at once. */
  readonly asked?: boolean;
  readonly onDay: (day: string) => void;
}

/** A day as text, in the words of the filters' date fields. What can't be read is said and changes nothing. */
export function DayField({ label, action, asked = false, day, year, onDay }: DayFieldProps): ReactNode {
  const { lang, words: own } = useLocale();
  const words = KNOWLEDGE_WORDS[lang];
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked) field.current?.focus();
    // Once, when it comes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const shown = day === null ? "" : dayWords(day, own.dates);
  const [draft, setDraft] = useState<{ text: string; over: string; why: "unreadable" | "open" | null }>();
  const current = draft?.over === shown ? draft : { text: shown, over: shown, why: null };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    const read = readDay(current.text, year, readTypedDate);
    if ("why" in read) setDraft({ ...current, why: read.why });
    else {
      setDraft(undefined);
      onDay(read.day);
    }
  };
  return (
    <form className="as-of-picker__form" onSubmit={onSubmit}>
      <label className="as-of-picker__label" htmlFor={id}>
        {label}
      </label>
      <input
        aria-describedby={`${id}-note`}
        aria-invalid={current.why !== null}
        autoComplete="off"
        className="as-of-picker__input"
        id={id}
        onChange={({ target }) => setDraft({ text: target.value, over: shown, why: null })}
        ref={field}
        placeholder={words.example}
        spellCheck={false}
        type="text"
        value={current.text}
      />
      <button className="asof-button" type="submit">
        {action}
      </button>
      <p className="as-of-picker__error" id={`${id}-note`} role="status">
        {current.why === null ? "" : words[current.why]}
      </p>
    </form>
  );
}
