import { expect, test } from "vitest";
import { findJsonFault } from "../model/jsonFault.ts";
import { jsonSlipNote } from "./jsonSlipNote.ts";

const SOUND = `{
  "id": "d",
  "title": "D",
  "actors": [
    { "id": "anna", "name": "Anna" }
  ],
  "events": [
    {
      "id": "a",
      "title": "The bridge, closed",
      "actors": ["anna"],
      "when": "2025-03-01"
    },
    { "id": "b", "title": "Second crack", "actors": ["anna"], "when": "2025-03-02" }
  ]
}
`;

/** The mark stands where the report should point. */
test.each([
  ['"title": "D",', '"title": "D"\n  ', "json-comma", '\n  "actors": ['],
  ['"id": "d",', '"id": "d",⟦,', "json-two-commas"],
  ['"when": "2025-03-02" }', '"when": "2025-03-02", ⟦}', "json-last-comma"],
  ['"The bridge, closed"', "⟦“The bridge”", "json-curly"],
  ['"The bridge, closed"', '"The "⟦bridge" closed"', "json-inner-quote"],
  ['"The bridge, closed",', '⟦"The bridge, closed,', "json-open-text"],
  ['"Second crack",', '⟦"Second crack,', "json-open-text"],
  ['"2025-03-01"\n', '⟦"2025-03-01\n', "json-open-text"],
  ['"The bridge, closed",', '"The bridge,⟦\n closed",', "json-line"],
  ['["anna"],\n', '⟦["anna",\n', "json-open-bracket"],
  ['["anna"], "when"', '⟦["anna", "when"', "json-open-bracket"],
  ['"Anna" }\n  ],', '"Anna" }\n  ,', "json-open-bracket", "⟦["],
  ['{ "id": "anna", "name": "Anna" }', '⟦{ "id": "anna", "name": "Anna"', "json-open-bracket"],
  [
    '    {\n      "id": "a"',
    '    ⟦{\n      "id": "a"',
    "json-open-bracket",
    "",
    '    },\n    { "id": "b"',
    '    { "id": "b"',
  ],
  ['"title": "D"', '"title": ⟦D', "json-bare-text"],
  ["  ]\n}\n", "  ]\n}\n⟦}\n", "json-more"],
] as const)("%s → %s: %s", (found, written, code, ...more) => {
  expect(SOUND).toContain(found);
  let marked = SOUND.replace(found, () => written);
  if (more[1] !== undefined) marked = marked.replace(more[1], () => more[2] ?? "");
  if (code === "json-comma") marked = marked.replace('"actors": [\n', '⟦"actors": [\n');
  if (more[0] === "⟦[") marked = marked.replace('"actors": [\n', '"actors": ⟦[\n');
  const text = marked.replace("⟦", "");
  const at = marked.indexOf("⟦");
  const before = marked.slice(0, at).split("\n");
  const fault = findJsonFault(text);
  expect(fault).not.toBeNull();
  const note = fault === null ? null : jsonSlipNote(text, fault);
  expect(note).toMatchObject({ code, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
});

test("of a text that only ends too early nobody says what is missing, unless its lines do", () => {
  const cut = SOUND.slice(0, SOUND.indexOf(', "when": "2025-03-02"'));
  const fault = findJsonFault(cut);
  expect(fault?.truncated).toBe(true);
  expect(fault === null ? null : jsonSlipNote(cut, fault)).toBeNull();
});

test("of brackets that are all closed but one, their columns tell which", () => {
  const text = '{\n  "a": {\n    "b": {\n      "c": 1\n  }\n}\n';
  const fault = findJsonFault(text);
  expect(fault === null ? null : jsonSlipNote(text, fault)).toMatchObject({
    code: "json-open-bracket",
    line: 3,
    column: 10,
  });
});
