import fc from "fast-check";
import { expect, it } from "vitest";
import { documentOf } from "./document.ts";
import { begin, change, redo, undo, weight } from "./history.ts";

const start = documentOf("a.json", "one two three");

it("undoes and does again, texts and how they are read", () => {
  let history = change(begin(start), { ...start, text: "one 2 three" }, null, 0);
  history = change(history, { ...history.document, format: "csv" }, null, 0);
  expect(undo(history).document).toEqual({ ...start, text: "one 2 three" });
  expect(undo(undo(history)).document).toEqual(start);
  expect(redo(redo(undo(undo(history)))).document).toEqual(history.document);
  expect(undo(undo(undo(history))).document).toEqual(start);
});

it("takes what is typed without a pause for one change", () => {
  let history = begin(start);
  for (const [index, letter] of [..."abc"].entries())
    history = change(
      history,
      { ...history.document, text: history.document.text + letter },
      "text",
      index * 100,
    );
  history = change(history, { ...history.document, text: `${history.document.text}!` }, "text", 9000);
  expect(undo(history).document.text).toBe("one two threeabc");
  expect(undo(undo(history)).document.text).toBe("one two three");
  expect(undo(undo(history)).past).toHaveLength(0);
});

it("keeps what changed and no whole texts", () => {
  const long = documentOf("a", "x".repeat(1_000_000));
  const history = change(begin(long), { ...long, text: `${long.text}y` }, null, 0);
  expect(weight(history)).toBe(1);
});

it("comes back to every state, whatever was written", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.string({ unit: fc.constantFrom("a", "b", "\ud83d", "\ude00"), maxLength: 12 }),
          fc.constantFrom(null, "a", "b"),
        ),
      ),
      (edits) => {
        let history = begin(documentOf("a", ""));
        const states = [history.document];
        for (const [index, [text, key]] of edits.entries()) {
          const before = history.past.length;
          history = change(history, { ...history.document, text }, key, index * 1000);
          if (history.past.length <= before) states.length = history.past.length;
          if (states.at(-1)?.text !== history.document.text) states.push(history.document);
        }
        for (const state of states.toReversed()) {
          expect(history.document).toEqual(state);
          history = undo(history);
        }
      },
    ),
  );
});
