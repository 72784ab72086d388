import { describe, expect, it } from "vitest";
import { safeLink } from "./safeLink.ts";

describe("safeLink", () => {
  it.each([
    ["https://www.mod.go.jp/en/", "https://www.mod.go.jp/en/", "mod.go.jp"],
    ["http://example.org:8080/a b", "http://example.org:8080/a%20b", "example.org:8080"],
    ["mailto:desk@example.org", "mailto:desk@example.org", "desk@example.org"],
  ])("lets %s through", (address, href, host) => {
    expect(safeLink(address)).toEqual({ href, host });
  });

  it.each([
    null,
    "",
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "/relative",
    "//host/x",
    "www.example.org",
  ])("refuses %j", (address) => {
    expect(safeLink(address)).toBeNull();
  });
});
