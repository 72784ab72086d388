import { expect, test } from "vitest";
import { CODECS } from "../view/codecs.ts";
import {
  ATTRIBUTES,
  attributeToParams,
  changedParams,
  mergeSearch,
  PARAMETERS,
  searchToParams,
  viewToParams,
  wholeView,
} from "./params.ts";

test("every parameter of the address is an attribute, but the one that says it is embedded", () => {
  const known = new Set(Object.keys(CODECS));
  known.delete("embed");
  expect([...PARAMETERS].sort((a, b) => a.localeCompare(b))).toEqual(
    [...known].sort((a, b) => a.localeCompare(b)),
  );
  expect(ATTRIBUTES).toHaveLength(PARAMETERS.length);
  expect(PARAMETERS[0]).toBe("data");
  expect(PARAMETERS.slice(-2)).toEqual(["lang", "theme"]);
});

test.each([
  ["src", "data/x.json", { data: "https://host.example/articles/data/x.json" }],
  ["src", "https://data.example/x.json?a=b&c=d", { data: "https://data.example/x.json?a=b&c=d" }],
  ["src", "https://", { data: "https://" }],
  ["src", null, { data: null }],
  ["as-of", "2025-03-01", { asOf: "2025-03-01" }],
  ["actor", "jp,us", { actor: "jp,us" }],
  ["actor", null, { actor: null }],
  ["mode", "inline", {}],
  ["data", "x.json", {}],
  ["asof", "2025-03-01", {}],
  ["onclick", "alert(1)", {}],
  ["embed", "1", {}],
])("attribute %s=%j", (name, value, params) => {
  expect(attributeToParams(name, value, "https://host.example/articles/1.html")).toEqual(params);
});

test("a view as parameters: lists, flags, nothing; what is none of ours is left out", () => {
  const view = {
    event: "e1",
    actor: ["jp", "us"],
    topic: [],
    certain: true,
    match: null,
    embed: true,
    x: "y",
  };
  expect(viewToParams(view)).toEqual({ event: "e1", actor: "jp,us", topic: "", certain: "1", match: null });
  expect(viewToParams({ certain: false })).toEqual({ certain: null });
  expect(viewToParams(null)).toEqual({});
  expect(viewToParams(JSON.parse('{"__proto__":{"event":"e1"},"constructor":"x"}') as object)).toEqual({});
});

test("a whole view takes away what it does not name, but not dataset, language and theme", () => {
  const params = wholeView({ event: "e1" });
  expect(params).toMatchObject({ event: "e1", actor: null, win: null, asOf: null });
  for (const kept of ["data", "lang", "theme"]) expect(params).not.toHaveProperty(kept);
  expect(mergeSearch("?actor=jp&lang=ja&utm=1", params)).toBe("?lang=ja&utm=1&event=e1");
});

test.each([
  ["", { event: "e1" }, "?event=e1"],
  ["?event=e1&actor=jp", { event: null }, "?actor=jp"],
  ["event=e1", { event: "" }, ""],
  ["?a=1", { from: "2025-03-30T09:50+09:00" }, "?a=1&from=2025-03-30T09%3A50%2B09%3A00"],
  ["?from=2025-03-30T09:50+09:00", { to: "2025" }, "?from=2025-03-30T09%3A50%2B09%3A00&to=2025"],
  ["?q=a%20b", { event: "x&data=evil#y" }, "?q=a%20b&event=x%26data%3Devil%23y"],
  ["?%E0%A4%A=1", { event: "e1" }, "?%EF%BF%BDA=1&event=e1"],
])("mergeSearch(%j, %j) is %j", (search, params, expected) => {
  const merged = mergeSearch(search, params);
  if (search.includes("%E0")) expect(merged).toContain("event=e1");
  else expect(merged).toBe(expected);
});

test("queries are compared by what they say", () => {
  expect(changedParams("?actor=jp%2Cus&event=e1", "?event=e1&actor=jp,us")).toEqual([]);
  expect(changedParams("?event=e1", "?event=e2&win=2025/2026")).toEqual(["event", "win"]);
  expect(searchToParams("?from=1+1")).toEqual({ from: "1+1" });
});
