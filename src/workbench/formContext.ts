import { createContext, useContext } from "react";
import type { ComponentType } from "react";
import type { JsonEditor, JsonPath } from "../formats/jsonEdit.ts";
import { isObject } from "../model/leaves.ts";
import { jsonPointer } from "../model/problems.ts";
import type { Finding } from "./check.ts";
import type { Inner, Table, Thing } from "./formSpecs.ts";

export interface FieldSetProps {
  readonly thing: Thing | Inner;
  readonly path: JsonPath;
  readonly value: Readonly<Record<string, unknown>>;
}

/** What the fields of a form work on. */
export interface Form {
  /** The dataset as its text has it. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Tags of the languages in which texts are written; empty: plain texts. */
  readonly languages: readonly string[];
  /** The year of dates typed without one. */
  readonly year: number | null;
  readonly findings: readonly Finding[];
  /** A long text is changed when a field is left, not with every key. */
  readonly lazy: boolean;
  /** The fields of something within: forms are within forms. */
  readonly Fields: ComponentType<FieldSetProps>;
  readonly set: (path: JsonPath, value: unknown) => void;
  /** The field that gets the focus once the change is made: what is new is filled in next. */
  readonly aim: (path: JsonPath) => void;
  /** Several edits that are one change. */
  readonly change: (edits: readonly ((editor: JsonEditor) => string)[], key?: string) => void;
}

const FormContext = createContext<Form | null>(null);
export const FormProvider = FormContext.Provider;

export function useForm(): Form {
  const form = useContext(FormContext);
  if (form === null) throw new Error("A field stands outside a form.");
  return form;
}

/** Findings that belong to a field: at its value or within it. */
export function useFindings(path: JsonPath, within: boolean): readonly Finding[] {
  const { findings } = useForm();
  const pointer = jsonPointer(path);
  return findings.filter(
    (each) => each.pointer === pointer || (within && each.pointer.startsWith(`${pointer}/`)),
  );
}

export function objectsOf(list: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(list) ? list.map((item: unknown) => (isObject(item) ? item : {})) : [];
}

/** The name of something in the reader's language, or its id. */
export function nameOf(item: Readonly<Record<string, unknown>>, lang: string): string {
  const text = item["name"] ?? item["title"] ?? item["statement"];
  if (typeof text === "string" && text !== "") return text;
  if (isObject(text)) {
    const found = text[lang] ?? Object.values(text)[0];
    if (typeof found === "string" && found !== "") return found;
  }
  return typeof item["id"] === "string" ? item["id"] : "";
}

export function idOf(item: Readonly<Record<string, unknown>>): string {
  return typeof item["id"] === "string" ? item["id"] : "";
}

/** Names by id of what a table of the dataset holds. */
export function namesOf(data: Form["data"], table: Table, lang: string): ReadonlyMap<string, string> {
  return new Map(
    objectsOf(data[table]).flatMap((item) =>
      typeof item["id"] === "string" ? [[item["id"], nameOf(item, lang)] as const] : [],
    ),
  );
}

/** The dataset as its text has it; null: the text is no JSON object. */
export function parseData(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const data: unknown = JSON.parse(text);
    return isObject(data) ? data : null;
  } catch {
    return null;
  }
}
