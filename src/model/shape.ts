import * as v from "valibot";
import { BasisSchema, IdSchema, LanguageSchema, StatusSchema, TextSchema, UrlSchema } from "./schema.ts";
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
import { HERE } from "./problems.ts";
import { nearName } from "./nearName.ts";
import type { Reading } from "./reading.ts";
import { tooDeep, MAX_DEPTH } from "./depth.ts";

/**
 * Reads a value by its schema and keeps what can be kept: a bad field is left out, a bad item of a list is
 * left out, an object without a field it needs is `INVALID`; each is reported at its place. Where nothing
 * was wrong the value itself is returned, not a copy.
 */
export type Read = (value: unknown, cx: Reading) => unknown;

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
  const read = objectReader(schema, new Set<string>(lenient));
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
  // An unreadable value never claims more than the file did: "rumoured" asserts least, "unverified" is marked.
  [base(StatusSchema), (value, cx) => readChoice(value, StatusSchema.options, "rumoured", cx)],
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
  if (isType<ObjectSchema>(schema, "strict_object")) return objectReader(schema, new Set());
  if (isType<v.ArraySchema<Schema, undefined>>(schema, "array")) return arrayReader(schema);
  if (isType<v.UnionSchema<Schema[], undefined>>(schema, "union")) return unionReader(schema);
  if (isType<v.NullableSchema<Schema, undefined>>(schema, "nullable")) {
    const inner = reader(schema.wrapped);
    return (value, cx) => (value === null ? null : inner(value, cx));
  }
  if (isType<v.RecordSchema<v.GenericSchema<string>, Schema, undefined>>(schema, "record"))
    return recordReader(schema);
  if (isType<v.PicklistSchema<string[], undefined>>(schema, "picklist")) {
    return (value, cx) => readChoice(value, schema.options, null, cx);
  }
  if (schema.type === "string") return schemaNeedsText(schema) ? readFilled : readString;
  return leafReader(schema);
}

function isType<S extends Schema>(schema: Schema, type: S["type"]): schema is S {
  return schema.type === type;
}

function schemaNeedsText(schema: Schema): boolean {
  return !v.is(schema, "");
}

interface Field {
  readonly read: Read;
  readonly required: boolean;
  readonly nullable: boolean;
}

function objectReader(schema: ObjectSchema, lenient: ReadonlySet<string>): Read {
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
      if (field === undefined) reportUnknown(key, given, fields.keys(), cx);
      else {
        let read: unknown = INVALID;
        if (given === null && !field.required && !field.nullable) {
          cx.report("wrong-type", "note", null, "null says nothing here; leave the field out.");
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
      cx.report(
        "missing-field",
        bad,
        value,
        () => `${missing.map((key) => `"${key}"`).join(" and ")} must be given; add it.`,
      );
    }
    return spoiled ? INVALID : result;
  };
}

function reportUnknown(key: string, value: unknown, known: Iterable<string>, cx: Reading): void {
  cx.report("unknown-field", "note", value, () => {
    const near = nearName(key, known);
    return near === null
      ? 'this field is not known here and not read; remove it, or keep it under the dataset\'s "x".'
      : `this field is not known here and not read; did you mean "${near}"?`;
  });
}

function arrayReader(schema: v.ArraySchema<Schema, undefined>): Read {
  const item = reader(schema.item);
  return (value, cx) => {
    const bad = cx.onBad;
    if (!Array.isArray(value)) {
      if (typeof value !== "string" && !isObject(value)) return wrongType(value, "a list", cx);
      cx.report(
        "wrong-type",
        "repaired",
        value,
        () => `expected a list, found ${kindOf(value)}; it is read as a list of one, so put it in [ ].`,
      );
      const only = item(value, cx);
      if (only === INVALID) return INVALID;
      const list = [only];
      cx.keepPositions(list, [HERE]);
      return list;
    }
    const given: readonly unknown[] = value;
    let result: unknown[] | null = null;
    const positions: number[] = [];
    for (let index = 0; index < given.length; index++) {
      cx.path.push(index);
      cx.onBad = "dropped";
      const read = item(given[index], cx);
      cx.path.pop();
      if (read !== given[index] && result === null) {
        result = given.slice(0, index);
        for (let before = 0; before < index; before++) positions.push(before);
      }
      if (result !== null && read !== INVALID) {
        result.push(read);
        positions.push(index);
      }
    }
    cx.onBad = bad;
    if (result === null) return given;
    if (result.length < given.length) cx.keepPositions(result, positions);
    return result;
  };
}

function recordReader(schema: v.RecordSchema<v.GenericSchema<string>, Schema, undefined>): Read {
  if (schema.value.type === "unknown") {
    return (value, cx) => {
      if (!isObject(value)) return wrongType(value, "an object", cx);
      if (!tooDeep(value)) return value;
      cx.report(
        "too-deep",
        "repaired",
        undefined,
        `it is nested deeper than ${MAX_DEPTH} levels and left out; make it flatter.`,
      );
      return INVALID;
    };
  }
  const readKey = reader(schema.key);
  const readValue = reader(schema.value);
  return (value, cx) => {
    if (!isObject(value)) return wrongType(value, "an object", cx);
    const bad = cx.onBad;
    // Without a prototype, so that `__proto__` is a key like any other.
    const result = Object.create(null) as Record<string, unknown>;
    for (const [key, item] of Object.entries(value)) {
      cx.path.push(key);
      cx.onBad = "repaired";
      const name = readKey(key, cx);
      const read = typeof name === "string" ? readValue(item, cx) : INVALID;
      if (typeof name === "string" && read !== INVALID && !(name in result)) result[name] = read;
      cx.path.pop();
    }
    cx.onBad = bad;
    return result;
  };
}

function unionReader(schema: v.UnionSchema<Schema[], undefined>): Read {
  const byKind = new Map(schema.options.map((option) => [optionKind(option), reader(option)]));
  const expected = [...byKind.keys()].join(" or ");
  const text = byKind.get("a text");
  return (value, cx) => {
    const read = byKind.get(kindOf(value)) ?? (typeof value === "number" ? text : undefined);
    return read === undefined ? wrongType(value, expected, cx) : read(value, cx);
  };
}

function optionKind(schema: Schema): string {
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
      return wrongType(value, schema.type === "boolean" ? "true or false" : `a ${schema.type}`, cx);
    cx.report(
      "number-out-of-range",
      cx.onBad,
      value,
      () => `it must be ${issue.expected ?? "in range"}; correct it or leave it out.`,
    );
    return INVALID;
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
