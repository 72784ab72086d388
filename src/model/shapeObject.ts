import { INVALID, isObject, wrongType } from "./leaves.ts";
import { nearName } from "./nearName.ts";
import type { Read } from "./leaves.ts";
import type { Reading } from "./reading.ts";
import type { SentenceWord } from "./sentences.ts";

export interface Field {
  readonly read: Read;
  readonly required: boolean;
  readonly nullable: boolean;
}

/** Reads objects with these fields; others are reported and stay unread. */
export function objectReader(fields: ReadonlyMap<string, Field>): Read {
  const required = [...fields].filter(([, field]) => field.required).map(([key]) => key);

  return (value, cx) => {
    if (!isObject(value)) return wrongType(value, "an object", cx);
    const bad = cx.onBad;
    let result = value;
    let found = 0;
    let spoiled = false;
    for (const key of Object.keys(value)) {
      const given = value[key];
      const field = fields.get(key);
      if (field !== undefined && given === undefined) continue;
      cx.path.push(key);
      if (field === undefined) reportUnknown(key, value, fields, cx);
      else {
        let read: unknown = INVALID;
        if (given === null && !field.required && !field.nullable) {
          cx.report("wrong-type", "note", null, "null");
        } else {
          cx.onBad = field.required ? "dropped" : "repaired";
          read = field.read(given, cx);
        }
        if (read !== given) {
          if (result === value) result = { ...value };
          if (read === INVALID) delete result[key];
          else result[key] = read;
        }
        if (field.required) {
          found++;
          if (read === INVALID) spoiled = true;
        }
      }
      cx.path.pop();
    }
    cx.onBad = bad;
    if (found < required.length) {
      spoiled = true;
      const missing = required.filter((key) => !Object.hasOwn(value, key) || value[key] === undefined);
      cx.report("missing-field", bad, value, "missing", {
        fields: { names: missing.map((key) => `"${key}"`) },
      });
    }
    return spoiled ? INVALID : result;
  };
}

/** What fields of only one kind of thing belong to, by their names. */
const OWNERS: ReadonlyMap<string, SentenceWord> = new Map(
  Object.entries({
    "the dataset": ["corrections", "eras", "events", "opening", "stories", "timeZone"],
    "an event": ["accounts", "claims", "featured", "media", "preferred", "relations"],
    "a claim": ["attribution", "hedge", "locator", "modality", "quote", "says", "statement"],
    "a source": ["accessed", "archivedUrl", "publisher"],
  } satisfies Partial<Record<SentenceWord, readonly string[]>>).flatMap(([owner, names]) =>
    names.map((name) => [name, owner as SentenceWord] as const),
  ),
);

/** What the field was probably to be called, never as one that the object has already; or where it has its place. */
function reportUnknown(
  key: string,
  object: Readonly<Record<string, unknown>>,
  fields: ReadonlyMap<string, Field>,
  cx: Reading,
): void {
  cx.reportLazily("unknown-field", "note", object[key], () => {
    const free = [...fields].filter(([name]) => object[name] === undefined);
    const needed = free.filter(([, { required }]) => required).map(([name]) => name);
    // What has no id of its own and names one means what it has to name: {"id": "japan"} for an actor's role.
    const near =
      key === "id" && needed.length === 1
        ? (needed[0] ?? null)
        : nearName(
            key,
            free.map(([name]) => name),
          );
    if (near !== null) return { key: "near-field", values: { near } };
    const owner = OWNERS.get(key);
    return owner === undefined
      ? { key: "unknown-field", values: {} }
      : { key: "misplaced-field", values: { owner: { words: [owner] } } };
  });
}
