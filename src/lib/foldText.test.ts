import { expect, test } from "vitest";
import { foldText } from "./foldText.ts";

test.each([
  ["Ōta", "ota"],
  ["ＯＴＡ", "ota"],
  ["ナカタニ", "なかたに"],
  ["ﾅｶﾀﾆ", "なかたに"],
  ["É", "e"],
  ["防衛省", "防衛省"],
  ["ﬁ", "fi"],
])("%s is compared as %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test("か and が stay different", () => {
  expect(foldText("が")).not.toBe(foldText("か"));
  expect(foldText("ガ")).toBe(foldText("が"));
});
