import { describe, expect, it } from "vitest";
import { parsed } from "../model/dataset.fixture.ts";
import { NO_FILTERS } from "../select/eventFilter.ts";
import { filterEvents } from "../select/filterEvents.ts";
import { timeIndex } from "../select/timeIndex.ts";
import { startingWith, Typeahead } from "./typeahead.ts";

const TITLES = ["Summit", "Ōta speaks", { en: "Ceremony", ja: "式典" }, "Ceasefire", "sum of all"];
const { dataset } = parsed({
  events: TITLES.map((title, at) => ({ id: `e${at}`, title, when: `2025-0${at + 1}-01` })),
});
const INDEX = timeIndex(filterEvents(dataset, NO_FILTERS));

describe("what is typed", () => {
  it("is one text while the letters follow one another, and then a new one", () => {
    const typed = new Typeahead();
    expect(typed.act("c", false, 0)).toEqual({ kind: "find", text: "c" });
    expect(typed.act("e", false, 900)).toEqual({ kind: "find", text: "ce" });
    expect(typed.act("r", false, 1_800)).toEqual({ kind: "find", text: "cer" });
    expect(typed.act("s", false, 2_801)).toEqual({ kind: "find", text: "s" });
  });

  it.each(["?", " ", "Shift", "Process", "F1"])("is not %j", (key) => {
    expect(new Typeahead().act(key, false, 0)).toBeNull();
  });

  it("is not what is pressed with Ctrl", () => {
    expect(new Typeahead().act("f", true, 0)).toBeNull();
  });
});

describe("the event that begins with a text", () => {
  it.each([
    ["s", null, 0],
    ["s", "ee0", 4],
    ["S", "ee4", 0],
    ["ss", "ee0", 4],
    ["sum ", "ee0", 4],
    ["c", null, 2],
    ["c", "ee2", 3],
    ["ce", "ee2", 2],
    ["cea", "ee2", 3],
    ["ota", null, 1],
    ["式", null, 2],
    ["x", null, null],
  ])("%j, from %j: position %j", (text, active, position) => {
    expect(startingWith(INDEX, active, text)).toBe(position);
  });

  it("is none where there are no events", () => {
    expect(startingWith(undefined, null, "a")).toBeNull();
    expect(startingWith(timeIndex([]), "ee0", "a")).toBeNull();
  });
});
