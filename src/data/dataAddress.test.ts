import { describe, expect, it } from "vitest";
import { resolveDataAddress } from "./dataAddress.ts";

const PAGE = "https://news.example/timeline/?event=a";

describe("resolveDataAddress", () => {
  it.each([
    ["data/other.json", "https://news.example/timeline/data/other.json", false],
    ["/x.json", "https://news.example/x.json", false],
    ["https://data.example/x.json", "https://data.example/x.json", true],
    ["http://127.0.0.1:8080/x.json", "http://127.0.0.1:8080/x.json", true],
    ["http://localhost/x.json", "http://localhost/x.json", true],
  ])("allows %s", (raw, url, foreign) => {
    expect(resolveDataAddress(raw, PAGE)).toEqual({ url, host: new URL(url).host, foreign });
  });

  it.each([
    "http://data.example/x.json",
    "javascript:alert(1)",
    "data:application/json,{}",
    "file:///etc/passwd",
    "https://user:secret@data.example/x.json",
    "https://",
  ])("refuses %s", (raw) => {
    expect(resolveDataAddress(raw, PAGE)).toBeNull();
  });

  it("allows the page's own origin even over http", () => {
    expect(resolveDataAddress("x.json", "http://intranet.example/")?.foreign).toBe(false);
  });
});
