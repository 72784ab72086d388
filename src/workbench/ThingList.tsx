import { useId, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useLocale } from "../components/locale.tsx";
import { foldText } from "../lib/foldText.ts";
import { idOf, nameOf } from "./formContext.ts";
import { useWords } from "./words.ts";

export interface ThingListProps {
  readonly label: string;
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly chosen: number;
  /** Numbers of those with a problem. */
  readonly wrong: ReadonlySet<number>;
  readonly onChoose: (index: number) => void;
}

const MOST_SHOWN = 100;

/** A list to choose from by arrows or pointer, with a field to find things in it. */
export function ThingList({ label, items, chosen, wrong, onChoose }: ThingListProps): ReactNode {
  const { lang } = useLocale();
  const { form: words } = useWords();
  const id = useId();
  const [asked, ask] = useState("");
  const wanted = foldText(asked.trim());
  const found = items.flatMap((item, index) => {
    const name = nameOf(item, lang) || words.untitled;
    return wanted === "" || foldText(`${name} ${idOf(item)}`).includes(wanted) ? [{ index, name }] : [];
  });
  const at = found.findIndex(({ index }) => index === chosen);
  const from = Math.max(0, Math.min(at - MOST_SHOWN / 2, found.length - MOST_SHOWN));
  const shown = found.slice(from, from + MOST_SHOWN);
  const onKeyDown = (key: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: found.length - 1 }[key.key];
    const next = to === undefined ? undefined : found[Math.max(0, Math.min(found.length - 1, to))];
    if (next === undefined) return;
    key.preventDefault();
    onChoose(next.index);
    document.getElementById(`${id}-${next.index}`)?.scrollIntoView?.({ block: "nearest" });
  };
  return (
    <div className="things">
      <input
        aria-label={words.find}
        className="bench__input"
        data-draft={asked === "" ? undefined : "true"}
        onChange={({ target }) => ask(target.value)}
        placeholder={words.find}
        type="search"
        value={asked}
      />
      <div
        aria-activedescendant={at < 0 ? undefined : `${id}-${chosen}`}
        aria-label={label}
        className="things__list"
        onKeyDown={onKeyDown}
        role="listbox"
        tabIndex={0}
      >
        {shown.map(({ index, name }) => (
          <div
            aria-selected={index === chosen}
            className="things__item"
            data-wrong={wrong.has(index) ? "true" : undefined}
            id={`${id}-${index}`}
            key={index}
            onClick={() => onChoose(index)}
            role="option"
            tabIndex={-1}
          >
            <bdi>{name}</bdi>
          </div>
        ))}
      </div>
      {found.length > shown.length ? (
        <p className="field__hint">{words.moreThere(found.length - shown.length)}</p>
      ) : null}
      {found.length === 0 && items.length > 0 ? <p className="field__hint">{words.none}</p> : null}
    </div>
  );
}
