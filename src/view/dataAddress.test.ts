import { expect, test } from "vitest";
import { isDataAddress } from "./dataAddress.ts";

test.each([
  "data/x.json",
  "/data/x.json",
  "../x.json",
  "x.json?v=2",
  "my file.json",
  "データ.json",
  "https://example.org/x.json",
  "http://127.0.0.1:4173/x.json",
  "http://[::1]/x.json",
  "//example.org/x.json",
])("%s can be a dataset's address", (text) => {
  expect(isDataAddress(text)).toBe(true);
});

test.each([
  "",
  " x.json",
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  "java\nscript:alert(1)",
  "\tjavascript:alert(1)",
  "data:application/json,{}",
  "blob:https://example.org/1",
  "file:///etc/passwd",
  "ftp://example.org/x.json",
  "about:blank",
  "https://",
  "https://user:secret@example.org/x.json",
  "x\u0000.json",
  "\ud800.json",
  `x${"y".repeat(5000)}`,
])("%j can't", (text) => {
  expect(isDataAddress(text)).toBe(false);
});
