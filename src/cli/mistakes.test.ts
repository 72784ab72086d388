import { expect, test } from "vitest";
import { formatOf } from "../formats/formats.ts";
import { load } from "./load.ts";
import { MARK, MISTAKES, PLACES, SOUND } from "./mistakes.fixture.ts";

const json = formatOf("json");

async function findings(text: string) {
  if (json === null) throw new Error("no format");
  return (await load([{ name: "demo.json", text }], json, {})).findings;
}

test("the sound dataset is sound", async () => {
  expect(await findings(SOUND)).toEqual([]);
});

test("there are at least sixty mistakes, of every kind", () => {
  expect(MISTAKES.length).toBeGreaterThanOrEqual(60);
});

test.each(MISTAKES.map(([found, written, code, remedy], index) => ({ index, found, written, code, remedy })))(
  "mistake $index: $written",
  async ({ found, written, code, remedy }) => {
    expect(SOUND.split(found)).toHaveLength(2);
    const marked = SOUND.replace(found, () => written);
    const all = await findings(marked.replace(MARK, ""));
    expect(all.map((each) => each.code)).toEqual([code]);
    const [only] = all;
    expect(`${only?.message} ${only?.suggestion}`).toMatch(remedy);
    const at = marked.indexOf(MARK);
    const before = marked.slice(0, at);
    const shown = `${before.split("\n").length}:${at - before.lastIndexOf("\n")}`;
    expect(`${only?.line}:${only?.column}`).toBe(at < 0 ? PLACES[found] : shown);
  },
);
