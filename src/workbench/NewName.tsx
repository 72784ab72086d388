import { useEffect, useId, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "./words.ts";

export interface NewNameProps {
  readonly label: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the name of something new. */
export function NewName({ label, onName, onCancel }: NewNameProps): ReactNode {
  const { form: words } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState("");
  useEffect(() => field.current?.focus(), []);
  const add = (): void => {
    if (name.trim() !== "") onName(name.trim());
  };
  return (
    <div className="field__new">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <div className="field__pick">
        <input
          autoComplete="off"
          className="bench__input"
          data-draft="true"
          dir="auto"
          id={id}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={(key) => {
            if (key.nativeEvent.isComposing) return;
            if (key.key === "Enter") add();
            if (key.key !== "Escape") return;
            key.stopPropagation();
            onCancel();
          }}
          ref={field}
          type="text"
          value={name}
        />
        <button className="asof-button" disabled={name.trim() === ""} onClick={add} type="button">
          {words.create}
        </button>
        <button className="asof-button asof-button--quiet" onClick={onCancel} type="button">
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
