import { expect, test } from "vitest";
import { hostileMessages } from "./hostile.fixture.ts";
import { HIGHEST, readFrameMessage, readHostMessage, wrap } from "./messages.ts";

const ID = "event-timeline-1";
const said = (message: object) => readFrameMessage(wrap(ID, message), ID);
const asked = (message: object) => readHostMessage(wrap(ID, { type: "set", ...message }), ID);

test("what a frame says", () => {
  expect(said({ type: "ready" })).toMatchObject({ type: "ready" });
  expect(said({ type: "height", height: 1200.5 })).toMatchObject({ height: 1200.5 });
  expect(said({ type: "height", height: HIGHEST })).toMatchObject({ height: HIGHEST });
  expect(said({ type: "view", search: "?event=e1", view: {} })).toMatchObject({ search: "?event=e1" });
  expect(said({ type: "select", event: null })).toMatchObject({ event: null });
  expect(said({ type: "error", code: "network", message: "No." })).toMatchObject({ code: "network" });
});

test.each([
  { height: NaN },
  { height: Infinity },
  { height: -1 },
  { height: 1e9 },
  { height: "600" },
  { height: [600] },
  { height: { value: 600 } },
  { height: null },
  {},
])("no height: %j", (more) => {
  expect(said({ type: "height", ...more })).toBeNull();
});

test.each([
  { type: "scroll", top: NaN },
  { type: "scroll", top: 1e9 },
  { type: "scroll", top: -5 },
  { type: "view", search: 1, view: {} },
  { type: "view", search: "", view: [] },
  { type: "view", search: "", view: null },
  { type: "view", search: "x".repeat(70_000), view: {} },
  { type: "select" },
  { type: "select", event: 7 },
  { type: "select", event: ["e1"] },
  { type: "error", code: 1, message: "" },
  { type: "error", code: "x" },
  { type: "set", set: { event: "e1" } },
])("nothing that a frame says: %j", (message) => {
  expect(said(message)).toBeNull();
});

test("none of the hostile messages is one of ours, in either direction", () => {
  const height = { source: "event-timeline", v: 1, id: ID, type: "height", height: 10 };
  const set = { source: "event-timeline", v: 1, id: ID, type: "set", set: { event: "e1" } };
  expect(readFrameMessage(height, ID)).not.toBeNull();
  expect(readHostMessage(set, ID)).not.toBeNull();
  for (const message of hostileMessages(height)) expect(readFrameMessage(message, ID)).toBeNull();
  for (const message of hostileMessages(set)) expect(readHostMessage(message, ID)).toBeNull();
});

test("what a host page asks for", () => {
  expect(asked({ set: { event: "e1", actor: null } })?.params).toEqual({ event: "e1", actor: null });
  expect(asked({ view: { actor: ["jp", "us"], certain: true } })?.params).toEqual({
    actor: "jp,us",
    certain: "1",
  });
  expect(asked({ visible: { top: 10, height: 500 } })).toEqual({
    params: {},
    visible: { top: 10, height: 500 },
  });
});

test.each([
  { set: null },
  { set: [] },
  { set: "event=e1" },
  { set: { event: 1 } },
  { set: { event: ["e1"] } },
  { set: { event: { toString: () => "e1" } } },
  { set: { event: "x".repeat(70_000) } },
  { set: { embed: "0" } },
  { set: { unknown: "x" } },
  { set: JSON.parse('{"__proto__":{"event":"e1"}}') as object },
  { set: Object.create({ event: "e1" }) as object },
  { view: [] },
  { view: { event: { id: "e1" } } },
  { view: { event: NaN } },
  { view: { actor: [1, 2] } },
  { view: { actor: [["jp"]] } },
  { view: { __proto__: { event: "e1" } } },
  { visible: { top: NaN, height: 1 } },
  { visible: { top: 0, height: 1e9 } },
  { visible: { top: -1e9, height: 1 } },
  { visible: { top: 0 } },
  { visible: [0, 1] },
  {},
])("nothing that a host page could ask for: %j", (message) => {
  expect(asked(message)).toBeNull();
});
