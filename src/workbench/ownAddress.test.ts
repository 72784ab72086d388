import { expect, it } from "vitest";
import { isLocal, schemaAddress, siteAddress } from "./ownAddress.ts";

it.each([
  ["http://127.0.0.1:4173/workbench.html", true],
  ["http://localhost:4173/", true],
  ["http://my.localhost/", true],
  ["http://[::1]:80/", true],
  ["file:///home/a/workbench.html", true],
  ["https://localhost.example.org/", false],
  ["https://asof.test/", false],
])("%s leads to one's own machine alone: %s", (address, local) => {
  expect(isLocal(address)).toBe(local);
});

it("names no schema that nobody else can open", () => {
  expect(schemaAddress("http://127.0.0.1:4173/")).toBeNull();
  expect(schemaAddress("https://asof.test/a/")).toBe("https://asof.test/a/schema/dataset-1.schema.json");
});

it.each([
  ["https://example.org/timeline", "https://example.org/timeline/"],
  ["https://example.org/timeline/index.html?a#b", "https://example.org/timeline/"],
  ["example.org/timeline/", "https://example.org/timeline/"],
  ["https://example.org", "https://example.org/"],
  ["http://localhost:80/", null],
  ["timeline", null],
  ["javascript:alert(1)", null],
  ["", null],
])("%s as the folder of a site is %s", (given, site) => {
  expect(siteAddress(given)).toBe(site);
});
