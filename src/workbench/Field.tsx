import { useId } from "react";
import type { ReactNode } from "react";
import { useLocale } from "../components/locale.tsx";
import { readValue, writeCell } from "../formats/cells.ts";
import type { JsonPath } from "../formats/jsonEdit.ts";
import { jsonPointer } from "../model/problems.ts";
import { DateLineField, SpanField } from "./DateFields.tsx";
import { EventField } from "./EventField.tsx";
import { FieldProblems } from "./FieldProblems.tsx";
import { useForm } from "./formContext.ts";
import type { Spec } from "./formSpecs.ts";
import { ListField } from "./ListField.tsx";
import { PreferredField } from "./PreferredField.tsx";
import { ParticipantsField, RefField, RefsField } from "./RefFields.tsx";
import { TextField } from "./TextField.tsx";
import { useField } from "./useField.ts";
import { useWords } from "./words.ts";

export interface FieldOfProps {
  readonly spec: Spec;
  /** Of the object that has the field. */
  readonly path: JsonPath;
  readonly value: unknown;
  /** Those of the object, among which a preference chooses. */
  readonly claims?: unknown;
}

/** One field of a form, with the problems that belong to it; it is found by what it is the field of. */
export function Field(props: FieldOfProps): ReactNode {
  return (
    <div className="field-of" data-pointer={jsonPointer([...props.path, ...props.spec.key.split("/")])}>
      <FieldByKind {...props} />
    </div>
  );
}

function FieldByKind({ spec, path: owner, value, claims }: FieldOfProps): ReactNode {
  const { form: words } = useWords();
  const path = [...owner, ...spec.key.split("/")];
  const label = words.fields[spec.key] ?? spec.key;
  const shared = { label, path, value };
  switch (spec.kind) {
    case "text":
      return <TextField {...shared} long={spec.long === true} needed={spec.needed === true} />;
    case "date":
      return <DateLineField {...shared} />;
    case "span":
      return <SpanField {...shared} />;
    case "flag":
      return <FlagField {...shared} />;
    case "choice":
      return (
        <ChoiceField {...shared} name={spec.key} choices={spec.choices} otherwise={spec.otherwise ?? null} />
      );
    case "ref":
      return <RefField {...shared} of={spec.of} />;
    case "refs":
      return <RefsField {...shared} of={spec.of} />;
    case "participants":
      return <ParticipantsField {...shared} />;
    case "event":
      return <EventField {...shared} />;
    case "preferred":
      return <PreferredField {...shared} claims={claims} />;
    case "list":
      return <ListField {...shared} of={spec.of} owner={owner} />;
    default:
      return <LineField {...shared} kind={spec.kind} needed={spec.needed === true} />;
  }
}

interface PartProps {
  readonly label: string;
  readonly path: JsonPath;
  readonly value: unknown;
}

/** One line of plain text; figures and lists of tags as they are written. */
function LineField({
  label,
  path,
  value,
  kind,
  needed,
}: PartProps & { readonly kind: "line" | "number" | "value" | "tags"; readonly needed: boolean }): ReactNode {
  const { form: words } = useWords();
  const { lazy, set } = useForm();
  const id = useId();
  const props = useField(asLine(value, kind), lazy || kind !== "line", (text) =>
    set(path, readLine(text, kind)),
  );
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <input
        {...props}
        aria-describedby={`${id}-more`}
        autoComplete="off"
        className="bench__input"
        id={id}
        inputMode={kind === "number" ? "decimal" : undefined}
        required={needed}
        spellCheck={false}
        type="text"
      />
      <div id={`${id}-more`}>
        {kind === "value" ? <p className="field__hint">{words.valueHint}</p> : null}
        <FieldProblems path={path} />
      </div>
    </div>
  );
}

type LineKind = "line" | "number" | "value" | "tags";

function asLine(value: unknown, kind: LineKind): string {
  if (kind === "value") return writeCell("value", value);
  if (kind === "tags") return Array.isArray(value) ? value.join(", ") : "";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function readLine(text: string, kind: LineKind): unknown {
  if (text.trim() === "") return undefined;
  if (kind === "value") return readValue(text);
  if (kind === "tags") return text.split(/[,、\s]+/).filter((tag) => tag !== "");
  // What is no number stays as it is, for the problem to name it.
  const figure = Number(text.replace(",", "."));
  return kind === "number" && Number.isFinite(figure) ? figure : text;
}

function FlagField({ label, path, value }: PartProps): ReactNode {
  const { set } = useForm();
  return (
    <div className="field field--flag">
      <label>
        <input
          checked={value === true}
          onChange={({ target }) => set(path, target.checked ? true : undefined)}
          type="checkbox"
        />{" "}
        {label}
      </label>
      <FieldProblems path={path} />
    </div>
  );
}

function ChoiceField({
  label,
  path,
  value,
  name,
  choices,
  otherwise,
}: PartProps & {
  readonly name: string;
  readonly choices: readonly string[];
  /** What it is where nothing is said. */
  readonly otherwise: string | null;
}): ReactNode {
  const { words: page } = useLocale();
  const { form: words } = useWords();
  const { set } = useForm();
  const id = useId();
  const wordOf = (choice: string): string =>
    (name === "status" ? page.status[choice as keyof typeof page.status] : words.choices[name]?.[choice]) ??
    choice;
  const given = typeof value === "string" ? value : (otherwise ?? "");
  const unknown = given !== "" && !choices.includes(given);
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <select
        aria-describedby={`${id}-more`}
        className="bench__input"
        id={id}
        onChange={({ target }) =>
          set(
            path,
            target.value === "" || (target.value === otherwise && value === undefined)
              ? undefined
              : target.value,
          )
        }
        value={given}
      >
        {otherwise === null ? <option value="">{words.notSaid}</option> : null}
        {unknown ? <option>{given}</option> : null}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {wordOf(choice)}
          </option>
        ))}
      </select>
      <div id={`${id}-more`}>
        <FieldProblems path={path} />
      </div>
    </div>
  );
}
