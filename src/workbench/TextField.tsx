import { useId } from "react";
import type { ReactNode } from "react";
import type { JsonPath } from "../formats/jsonEdit.ts";
import { isObject } from "../model/leaves.ts";
import { jsonPointer } from "../model/problems.ts";
import { FieldProblems } from "./FieldProblems.tsx";
import { useForm } from "./formContext.ts";
import { useField } from "./useField.ts";
import { useWords } from "./words.ts";

export interface TextFieldProps {
  readonly label: string;
  readonly path: JsonPath;
  readonly value: unknown;
  readonly long: boolean;
  readonly needed: boolean;
}

/** A text in each language of the dataset; one field where it has one language or none. */
export function TextField({ label, path, value, long, needed }: TextFieldProps): ReactNode {
  const { form: words } = useWords();
  const { languages, set } = useForm();
  const tags = tagsOf(value, languages);
  return (
    <div className="field field--text">
      {tags.map((tag) => (
        <TextLine
          key={tag ?? ""}
          label={tag === null ? label : words.inLanguage(label, tag)}
          lang={tag}
          long={long}
          needed={needed && tag === tags[0]}
          pointer={jsonPointer(tag === null ? path : [...path, tag])}
          onText={(text) => set(path, withText(value, tag, text, languages))}
          text={textIn(value, tag, tags)}
        />
      ))}
      <FieldProblems path={path} />
    </div>
  );
}

function TextLine({
  label,
  lang,
  long,
  needed,
  text,
  pointer,
  onText,
}: {
  readonly label: string;
  readonly lang: string | null;
  readonly long: boolean;
  readonly needed: boolean;
  readonly text: string;
  readonly pointer: string;
  readonly onText: (text: string) => void;
}): ReactNode {
  const { lazy } = useForm();
  const id = useId();
  const props = useField(text, lazy, onText);
  const shared = {
    ...props,
    className: "bench__input",
    "data-pointer": pointer,
    dir: "auto",
    id,
    ...(lang !== null && { lang }),
    required: needed,
  };
  return (
    <>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {long ? <textarea {...shared} rows={3} /> : <input {...shared} autoComplete="off" type="text" />}
    </>
  );
}

/** The languages that have a field; null: the one of a plain text. */
export function tagsOf(value: unknown, languages: readonly string[]): readonly (string | null)[] {
  const own = isObject(value) ? Object.keys(value) : [];
  const tags = [...new Set([...languages, ...own])];
  if (tags.length > 1 || own.length > 0) return tags;
  return [null];
}

/** A plain text is that of the first language. */
function textIn(value: unknown, tag: string | null, tags: readonly (string | null)[]): string {
  if (typeof value === "string") return tag === tags[0] ? value : "";
  const text = isObject(value) && tag !== null && Object.hasOwn(value, tag) ? value[tag] : undefined;
  return typeof text === "string" ? text : "";
}

/** The value with another text in one language; undefined where no text is left. */
export function withText(
  value: unknown,
  tag: string | null,
  text: string,
  languages: readonly string[],
): unknown {
  const none = text === "" ? undefined : text;
  if (tag === null) return none;
  const before = isObject(value)
    ? Object.entries(value)
    : typeof value === "string"
      ? [[languages[0] ?? tag, value] as const]
      : [];
  const first = languages[0] ?? tag;
  // One language alone may stand as it is, as it did before.
  if (typeof value === "string" && tag === first) return none;
  const texts = new Map<string, unknown>(before);
  if (none === undefined) texts.delete(tag);
  else texts.set(tag, none);
  return texts.size === 0 ? undefined : Object.fromEntries(texts);
}
