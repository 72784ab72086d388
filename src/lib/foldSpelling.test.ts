import { expect, test } from "vitest";
import { foldSpelling } from "./foldSpelling.ts";

test.each([
  ["Ministry of Defence", "ministry of defense"],
  ["Self-Defence Forces", "self-defense forces"],
  ["World Health Organisation", "world health organization"],
  ["organisational", "organizational"],
  ["Centre", "center"],
  ["Theatre Command", "theater command"],
  ["Labour Party", "labor party"],
  ["Harbour", "harbor"],
  ["Programme", "program"],
  ["mobilisation", "mobilization"],
  ["Offence", "offense"],
])("%s is %s", (british, american) => {
  expect(foldSpelling(british)).toBe(foldSpelling(american));
});

test("a word still being typed is found in either spelling", () => {
  for (const name of ["defense", "defence"]) {
    for (let length = 1; length <= 7; length++) {
      expect(foldSpelling(name)).toContain(foldSpelling("defence".slice(0, length)));
      expect(foldSpelling(name)).toContain(foldSpelling("defense".slice(0, length)));
    }
  }
});

test.each(["central", "fence", "promise", "four", "advise", "Ōsaka", "防衛省", "hour", "rise"])(
  "%s is left alone",
  (word) => {
    expect(foldSpelling(word)).toBe(word.toLowerCase().replace("ō", "o"));
  },
);
