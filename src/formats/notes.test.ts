import { expect, test } from "vitest";
import { NoteLog } from "./notes.ts";

test("of many notes of one kind the first are listed and the rest is counted, after all others", () => {
  const log = new NoteLog();
  for (let line = 1; line <= 257; line++) log.add("no-title", "dropped", { line });
  log.add("bad-line", "note", { line: 300 });
  const { notes } = log;
  expect(notes.filter(({ code }) => code === "no-title")).toHaveLength(200);
  expect(notes).toHaveLength(202);
  expect(notes.at(-1)).toMatchObject({
    code: "not-listed",
    severity: "dropped",
    values: { count: 57, kind: "no-title" },
    message: "So many more of the same kind are not listed one by one: 57 (no-title).",
  });
});
