import fc from "fast-check";
import { expect, test } from "vitest";
import { guardCell, parseCsv, unguardCell, writeCsv } from "./csvText.ts";

test.each([
  "=1+1",
  '=HYPERLINK("http://canary.invalid")',
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "  =1",
  "\u3000=1",
  "\u00a0=1",
  "＝1+1",
  "＋1",
  "－1+cmd",
  "＠SUM(1)",
  "\u200b=1",
  "-",
  "+",
  "=",
  "'=1",
  "-1e5;=1",
  "−1+2",
])("a cell %j is no formula", (cell) => {
  expect(guardCell(cell)).toBe(`'${cell}`);
  expect(unguardCell(guardCell(cell))).toBe(cell);
});

test.each([
  "-12",
  "+3.5",
  "-0044-03-15",
  "-43",
  "2025-03-30",
  "[2025-03-21..2025-03-31]",
  "text",
  "",
  "a=b",
  "'quoted'",
  "{1960,1961}",
])("a cell %j is written as it is", (cell) => {
  expect(guardCell(cell)).toBe(cell);
  expect(unguardCell(cell)).toBe(cell);
});

const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom('"', ",", ";", "\n", "\r", "\t", "=", "'", "-", " ", "\u3000", "a", "1"),
  }),
);

test("any table comes back as it was written, whatever is in its cells", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(",", ";", "\t"),
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      async (delimiter, table) => {
        const given = [["head", "two"], ...table.filter((row) => row.some((each) => each.trim() !== ""))];
        const text = writeCsv(given, delimiter);
        const { rows } = await parseCsv(text, delimiter);
        expect(rows.map((row) => row.cells.map(unguardCell))).toEqual(given);
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);

test("what is written holds no cell that begins as a formula, also as a spreadsheet splits it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 4 }), async (row) => {
      for (const written of (await parseCsv(writeCsv([["h"], row], ","), ",")).rows.flatMap(
        (each) => each.cells,
      ))
        if (!/^[+-]?\d+([.,]\d+)?$/.test(written.trim()))
          expect(/^[\s\u3000]*[=@＝＠]/.test(written)).toBe(false);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test("the place of a cell is that of its first sign, quotes and newlines before it or not", async () => {
  const csv = await parseCsv('a,"b\r\nb","c ""c"" ,"\r\n\r\n1,"2\n2",3\r\n', ",");
  expect(
    csv.rows.map((row) => [0, 1, 2].map((cellNumber) => Object.values(csv.place(row, cellNumber)).join(":"))),
  ).toEqual([
    ["1:1", "1:3", "2:4"],
    ["4:1", "4:3", "5:4"],
  ]);
});
