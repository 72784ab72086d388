import { useId } from "react";
import type { ReactNode } from "react";
import { useLocale } from "../components/locale.tsx";
import type { JsonPath } from "../formats/jsonEdit.ts";
import { FieldProblems } from "./FieldProblems.tsx";
import { idOf, namesOf, objectsOf, useForm } from "./formContext.ts";
import { useField } from "./useField.ts";
import { useWords } from "./words.ts";

export interface EventFieldProps {
  readonly label: string;
  readonly path: JsonPath;
  readonly value: unknown;
}

/** More are typed by their id: a list of so many is drawn once for each relation, and no help to anybody. */
const MOST_LISTED = 500;

/** Another event of the dataset. */
export function EventField({ label, path, value }: EventFieldProps): ReactNode {
  const { lang } = useLocale();
  const { form: words } = useWords();
  const { data, lazy, set } = useForm();
  const id = useId();
  const chosen = typeof value === "string" ? value : "";
  const names = namesOf(data, "events", lang);
  const typed = useField(chosen, lazy, (text) => set(path, text.trim() === "" ? undefined : text.trim()));
  // Nothing is related to itself.
  const own = idOf(objectsOf(data["events"])[Number(path[1])] ?? {});
  const name = names.get(chosen) ?? (chosen === "" ? "" : words.unknownId(chosen));
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {names.size > MOST_LISTED ? (
        <>
          <input
            {...typed}
            autoComplete="off"
            className="bench__input"
            id={id}
            spellCheck={false}
            type="text"
          />
          <p className="field__hint">
            <bdi>{name}</bdi>
          </p>
        </>
      ) : (
        <select
          className="bench__input"
          id={id}
          onChange={({ target }) => set(path, target.value === "" ? undefined : target.value)}
          value={chosen}
        >
          <option value="">{words.choose}</option>
          {chosen !== "" && !names.has(chosen) ? <option value={chosen}>{name}</option> : null}
          {[...names].map(([each, title]) =>
            each === own && each !== chosen ? null : (
              <option key={each} value={each}>
                {title}
              </option>
            ),
          )}
        </select>
      )}
      <FieldProblems path={path} />
    </div>
  );
}
