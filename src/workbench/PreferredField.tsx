import { useId } from "react";
import type { ReactNode } from "react";
import { useLocale } from "../components/locale.tsx";
import type { JsonPath } from "../formats/jsonEdit.ts";
import { isObject } from "../model/leaves.ts";
import { jsonPointer } from "../model/problems.ts";
import { FieldProblems } from "./FieldProblems.tsx";
import { removingKey } from "./formEdits.ts";
import { idOf, nameOf, objectsOf, useForm } from "./formContext.ts";
import { TextField } from "./TextField.tsx";
import { useWords } from "./words.ts";

export interface PreferredFieldProps {
  readonly label: string;
  readonly path: JsonPath;
  readonly value: unknown;
  /** Those of the event. */
  readonly claims: unknown;
}

type Claim = Readonly<Record<string, unknown>>;

/** Which of several claims about one thing the editor holds with, and why. */
export function PreferredField({ label, path, value, claims }: PreferredFieldProps): ReactNode {
  const { form: words } = useWords();
  const held = isObject(value) ? value : {};
  const about = new Map<string, Claim[]>(Object.keys(held).map((key) => [key, []]));
  for (const claim of objectsOf(claims)) {
    const key = claim["about"];
    if (typeof key === "string" && idOf(claim) !== "") about.set(key, [...(about.get(key) ?? []), claim]);
  }
  // One claim alone leaves nothing to choose.
  const open = [...about].filter(([key, of]) => of.length > 1 || Object.hasOwn(held, key));
  if (open.length === 0 && value === undefined) return null;
  return (
    <section aria-label={label} className="field field--list">
      <h2 className="field__label">{label}</h2>
      <p className="field__hint">{words.preferredHint}</p>
      <FieldProblems path={path} within={false} />
      {open.map(([key, of]) => (
        <fieldset className="field__item" data-pointer={jsonPointer([...path, key])} key={key}>
          <legend className="field__legend">
            <bdi>{key}</bdi>
          </legend>
          <Choice claims={of} held={held} name={key} path={path} />
        </fieldset>
      ))}
    </section>
  );
}

function Choice({
  claims,
  held,
  name,
  path,
}: {
  readonly claims: readonly Claim[];
  readonly held: Readonly<Record<string, unknown>>;
  readonly name: string;
  readonly path: JsonPath;
}): ReactNode {
  const { lang } = useLocale();
  const { form: words } = useWords();
  const { change, set } = useForm();
  const id = useId();
  const at = [...path, name];
  const entry = Object.hasOwn(held, name) ? held[name] : undefined;
  const given = isObject(entry) ? entry["claim"] : entry;
  const chosen = typeof given === "string" ? given : "";
  const pick = (claim: string): void => {
    if (claim === "") change([removingKey(path, name, Object.keys(held).length)]);
    else if (isObject(entry)) set([...at, "claim"], claim);
    else set(at, { claim });
  };
  return (
    <>
      <label className="field__label" htmlFor={id}>
        {words.fields["claim"]}
      </label>
      <select className="bench__input" id={id} onChange={({ target }) => pick(target.value)} value={chosen}>
        <option value="">{words.noneHeld}</option>
        {chosen !== "" && !claims.some((claim) => idOf(claim) === chosen) ? (
          <option value={chosen}>{words.unknownId(chosen)}</option>
        ) : null}
        {claims.map((claim) => (
          <option key={idOf(claim)} value={idOf(claim)}>
            {nameOf(claim, lang)}
          </option>
        ))}
      </select>
      {isObject(entry) ? (
        <TextField
          label={words.fields["why"] ?? "why"}
          long={false}
          needed
          path={[...at, "why"]}
          value={entry["why"]}
        />
      ) : null}
      <FieldProblems path={[...at, "claim"]} />
      <FieldProblems path={at} within={false} />
    </>
  );
}
