import { isObject, kindOf } from "./leaves.ts";
import { OLDEST_VERSION, upgrade } from "./migrations.ts";
import type { RawFile } from "./migrations.ts";
import type { Problem, ProblemCode } from "./problems.ts";
import { SCHEMA_VERSION } from "./schemaVersion.ts";
import { saySentence } from "./sentences.ts";
import type { Saying, SentenceKey } from "./sentences.ts";
import { shortJson } from "./shortJson.ts";

export type Envelope =
  { readonly file: RawFile; readonly events: readonly unknown[] } | { readonly problem: Problem };

export function fatal(
  code: ProblemCode,
  pointer: string,
  value: unknown,
  key: SentenceKey,
  values: Saying["values"] = {},
): { readonly problem: Problem } {
  const shown = value === undefined ? "" : shortJson(value);
  const saying: Saying = { key, values, place: null };
  const message = saySentence(saying) ?? "";
  return { problem: { code, severity: "fatal", pointer, value: shown, message, saying } };
}

/** The file as one of the newest version with a list of events, or why it is none. */
export function openEnvelope(input: unknown): Envelope {
  if (!isObject(input)) return notADataset(input);
  const version = input["schemaVersion"];
  const at = "/schemaVersion";
  if (version === undefined) {
    return fatal("no-schema-version", "", undefined, "no-schema-version", { version: SCHEMA_VERSION });
  }
  if (typeof version !== "number" || !Number.isInteger(version) || version < OLDEST_VERSION) {
    return fatal("bad-schema-version", at, version, "bad-schema-version", {
      version: SCHEMA_VERSION,
      found: shortJson(version),
    });
  }
  if (version > SCHEMA_VERSION) {
    return fatal("newer-schema", at, version, "newer-schema", { version: SCHEMA_VERSION, found: version });
  }
  const file = upgrade(input, version);
  const events = file["events"];
  if (!Array.isArray(events)) {
    return events === undefined
      ? fatal("no-events", "", undefined, "no-events")
      : fatal("no-events", "/events", events, "events-no-list", { found: { words: [kindOf(events)] } });
  }
  return { file, events };
}

function notADataset(input: unknown): Envelope {
  if (Array.isArray(input))
    return fatal("not-a-dataset", "", input, "only-list", { version: SCHEMA_VERSION });
  if (input === null) return fatal("not-a-dataset", "", input, "only-null");
  return fatal("not-a-dataset", "", input, "only-value", { found: { words: [kindOf(input)] } });
}
