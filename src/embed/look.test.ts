import { expect, test } from "vitest";
import { readLook } from "./look.ts";
import { readHostMessage, wrap } from "./messages.ts";

const anything = (): boolean => true;
const NONE = { accent: "", serif: "", sans: "", density: "" };

test("a host's colour, fonts and density are taken", () => {
  const look = {
    accent: "#0a5c36",
    serif: '"Source Serif 4", Georgia, serif',
    sans: "Inter, sans-serif",
    density: "compact",
  };
  expect(readLook({ ...look, accent: " #0a5c36 " }, anything)).toEqual(look);
  // As the element says them.
  expect(readLook([" #0a5c36", look.serif, look.sans, "compact", "more"], anything)).toEqual(look);
  for (const accent of [
    "color-mix(in oklab, #0a5c36 80%, white)",
    "teal",
    "rgb(10 92 54 / 90%)",
    "oklch(0.5 0.1 150)",
    "hsl(210, 50%, 40%)",
  ])
    expect(readLook({ accent }, anything)).toEqual({ ...NONE, accent });
});

test.each([
  "url(https://evil.example/x)",
  "image-set('x' 1x)",
  "var(--asof-paper)",
  "red; background: url(x)",
  "red}",
  "attr(x)",
  "\\75rl(x)",
  "inherit",
  { toString: 1, valueOf: 1 },
  "a".repeat(400),
  7,
  null,
])("%s is no value of any", (value) => {
  expect(readLook({ accent: value, serif: value, sans: value, density: value }, anything)).toEqual(NONE);
  expect(readLook([value, value, value, value], anything)).toEqual(NONE);
});

test("what the browser does not know as a colour or as fonts is left out, and so are other keys", () => {
  const said = { accent: "tael", serif: "x", sans: "y", density: "tight", paper: "red" };
  expect(readLook(said, () => false)).toEqual(NONE);
});

test("a message with nothing but the look is one; without it nothing is changed", () => {
  expect(readHostMessage(wrap("", { type: "set", look: { accent: "red" } }), "")?.look).toEqual({
    accent: "red",
  });
  expect(readHostMessage(wrap("", { type: "set" }), "")).toBeNull();
  for (const said of [undefined, null, "red"]) expect(readLook(said, anything)).toBeNull();
});
