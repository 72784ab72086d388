import { useId } from "react";
import { useLocale } from "./locale.tsx";

export interface DateFieldProps {
  readonly side: "from" | "to";
  readonly label: string;
  readonly text: string;
  /** Not yet committed, so that Esc has something to take back. */
  readonly dirty: boolean;
  /** How the value was understood; "" when there is none. */
  readonly understood: string;
  /** What to write instead; "" when the value can be read. */
  readonly error: string;
  readonly onText: (text: string) => void;
  /** Enter or leaving the field. */
  readonly onCommit: () => void;
  /** Esc: what stood there before. */
  readonly onReset: () => void;
}

/** A text field for a date, with how it was understood below. */
export function DateField({
  side,
  label,
  text,
  dirty,
  understood,
  error,
  onText,
  onCommit,
  onReset,
}: DateFieldProps) {
  const { words } = useLocale();
  const hint = useId();
  const bad = error !== "";
  return (
    <div className="date-field" data-side={side}>
      <label className="date-field__box" data-invalid={bad}>
        <span className="date-field__label">{label}</span>
        <input
          aria-describedby={hint}
          aria-invalid={bad}
          autoComplete="off"
          className="date-field__input"
          enterKeyHint="done"
          onBlur={onCommit}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => {
            // Enter also ends the choice of a Japanese word; that one is not meant for us.
            if (event.nativeEvent.isComposing) return;
            if (event.key === "Enter") onCommit();
            if (event.key === "Escape" && dirty) {
              event.stopPropagation();
              onReset();
            }
          }}
          placeholder={words.filters.date.example}
          spellCheck={false}
          type="text"
          value={text}
        />
      </label>
      <p aria-live="polite" className={bad ? "date-field__error" : "date-field__hint"} id={hint}>
        {bad ? error : understood}
      </p>
    </div>
  );
}
