import { expect, it } from "vitest";
import { LOSSES } from "../formats/losses.ts";
import { NOTES } from "../formats/notes.ts";
import { LOSSES_JA, NOTES_JA, WHYS_JA } from "../i18n/formatsJa.ts";
import { workbenchEn } from "../i18n/workbenchEn.ts";
import { workbenchJa } from "../i18n/workbenchJa.ts";
import { SPECS, THINGS } from "./formSpecs.ts";
import { sayNote } from "./words.ts";

it("says all that importers and exporters say in Japanese, with the same places", () => {
  expect(Object.keys(NOTES_JA).toSorted()).toEqual(Object.keys(NOTES).toSorted());
  expect(Object.keys(LOSSES_JA).toSorted()).toEqual(Object.keys(LOSSES).toSorted());
  const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();
  for (const [key, sentence] of Object.entries(NOTES)) {
    // A second mention may be spared.
    expect(places(sentence), key).toEqual(expect.arrayContaining(places(NOTES_JA[key] ?? "")));
    expect(places(NOTES_JA[key] ?? ""), key).toEqual(places(sentence));
  }
});

it("tells nobody in a browser to type an option of the command line", () => {
  for (const catalogue of [
    { words: workbenchEn, foreign: null },
    { words: workbenchJa, foreign: { notes: NOTES_JA, whys: WHYS_JA, losses: LOSSES_JA } },
  ])
    for (const [key, message] of Object.entries(NOTES)) {
      const code = key as keyof typeof NOTES;
      const note = {
        code,
        severity: "note",
        values: {},
        message,
        value: "",
        file: "",
        line: 0,
        column: 0,
      } as const;
      expect(sayNote(note, catalogue), key).not.toMatch(/--[a-z]|docs\//);
    }
});

it("has a name for every field and choice in both languages", () => {
  for (const { form, columns } of [workbenchEn, workbenchJa]) {
    for (const thing of [...THINGS, "accounts", "claims", "memberOf"] as const)
      for (const spec of SPECS[thing]) {
        expect(form.fields[spec.key], spec.key).toBeDefined();
        if (spec.kind === "choice" && spec.key !== "status")
          for (const choice of spec.choices) expect(form.choices[spec.key]?.[choice], choice).toBeDefined();
      }
    expect(Object.keys(columns.fields)).toEqual(Object.keys(workbenchEn.columns.fields));
    expect(Object.keys(form.fields)).toEqual(Object.keys(workbenchEn.form.fields));
  }
});
