import { useId, useState } from "react";
import type { ReactNode } from "react";
import { useLocale } from "../components/locale.tsx";
import type { JsonPath } from "../formats/jsonEdit.ts";
import { isObject } from "../model/leaves.ts";
import { FieldProblems } from "./FieldProblems.tsx";
import { adding, removingItem } from "./formEdits.ts";
import { FormProvider, namesOf, useForm } from "./formContext.ts";
import type { Named } from "./formSpecs.ts";
import { NewName } from "./NewName.tsx";
import { TextField } from "./TextField.tsx";
import { useWords } from "./words.ts";

interface RefProps {
  readonly label: string;
  readonly path: JsonPath;
  readonly value: unknown;
}

/** One thing of a table, or a new one. */
export function RefField({ label, path, value, of }: RefProps & { readonly of: Named }): ReactNode {
  const { set, change, data } = useForm();
  const chosen = typeof value === "string" ? value : "";
  return (
    <div className="field">
      <Picker
        chosen={chosen}
        label={label}
        of={of}
        onNew={(name) => {
          const { id, edit } = adding(data, of, name);
          change([edit, (editor) => editor.set(path, id)]);
        }}
        onPick={(id) => set(path, id === "" ? undefined : id)}
      />
      <FieldProblems path={path} />
    </div>
  );
}

/** Several things of a table. */
export function RefsField({ label, path, value, of }: RefProps & { readonly of: Named }): ReactNode {
  const { change, data } = useForm();
  const ids = typeof value === "string" ? [value] : idsOf(value);
  const single = typeof value === "string";
  const add = (id: string): ((editor: Parameters<Parameters<typeof change>[0][number]>[0]) => string) =>
    single || value === undefined
      ? // A place alone stands as it is; a second one makes a list of them.
        (editor) => editor.set(path, of === "places" && ids.length === 0 ? id : [...ids, id])
      : (editor) => editor.insert(path, ids.length, id);
  return (
    <div aria-label={label} className="field field--refs" role="group">
      <p aria-hidden="true" className="field__label">
        {label}
      </p>
      <Chosen
        ids={ids}
        of={of}
        onRemove={(index) =>
          change([single ? (editor) => editor.remove(path) : removingItem(path, index, ids.length)])
        }
      />
      <Picker
        label={label}
        of={of}
        onNew={(name) => {
          const { id, edit } = adding(data, of, name);
          change([edit, add(id)]);
        }}
        onPick={(id) => {
          if (id !== "") change([add(id)]);
        }}
        without={ids}
      />
      <FieldProblems path={path} />
    </div>
  );
}

/** Who took part, each with what they did. */
export function ParticipantsField({ label, path, value }: RefProps): ReactNode {
  const { lang } = useLocale();
  const { form: words } = useWords();
  const { change, data } = useForm();
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const names = namesOf(data, "actors", lang);
  const idAt = (item: unknown): string =>
    typeof item === "string"
      ? item
      : isObject(item) && typeof item["actor"] === "string"
        ? item["actor"]
        : "";
  return (
    <div aria-label={label} className="field field--refs" role="group">
      <p aria-hidden="true" className="field__label">
        {label}
      </p>
      {items.length === 0 ? null : (
        <ul className="field__people">
          {items.map((item, index) => {
            const id = idAt(item);
            const name = names.get(id) ?? words.unknownId(id);
            return (
              <li className="field__person" key={index}>
                <span className="field__chip">
                  <bdi>{name}</bdi>
                  <RemoveButton
                    name={name}
                    onRemove={() => change([removingItem(path, index, items.length)])}
                  />
                </span>
                <Role item={item} name={name} path={[...path, index]} />
              </li>
            );
          })}
        </ul>
      )}
      <Picker
        label={label}
        of="actors"
        onNew={(name) => {
          const { id, edit } = adding(data, "actors", name);
          change([edit, (editor) => editor.insert(path, items.length, id)]);
        }}
        onPick={(id) => {
          if (id !== "") change([(editor) => editor.insert(path, items.length, id)]);
        }}
        without={items.map(idAt)}
      />
      <FieldProblems path={path} />
    </div>
  );
}

/** An actor without a role is an id alone; with one, an object that holds both. */
function Role({
  item,
  name,
  path,
}: {
  readonly item: unknown;
  readonly name: string;
  readonly path: JsonPath;
}): ReactNode {
  const { form: words } = useWords();
  const form = useForm();
  const [asked, ask] = useState(false);
  if (!isObject(item) && !asked)
    return (
      <button className="asof-button asof-button--quiet" onClick={() => ask(true)} type="button">
        + {words.role(name)}
      </button>
    );
  const actor = isObject(item) ? item["actor"] : item;
  const set: typeof form.set = (at, role) => {
    if (role === undefined) form.set(path, actor);
    else form.set(isObject(item) ? at : path, isObject(item) ? role : { actor, role });
  };
  return (
    <FormProvider value={{ ...form, set }}>
      <TextField
        label={words.role(name)}
        long={false}
        needed={false}
        path={[...path, "role"]}
        value={isObject(item) ? item["role"] : undefined}
      />
    </FormProvider>
  );
}

function Chosen({
  ids,
  of,
  onRemove,
}: {
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
          <li className="field__chip" key={index}>
            <bdi>{name}</bdi>
            <RemoveButton name={name} onRemove={() => onRemove(index)} />
          </li>
        );
      })}
    </ul>
  );
}

function RemoveButton({
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
function Picker({
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
  readonly onNew: (name: string) => void;
}): ReactNode {
  const { lang } = useLocale();
  const { form: words } = useWords();
  const { data } = useForm();
  const id = useId();
  const [naming, setNaming] = useState(false);
  const names = namesOf(data, of, lang);
  const left = [...names].filter(([each]) => !without.includes(each));
  const what = words.newNames[of] ?? of;
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
          {left.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
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
      {naming ? (
        <NewName
          label={words.newName(what)}
          onCancel={() => setNaming(false)}
          onName={(name) => {
            setNaming(false);
            onNew(name);
          }}
        />
      ) : null}
    </>
  );
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];
}
