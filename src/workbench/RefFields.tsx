import { useState } from "react";
import type { ReactNode } from "react";
import { useLocale } from "../components/locale.tsx";
import type { JsonPath } from "../formats/jsonEdit.ts";
import { isObject } from "../model/leaves.ts";
import { jsonPointer } from "../model/problems.ts";
import { FieldProblems } from "./FieldProblems.tsx";
import { adding, removingItem } from "./formEdits.ts";
import { FormProvider, namesOf, useForm } from "./formContext.ts";
import type { Named } from "./formSpecs.ts";
import { Chosen, Picker, RemoveButton } from "./Picker.tsx";
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
        onNew={(name, more) => {
          const { id, edit } = adding(data, of, name, more);
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
        path={path}
        ids={ids}
        of={of}
        onRemove={(index) =>
          change([single ? (editor) => editor.remove(path) : removingItem(path, index, ids.length)])
        }
      />
      <Picker
        label={label}
        of={of}
        onNew={(name, more) => {
          const { id, edit } = adding(data, of, name, more);
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
                <span className="field__chip" data-pointer={jsonPointer([...path, index])}>
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

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];
}
