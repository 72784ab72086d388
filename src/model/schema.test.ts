import { toJsonSchema } from "@valibot/to-json-schema";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { expect, test } from "vitest";
import { parseDatasetText } from "./parseDataset.ts";
import { ActorSchema, ClaimSchema, DatasetSchema, EventSchema, PlaceSchema, SourceSchema } from "./schema.ts";
import { EdtfSchema, IdSchema, TextSchema } from "./schemaParts.ts";

const published = fileURLToPath(new URL("../../public/schema/dataset-1.schema.json", import.meta.url));
const datasets = fileURLToPath(new URL("../../public/data/", import.meta.url));

/** What is published for editors and other programs. `npm run schema` writes it. */
function jsonSchema(): string {
  const schema = toJsonSchema(DatasetSchema, {
    target: "draft-2020-12",
    definitions: {
      Text: TextSchema,
      Id: IdSchema,
      Edtf: EdtfSchema,
      Actor: ActorSchema,
      Place: PlaceSchema,
      Source: SourceSchema,
      Claim: ClaimSchema,
      Event: EventSchema,
    },
    overrideAction: ({ valibotAction, jsonSchema: made }) =>
      // JSON Schema patterns are read as Unicode without a flag.
      valibotAction.type === "regex" &&
      "requirement" in valibotAction &&
      valibotAction.requirement instanceof RegExp
        ? { ...made, pattern: valibotAction.requirement.source }
        : undefined,
  });
  return `${JSON.stringify(schema, null, 2)}\n`;
}

test("the published JSON Schema is the one generated from the code", () => {
  if (process.env["ASOF_WRITE_SCHEMA"] === "1") {
    mkdirSync(dirname(published), { recursive: true });
    writeFileSync(published, jsonSchema());
  }
  expect(readFileSync(published, "utf8"), "run: npm run schema").toBe(jsonSchema());
});

test("the shipped datasets are valid, and parse without a problem", () => {
  for (const name of readdirSync(datasets).filter((each) => each.endsWith(".json"))) {
    const text = readFileSync(`${datasets}${name}`, "utf8");
    expect(v.safeParse(DatasetSchema, JSON.parse(text)).issues ?? [], name).toEqual([]);
    expect(parseDatasetText(text).problems, name).toEqual([]);
  }
});
