import { isObject, kindOf } from "./leaves.ts";
import { OLDEST_VERSION, upgrade } from "./migrations.ts";
import type { RawFile } from "./migrations.ts";
import type { Problem, ProblemCode } from "./problems.ts";
import { SCHEMA_VERSION } from "./schema.ts";
import { shortJson } from "./shortJson.ts";

export type Envelope =
  { readonly file: RawFile; readonly events: readonly unknown[] } | { readonly problem: Problem };

export function fatal(
  code: ProblemCode,
  pointer: string,
  value: unknown,
  message: string,
): { readonly problem: Problem } {
  const shown = value === undefined ? "" : shortJson(value);
  return { problem: { code, severity: "fatal", pointer, value: shown, message } };
}

/** The file as one of the newest version with a list of events, or why it is none. */
export function openEnvelope(input: unknown): Envelope {
  if (!isObject(input)) return fatal("not-a-dataset", "", input, notADataset(input));
  const version = input["schemaVersion"];
  const at = "/schemaVersion";
  if (version === undefined) {
    return fatal(
      "no-schema-version",
      "",
      undefined,
      `The file does not say which version of the format it is in: add "schemaVersion": ${SCHEMA_VERSION} if it is an Asof dataset.`,
    );
  }
  if (typeof version !== "number" || !Number.isInteger(version) || version < OLDEST_VERSION) {
    return fatal(
      "bad-schema-version",
      at,
      version,
      `The "schemaVersion" must be a whole number, now ${SCHEMA_VERSION}, not ${shortJson(version)}: correct it.`,
    );
  }
  if (version > SCHEMA_VERSION) {
    return fatal(
      "newer-schema",
      at,
      version,
      `The file is in version ${version} of the format, and this program knows only up to ${SCHEMA_VERSION}: use a newer version of the program, or ask for the file in version ${SCHEMA_VERSION}.`,
    );
  }
  const file = upgrade(input, version);
  const events = file["events"];
  if (!Array.isArray(events)) {
    return events === undefined
      ? fatal(
          "no-events",
          "",
          undefined,
          'The file has no "events": add the list of events, which may be empty: [].',
        )
      : fatal(
          "no-events",
          "/events",
          events,
          `The "events" must be a list, not ${kindOf(events)}: put the events in [ ].`,
        );
  }
  return { file, events };
}

function notADataset(input: unknown): string {
  if (Array.isArray(input)) {
    return `The file holds a list; a dataset is an object: put the list in {"schemaVersion": ${SCHEMA_VERSION}, "id": "…", "title": "…", "events": [ … ]}.`;
  }
  if (input === null) return "The file holds only null, no dataset: check that it was written completely.";
  return `The file holds only ${kindOf(input)}, no dataset: check that this is the right file.`;
}
