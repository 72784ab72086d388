import { useState } from "react";
import type { ReactNode } from "react";
import { isObject } from "../model/leaves.ts";
import { Field } from "./Field.tsx";
import { FieldProblems } from "./FieldProblems.tsx";
import { useForm } from "./formContext.ts";
import type { FieldSetProps } from "./formContext.ts";
import { jsonPointer } from "../model/problems.ts";
import { SPECS } from "./formSpecs.ts";
import type { Spec } from "./formSpecs.ts";
import { useWords } from "./words.ts";

/** All fields of one thing; those that are rarely needed are folded until they hold something. */
export function FieldSet({ thing, path, value }: FieldSetProps): ReactNode {
  const { form: words } = useWords();
  const { findings } = useForm();
  const pointer = jsonPointer(path);
  const inAccounts = thing === "events" && Array.isArray(value["accounts"]) && value["accounts"].length > 0;
  // What is told by its accounts is not asked twice; what stands there in spite of them can be seen and taken away.
  const specs = SPECS[thing].filter(
    ({ key }) => !inAccounts || !IN_ACCOUNTS.has(key) || value[key] !== undefined,
  );
  const holds = (spec: Spec): boolean => {
    const at = `${pointer}/${spec.key}`;
    return valueOf(value, spec.key) !== undefined || findings.some((each) => each.pointer.startsWith(at));
  };
  // Decided once: a field that moved out of the fold with its first letter would lose the focus.
  const [unfolded] = useState(
    () => new Set(specs.filter((each) => each.key !== "id" && holds(each)).map(({ key }) => key)),
  );
  const shown = specs.filter((spec) => spec.rare !== true || unfolded.has(spec.key));
  const folded = specs.filter((spec) => !shown.includes(spec));
  const wrong = folded.some(({ key }) =>
    findings.some((each) => each.pointer.startsWith(`${pointer}/${key}`)),
  );
  const field = (spec: Spec): ReactNode => (
    <Field claims={value["claims"]} key={spec.key} path={path} spec={spec} value={valueOf(value, spec.key)} />
  );
  return (
    <div className="fields">
      <FieldProblems path={path} within={false} />
      {shown.map(field)}
      {folded.length === 0 ? null : (
        <details className="fields__more">
          <summary>
            {words.more} {wrong ? <span className="field__problems">⚠</span> : null}
          </summary>
          <div className="fields">{folded.map(field)}</div>
        </details>
      )}
    </div>
  );
}

const IN_ACCOUNTS = new Set([
  "when",
  "status",
  "sources",
  "reported",
  "whenText",
  "duration",
  "basis",
  "note",
]);

/** "quote/exact" is a field within a field. */
function valueOf(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return key
    .split("/")
    .reduce<unknown>((at, step) => (isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined), value);
}
