import type { WorkbenchFieldWords } from "../i18n/workbenchFieldsEn.ts";
import { SPECS, THINGS } from "./formSpecs.ts";
import type { Inner, Table, Thing } from "./formSpecs.ts";

/** A step from a thing to a field of its form: one of several within it, or the field. */
export type FormStep =
  { readonly of: Inner; readonly number: number } | { readonly key: string; readonly tag: string | null };

/** Where in the forms a value of the dataset stands. */
export interface FormPlace {
  readonly thing: Thing;
  readonly index: number;
  /** None: the thing as a whole. */
  readonly steps: readonly FormStep[];
}

/** The field of the value at a pointer; null: no form has one for it, only the text. */
export function formPlace(pointer: string): FormPlace | null {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const [name, at = "", ...inside] = keys;
  if (name === undefined) return null;
  const table = THINGS.find((each): each is Table => each !== "dataset" && each === name);
  if (table !== undefined && !/^\d+$/.test(at)) return null;
  const thing = table ?? "dataset";
  const steps = stepsIn(thing, table === undefined ? keys : inside);
  return steps === null ? null : { thing, index: table === undefined ? 0 : Number(at), steps };
}

function stepsIn(thing: Thing | Inner, keys: readonly string[]): readonly FormStep[] | null {
  const [key, next = "", ...rest] = keys;
  if (key === undefined) return [];
  const spec = SPECS[thing].find((each) => each.key === key || each.key === `${key}/${next}`);
  if (spec === undefined) return null;
  if (spec.kind !== "list" || !/^\d+$/.test(next))
    return [{ key: spec.key, tag: spec.kind === "text" && next !== "" ? next : null }];
  const inner = stepsIn(spec.of, rest);
  return inner === null ? null : [{ of: spec.of, number: Number(next) + 1 }, ...inner];
}

/** "Account 2, Reported on"; "" for the thing as a whole. */
export function sayFormPlace({ steps }: FormPlace, words: WorkbenchFieldWords): string {
  return steps
    .map((step) => {
      if ("of" in step) return words.item(words.items[step.of] ?? step.of, step.number);
      const label = words.fields[step.key] ?? step.key;
      return step.tag === null ? label : words.inLanguage(label, step.tag);
    })
    .join(words.comma);
}
