import { describe, expect, it } from "vitest";
import { checkDocument } from "./check.ts";
import { createChecker, openHere } from "./checkClient.ts";
import { documentOf } from "./document.ts";
import { sheetAddress } from "./openFile.ts";

const JSON_TEXT = `{
  "schemaVersion": 1,
  "id": "d",
  "title": "D",
  "events": [
    { "id": "a", "title": "A", "when": "March 2025" },
    { "id": "a", "title": "B", "when": "2025" }
  ]
}
`;

describe("a document is checked", () => {
  it("with each problem at its line and what was probably meant", async () => {
    const { report } = await checkDocument(documentOf("d.json", JSON_TEXT));
    expect(report).toMatchObject({ format: "json", events: 1, dropped: 1, count: 2 });
    expect(report.findings).toMatchObject([
      { place: { line: 6, column: 40 }, pointer: "/events/0/when", meant: ["2025-03"] },
      { place: { line: 7, column: 13 }, before: { line: 6, column: 13 } },
    ]);
  });

  it("where it stops being JSON", async () => {
    const { report } = await checkDocument(documentOf("d.json", JSON_TEXT.replace('"B",', '"B"')));
    expect(report).toMatchObject({ events: null, findings: [{ place: { line: 7 } }] });
  });

  it("by its table's cells, through a mapping", async () => {
    const table = {
      ...documentOf("t.csv", "Spalte,Zeile\nA,nie\n"),
      reading: { columns: { Spalte: "title", Zeile: "when" }, dayOrder: null, timeZone: null },
    };
    const { report, dataset } = await checkDocument(table);
    expect(dataset?.events).toHaveLength(1);
    expect(report.findings).toMatchObject([{ place: { line: 2, column: 3 }, about: { kind: "problem" } }]);
    expect(
      (await checkDocument({ ...table, reading: { ...table.reading, columns: null } })).report.events,
    ).toBeNull();
  });

  it("whatever it is called that could harm", async () => {
    const text = "title,when,__proto__\n</script><img onerror=x>,2025,1\n=1+1,2026,2\n";
    const { dataset } = await checkDocument(documentOf("__proto__.csv", text));
    expect(dataset?.events.map((event) => event.title)).toEqual(["</script><img onerror=x>", "=1+1"]);
    expect(({} as Record<string, unknown>)["title"]).toBeUndefined();
  });
});

describe("the checker", () => {
  it("answers only for the newest document, writes it and finds places in it", async () => {
    const checker = createChecker(openHere);
    const first = checker.check(documentOf("a.csv", "title,when\nA,2025\n"));
    const second = checker.check(documentOf("d.json", JSON_TEXT));
    const third = checker.check(documentOf("b.csv", "title,when\nB,2026-01-02\n"));
    expect(await first).toBeNull();
    expect(await second).toBeNull();
    expect(await third).toMatchObject({ format: "csv", events: 1 });
    expect(await checker.locate("b")).toEqual({ place: { line: 2, column: 1 }, pointer: "/events/0" });
    const written = await checker.write("json", "en", "https://x.test/s.json");
    expect(JSON.parse(written?.text ?? "")).toMatchObject({
      $schema: "https://x.test/s.json",
      events: [{ title: "B", when: "2026-01-02" }],
    });
    expect((await checker.write("ics", "en", null))?.text).toContain("BEGIN:VEVENT");
  });

  it("hands what can be shown to the preview", async () => {
    const checker = createChecker(openHere);
    const { port1, port2 } = new MessageChannel();
    const told = new Promise<unknown>((resolve) => {
      port2.addEventListener("message", ({ data }) => resolve(data));
      port2.start();
    });
    checker.connect(port1);
    await checker.check(documentOf("a.csv", "title,when\nA,2025\n"));
    expect(await told).toMatchObject({ kind: "dataset", loaded: { total: 1, dropped: 0 } });
    port2.close();
  });
});

it("takes a spreadsheet's address as people copy it for that of its CSV", () => {
  const id = "1AbcdefghijklmnopqrstuvwxyZ0123456789";
  expect(sheetAddress(`https://docs.google.com/spreadsheets/d/${id}/edit#gid=7`)).toBe(
    `https://docs.google.com/spreadsheets/d/${id}/export?format=csv&gid=7`,
  );
  expect(sheetAddress("https://docs.google.com/spreadsheets/d/e/2PACX-1v/pubhtml?gid=3&single=true")).toBe(
    "https://docs.google.com/spreadsheets/d/e/2PACX-1v/pub?output=csv&gid=3&single=true",
  );
  expect(sheetAddress("https://example.org/a.csv")).toBe("https://example.org/a.csv");
});
