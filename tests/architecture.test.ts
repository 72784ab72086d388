import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { breaches, MAY_IMPORT } from "./architecture.ts";

const SRC = join(import.meta.dirname, "..", "src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(tsx?|css)$/.test(file));
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);

describe("the architecture", () => {
  it("is kept by every file", () => {
    const found = files
      .filter((file) => !isTest(file))
      .flatMap((file) => breaches(file, readFileSync(join(SRC, file), "utf8")));
    expect(found).toEqual([]);
  });

  it("has no circle among the folders", () => {
    const below = (folder: string, seen: readonly string[]): readonly string[] =>
      (MAY_IMPORT[folder] ?? []).flatMap((other) =>
        seen.includes(other) ? [[...seen, other].join(" → ")] : below(other, [...seen, other]),
      );
    expect(Object.keys(MAY_IMPORT).flatMap((folder) => below(folder, [folder]))).toEqual([]);
  });

  it("knows every folder of src/", () => {
    const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((folder) => folder.name).filter((name) => MAY_IMPORT[name] === undefined)).toEqual([]);
  });
});

describe("the checker", () => {
  const FAULTS: readonly (readonly [file: string, source: string, part: string])[] = [
    ["model/a.ts", `import { en } from "../i18n/en.ts";`, "model may not import i18n"],
    ["i18n/a.ts", `import type { Status } from "../model/types.ts";`, "i18n may not import model"],
    [
      "select/a.ts",
      `export const later = () => import("../view/viewState.ts");`,
      "select may not import view",
    ],
    [
      "select/a.ts",
      `export type A = import("../view/viewState.ts").ViewState;`,
      "select may not import view",
    ],
    ["view/a.ts", `export { x } from "../select/x.ts"; export const y = 1;`, "view may not import select"],
    ["data/a.ts", `import "../components/App.css";`, "data may not import components"],
    [
      "components/a.tsx",
      `import { start } from "../entries/start.tsx";`,
      "components may not import entries",
    ],
    ["elsewhere/a.ts", `import "./b.ts";`, "does not know"],
    ["model/a.ts", `import story from "../../public/data/x.json";`, "outside src/"],
    ["model/a.ts", `export const load = (path: string) => import(path);`, "computed"],
    ["model/a.ts", `import edtf from "edtf";`, "door"],
    ["formats/csv.ts", `export const load = () => import("papaparse");`, "door"],
    ["cli/validate.ts", `import { parseTree } from "jsonc-parser";`, "door"],
    ["timeline/items.ts", `import type { DataItem } from "vis-timeline/esnext";`, "door"],
    ["timeline/items.ts", `import moment from "moment";`, "door"],
    ["select/a.ts", `import { useMemo } from "react";`, "door"],
    ["data/loadDataset.ts", `import { QueryClient } from "@tanstack/react-query";`, "door"],
    ["model/a.ts", `export const now = () => Date.now();`, "clock"],
    ["select/a.ts", `export const now = () => new Date();`, "clock"],
    ["select/a.ts", `export const now = () => performance.now();`, "clock"],
    ["model/a.ts", `export const pick = () => Math.random();`, "chance"],
    ["model/a.ts", `export const get = () => fetch("x");`, "fetch in pure code"],
    ["i18n/a.ts", `export const lang = window.navigator.language;`, "window in pure code"],
    ["components/a.tsx", `export const go = () => { location.reload(); };`, "location"],
    ["components/a.tsx", `export const go = () => { window.history.back(); };`, "history"],
    ["components/a.tsx", `export const A = () => <p style={{ color: "red" }} />;`, "style="],
    [
      "components/a.tsx",
      `export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;`,
      "dangerously",
    ],
    ["timeline/a.ts", `export const set = (e: Element) => { e.innerHTML = ""; };`, "innerHTML"],
    ["timeline/a.ts", `export const set = (e: Element) => { e["innerHTML"] = ""; };`, "innerHTML"],
    ["lib/a.ts", `export const run = (code: string): unknown => eval(code);`, "eval"],
    ["lib/a.ts", `export const run = (code: string) => new Function(code);`, "Function"],
    ["lib/a.ts", `export default 1;`, "default export"],
    ["lib/index.ts", `export * from "./a.ts"; export const b = 1;`, "barrel"],
    ["lib/index.ts", `export { a } from "./a.ts"; export type { B } from "./b.ts";`, "barrel"],
    ["lib/a.ts", "export const a = 1;\n".repeat(301), "301 lines"],
    ["components/A.css", ".a { color: #fff; }", "colour"],
    ["components/A.css", ".a { background: rgb(0 0 0 / 50%); }", "colour"],
    ["components/A.css", ".a { margin-left: 1px; }", "logical"],
  ];
  it.each(FAULTS.map(([file, source, part], index) => ({ file, source, part, index })))(
    "finds fault $index: $part in $file",
    ({ file, source, part }) => {
      expect(breaches(file, source).join("\n")).toContain(part);
    },
  );

  it.each([
    [
      "select/a.ts",
      `import { en } from "../i18n/en.ts"; import type { A } from "../model/types.ts"; export const f = (a: A) => [a, en];`,
    ],
    [
      "timeline/TimelineWidget.ts",
      `import { Timeline } from "vis-timeline/esnext"; export const a = Timeline;`,
    ],
    ["timeline/Timeline.tsx", `import { useState } from "react"; export const a = useState;`],
    ["model/a.ts", `export const day = (ms: number) => new Date(ms).getUTCDate();`],
    [
      "select/a.ts",
      `export const within = (window: { from: number }, document: number) => window.from + document;`,
    ],
    [
      "select/a.ts",
      `export interface A { readonly window: string; readonly location: string }\nexport const a = { window: 1 }.window;`,
    ],
    ["view/address.ts", `export const search = () => window.location.search + history.length;`],
    [
      "lib/a.ts",
      `// Date.now() and innerHTML in a comment, "eval(x)" in a string\nexport const a = "window.location";`,
    ],
    ["components/A.css", ".a { color: var(--ink); margin-inline-start: 1px; } /* #fff */ #id { top: 0; }"],
    ["components/tokens.css", ":root { --ink: #222; }"],
  ])("finds nothing in %s: %s", (file, source) => {
    expect(breaches(file, source)).toEqual([]);
  });
});
