import { useId, useState } from "react";
import type { ReactNode } from "react";
import { useLocale } from "../components/locale.tsx";
import type { JsonPath } from "../formats/jsonEdit.ts";
import { jsonPointer } from "../model/problems.ts";
import { namesOf, useForm } from "./formContext.ts";
import type { Named } from "./formSpecs.ts";
import { NewName } from "./NewName.tsx";
import { NewSource } from "./NewSource.tsx";
import type { MoreFields } from "./NewSource.tsx";
import { useWords } from "./words.ts";

/** What is chosen, each to be taken away again. */
export function Chosen({
  path,
  ids,
  of,
  onRemove,
}: {
  /** Of the list. */
  readonly path: JsonPath;
  readonly ids: readonly string[];
  readonly of: Named;
  readonly onRemove: (index: number) => void;
}): ReactNode {
  const { lang } = useLocale();
  const { form: words } = useWords();
  const { data } = useForm();
  const names = namesOf(data, of, lang);
  if (ids.length === 0) return null;
  return (
    <ul className="field__chips">
      {ids.map((id, index) => {
        const name = names.get(id) ?? words.unknownId(id);
        return (
          <li className="field__chip" data-pointer={jsonPointer([...path, index])} key={index}>
            <bdi>{name}</bdi>
            <RemoveButton name={name} onRemove={() => onRemove(index)} />
          </li>
        );
      })}
    </ul>
  );
}

export function RemoveButton({
  name,
  onRemove,
}: {
  readonly name: string;
  readonly onRemove: () => void;
}): ReactNode {
  const { form: words } = useWords();
  return (
    <button aria-label={words.takeAway(name)} className="field__away" onClick={onRemove} type="button">
      ×
    </button>
  );
}

/** A list to choose from, and the way to something that is not in it yet. */
export function Picker({
  label,
  of,
  chosen,
  without = [],
  onPick,
  onNew,
}: {
  readonly label: string;
  readonly of: Named;
  /** The one chosen; undefined where what is picked is added to others. */
  readonly chosen?: string;
  readonly without?: readonly string[];
  readonly onPick: (id: string) => void;
  readonly onNew: (name: string, more?: MoreFields) => void;
}): ReactNode {
  const { lang } = useLocale();
  const { form: words } = useWords();
  const { data } = useForm();
  const id = useId();
  const [naming, setNaming] = useState(false);
  const names = namesOf(data, of, lang);
  const left = [...names].filter(([each]) => !without.includes(each));
  const what = words.newNames[of] ?? of;
  const name = (text: string, more?: MoreFields): void => {
    setNaming(false);
    onNew(text, more);
  };
  return (
    <>
      <label className={chosen === undefined ? "asof-hidden" : "field__label"} htmlFor={id}>
        {chosen === undefined ? words.take(label) : label}
      </label>
      <div className="field__pick">
        <select
          className="bench__input"
          id={id}
          onChange={({ target }) => onPick(target.value)}
          value={chosen ?? ""}
        >
          <option value="">{chosen === undefined ? words.take(label) : words.notSaid}</option>
          {chosen !== undefined && chosen !== "" && !names.has(chosen) ? (
            <option value={chosen}>{words.unknownId(chosen)}</option>
          ) : null}
          {left.map(([each, itsName]) => (
            <option key={each} value={each}>
              {itsName}
            </option>
          ))}
        </select>
        <button
          aria-expanded={naming}
          className="asof-button"
          onClick={() => setNaming(!naming)}
          type="button"
        >
          {words.newOf(what)}
        </button>
      </div>
      {naming && of === "sources" ? (
        <NewSource label={words.newThing(what)} onCancel={() => setNaming(false)} onSource={name} />
      ) : naming ? (
        <NewName label={words.newName(what)} onCancel={() => setNaming(false)} onName={name} />
      ) : null}
    </>
  );
}
