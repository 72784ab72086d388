import * as v from "valibot";
import { BasisSchema, IdSchema, LanguageSchema, StatusSchema, TextSchema, UrlSchema } from "./schemaParts.ts";
import {
  INVALID,
  kindOf,
  readChoice,
  readFilled,
  readId,
  readLanguage,
  readRawText,
  readString,
  readUrl,
  wrongType,
} from "./leaves.ts";
import type { Read } from "./leaves.ts";
import type { Reading } from "./reading.ts";
import type { SentenceWord } from "./sentences.ts";
import { freeReader, listReader, recordReader } from "./shapeLists.ts";
import { objectReader } from "./shapeObject.ts";
import type { Field } from "./shapeObject.ts";

type Schema = v.GenericSchema;
type ObjectSchema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/** Reads objects of `schema`; the fields named in `lenient` may be missing even though the format wants them. */
export function shape<S extends ObjectSchema, const K extends keyof v.InferOutput<S> & string = never>(
  schema: S,
  lenient: readonly K[] = [],
): (
  value: unknown,
  cx: Reading,
) => (Omit<v.InferOutput<S>, K> & { readonly [P in K]?: v.InferOutput<S>[P] | undefined }) | null {
  const read = fieldsReader(schema, new Set<string>(lenient));
  return (value, cx) => {
    const result = read(value, cx);
    // The reader follows the schema, so its result has the schema's type; the compiler can't see that.
    return result === INVALID ? null : (result as v.InferOutput<S>);
  };
}

const special: ReadonlyMap<unknown, Read> = new Map<unknown, Read>([
  [base(IdSchema), readId],
  [base(LanguageSchema), readLanguage],
  [base(UrlSchema), readUrl],
  [base(TextSchema), readRawText],
  // Counts as not given: any other status would say what the file does not, even "rumoured" of an official's plan.
  [base(StatusSchema), (value, cx) => readChoice(value, StatusSchema.options, null, cx, "unknown-status")],
  // An unreadable value never claims more than the file did: "unverified" is marked.
  [base(BasisSchema), (value, cx) => readChoice(value, BasisSchema.options, "unverified", cx)],
]);

/** `v.pipe` copies the schema, but its innermost first part stays the same object. */
function base(schema: unknown): unknown {
  let current = schema;
  while (
    typeof current === "object" &&
    current !== null &&
    "pipe" in current &&
    Array.isArray(current.pipe)
  ) {
    const first: unknown = current.pipe[0];
    if (first === current) break;
    current = first;
  }
  return current;
}

function reader(schema: Schema): Read {
  const known = special.get(base(schema));
  if (known !== undefined) return known;
  if (isType<ObjectSchema>(schema, "strict_object")) return fieldsReader(schema, new Set());
  if (isType<v.ArraySchema<Schema, undefined>>(schema, "array")) return listReader(reader(schema.item));
  if (isType<v.UnionSchema<Schema[], undefined>>(schema, "union")) return unionReader(schema);
  if (isType<v.NullableSchema<Schema, undefined>>(schema, "nullable")) {
    const inner = reader(schema.wrapped);
    return (value, cx) => (value === null ? null : inner(value, cx));
  }
  if (isType<v.RecordSchema<v.GenericSchema<string>, Schema, undefined>>(schema, "record"))
    return schema.value.type === "unknown"
      ? freeReader()
      : recordReader(reader(schema.key), reader(schema.value));
  if (isType<v.PicklistSchema<string[], undefined>>(schema, "picklist")) {
    return (value, cx) => readChoice(value, schema.options, null, cx);
  }
  if (schema.type === "string") return schemaNeedsText(schema) ? readFilled : readString;
  return leafReader(schema);
}

function isType<S extends Schema>(schema: Schema, type: S["type"]): schema is S {
  return schema.type === type;
}

function fieldsReader(schema: ObjectSchema, lenient: ReadonlySet<string>): Read {
  const fields = new Map<string, Field>();
  for (const [key, entry] of Object.entries(schema.entries)) {
    const optional = isType<v.OptionalSchema<Schema, undefined>>(entry, "optional");
    const inner = optional ? entry.wrapped : entry;
    fields.set(key, {
      read: reader(inner),
      required: !optional && !lenient.has(key),
      nullable: inner.type === "nullable",
    });
  }
  return objectReader(fields);
}

function schemaNeedsText(schema: Schema): boolean {
  return !v.is(schema, "");
}

function unionReader(schema: v.UnionSchema<Schema[], undefined>): Read {
  const byKind = new Map(schema.options.map((option) => [optionKind(option), reader(option)]));
  const expected = [...byKind.keys()];
  const text = byKind.get("a text");
  return (value, cx) => {
    const read = byKind.get(kindOf(value)) ?? (typeof value === "number" ? text : undefined);
    return read === undefined ? wrongType(value, expected, cx) : read(value, cx);
  };
}

function optionKind(schema: Schema): SentenceWord {
  if (schema.type === "array") return kindOf([]);
  if (schema.type === "strict_object") return kindOf({});
  return kindOf(schema.type === "number" ? 0 : "");
}

/** Numbers, booleans and fixed values: valibot says whether, and whether the type or the range is wrong. */
function leafReader(schema: Schema): Read {
  return (value, cx) => {
    const result = v.safeParse(schema, value);
    if (result.success) return value;
    const issue = result.issues[0];
    if (issue.kind === "schema")
      return wrongType(value, schema.type === "boolean" ? "true or false" : "a number", cx);
    cx.report("number-out-of-range", cx.onBad, value, "number-out-of-range", {
      range: issue.expected ?? { words: ["a whole number"] },
    });
    return INVALID;
  };
}
