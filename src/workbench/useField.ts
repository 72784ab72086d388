import { useState } from "react";
import type { ChangeEvent, FocusEvent, KeyboardEvent } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement;

export interface FieldProps {
  readonly value: string;
  readonly onChange: (change: ChangeEvent<Field>) => void;
  readonly onBlur: (blur: FocusEvent<Field>) => void;
  readonly onKeyDown: (key: KeyboardEvent<Field>) => void;
  /** What is typed is not in the text yet: "undo" is the field's own. */
  readonly "data-draft": "true" | undefined;
}

/**
 * A field's properties. What is typed comes into the text with every key, or, where `late`, when the field is left
 * or Enter is pressed; Esc then brings back what stood there.
 */
export function useField(value: string, late: boolean, commit: (text: string) => void): FieldProps {
  const [draft, setDraft] = useState<string | null>(null);
  const finish = (): void => {
    if (draft !== null && draft !== value) commit(draft);
    setDraft(null);
  };
  return {
    value: draft ?? value,
    onChange: ({ target }) => {
      if (late) setDraft(target.value);
      else commit(target.value);
    },
    onBlur: finish,
    onKeyDown: (key) => {
      // Enter also ends the choice of a Japanese word; that one is not meant for us.
      if (key.nativeEvent.isComposing || draft === null) return;
      if (key.key === "Enter" && key.currentTarget instanceof HTMLInputElement) finish();
      if (key.key !== "Escape") return;
      key.stopPropagation();
      setDraft(null);
    },
    "data-draft": draft === null ? undefined : "true",
  };
}
