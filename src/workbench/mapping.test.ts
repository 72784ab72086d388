import { expect, it } from "vitest";
import {
  columnsAsRead,
  forgetColumns,
  presetColumns,
  recognise,
  rememberColumns,
  rememberedColumns,
  splitField,
} from "./mapping.ts";

it("recognises the tables of others", () => {
  expect(recognise(["Year", "Headline", "Text", "Media"])).toBe("timelinejs");
  expect(recognise(["event_date", "event_type", "actor1"])).toBe("acled");
  expect(recognise(["id", "title", "when"])).toBe("own");
  expect(recognise(["Datum", "Was", "Wo"])).toBe("guessed");
});

it("says what each column is read as, a mapping before the head", () => {
  const heads = ["Date", "What", "Wer", "Title (Japanese)", "", "__proto__"];
  const read = columnsAsRead(heads, "events", { Wer: "actors", What: "" });
  expect(Object.entries(read)).toEqual([
    ["Date", "when"],
    ["What", ""],
    ["Wer", "actors"],
    ["Title (Japanese)", "title:ja"],
    ["__proto__", ""],
  ]);
});

it("reads only the first of two columns for one field", () => {
  expect({ ...columnsAsRead(["Name", "Headline"], "events", null) }).toEqual({ Name: "title", Headline: "" });
});

it("takes known names of a known table that lacks some of its columns, and leaves a whole one to its reader", () => {
  expect(presetColumns("timelinejs", ["Start Date", "Headline", "Colour"])).toEqual({
    "Start Date": "start",
    Headline: "title",
    Colour: "",
  });
  expect(presetColumns("acled", ["event_date", "event_type", "actor1"])).toBeNull();
});

it("names fields with their language", () => {
  expect(splitField("title:ja", "events")).toEqual({ field: "title", tag: "ja" });
  expect(splitField("start", "events")).toEqual({ field: "start", tag: null });
  expect(splitField("nothing", "events")).toEqual({ field: "", tag: null });
});

it("remembers a mapping for the same heads until it is told to forget", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  } as unknown as Storage;
  rememberColumns(["a", "b"], { a: "title" }, storage);
  expect(rememberedColumns(["a", "b"], storage)).toEqual({ a: "title" });
  expect(rememberedColumns(["a", "c"], storage)).toBeNull();
  kept.set("asof:workbench:columns", '[["x", {"a": 3}], 5, null]');
  expect(rememberedColumns(["a", "b"], storage)).toBeNull();
  rememberColumns(["a"], { a: "title" }, storage);
  forgetColumns(storage);
  expect(rememberedColumns(["a"], storage)).toBeNull();
});
