import { useEffect, useId, useRef, useState } from "react";
import type { ReactNode } from "react";
import { DateInput } from "./DateFields.tsx";
import { useWords } from "./words.ts";

/** What a new thing has beside its name. */
export type MoreFields = Readonly<Record<string, string>>;

export interface NewSourceProps {
  readonly label: string;
  readonly onSource: (title: string, more: MoreFields) => void;
  readonly onCancel: () => void;
}

const LINES = ["title", "publisher", "url"] as const;

/** Asks for what one has at hand of a source when one names it for the first time: the rest stands in its own form. */
export function NewSource({ label, onSource, onCancel }: NewSourceProps): ReactNode {
  const { form: words } = useWords();
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const [given, setGiven] = useState<MoreFields>({});
  useEffect(() => {
    first.current?.focus({ preventScroll: true });
    group.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  const { title = "", ...more } = given;
  const set = (key: string, text: string): void => setGiven((last) => ({ ...last, [key]: text }));
  const add = (): void => {
    const told = Object.entries(more).flatMap(([key, text]) =>
      text.trim() === "" ? [] : [[key, text.trim()]],
    );
    if (title.trim() !== "") onSource(title.trim(), Object.fromEntries(told) as MoreFields);
  };
  return (
    <div
      aria-label={label}
      className="field__new"
      onKeyDown={(key) => {
        if (key.key !== "Escape" || key.nativeEvent.isComposing) return;
        key.stopPropagation();
        onCancel();
      }}
      ref={group}
      role="group"
    >
      {LINES.map((line) => (
        <div className="field" key={line}>
          <label className="field__label" htmlFor={`${id}-${line}`}>
            {words.fields[line]}
          </label>
          <input
            autoComplete="off"
            className="bench__input"
            data-draft="true"
            dir="auto"
            id={`${id}-${line}`}
            inputMode={line === "url" ? "url" : undefined}
            onChange={({ target }) => set(line, target.value)}
            onKeyDown={(key) => {
              if (key.key === "Enter" && !key.nativeEvent.isComposing) add();
            }}
            placeholder={line === "url" ? "https://" : undefined}
            ref={line === "title" ? first : undefined}
            required={line === "title"}
            type="text"
            value={given[line] ?? ""}
          />
        </div>
      ))}
      <DateInput
        axis={false}
        label={words.fields["published"] ?? "published"}
        onDate={(edtf) => set("published", edtf)}
        text={given["published"] ?? ""}
      />
      <div className="field__pick">
        <button className="asof-button" disabled={title.trim() === ""} onClick={add} type="button">
          {words.create}
        </button>
        <button className="asof-button asof-button--quiet" onClick={onCancel} type="button">
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
