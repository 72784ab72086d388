import { expect, test } from "vitest";
import { formatOf } from "../formats/formats.ts";
import { load } from "./load.ts";
import { MORE_MISTAKES } from "./moreMistakes.fixture.ts";
import { MARK, MISTAKES, PLACES, SOUND } from "./mistakes.fixture.ts";

const json = formatOf("json");

async function findings(text: string) {
  if (json === null) throw new Error("no format");
  return (await load([{ name: "demo.json", text }], json, {})).findings;
}

test("the sound dataset is sound", async () => {
  expect(await findings(SOUND)).toEqual([]);
});

test.each(
  MORE_MISTAKES.map(([found, written, code, remedy, place]) => ({ found, written, code, remedy, place })),
)("further: $written", async ({ found, written, code, remedy, place }) => {
  expect(SOUND.split(found)).toHaveLength(2);
  const marked = SOUND.replace(found, () => written);
  const all = await findings(marked.replace(MARK, ""));
  expect(all.map((each) => each.code)).toEqual([code]);
  expect(`${all[0]?.message} ${all[0]?.suggestion}`).toContain(remedy);
  expect(`${all[0]?.line}:${all[0]?.column}`).toBe(place ?? placeOf(marked));
});

function placeOf(marked: string): string {
  const at = marked.indexOf(MARK);
  const before = marked.slice(0, at);
  return `${before.split("\n").length}:${at - before.lastIndexOf("\n")}`;
}

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
    expect(`${only?.line}:${only?.column}`).toBe(marked.includes(MARK) ? placeOf(marked) : PLACES[found]);
  },
);
