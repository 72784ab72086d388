import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv } from "./csvText.ts";
import { cellAt, copiedCells, deleteRow, pastedCells, readTable, setCells } from "./tableText.ts";

const TEXT = `title,when,"odd ""head"""\r\n"A, and B",2025,x\r\n\r\nC,2026\r\n`;

describe("a table as it is written", () => {
  it("is read with the places of its rows", () => {
    const table = readTable(TEXT);
    expect(table.rows).toEqual([
      ["title", "when", 'odd "head"'],
      ["A, and B", "2025", "x"],
      ["C", "2026"],
    ]);
    expect(table.starts.map((start) => TEXT.slice(start, start + 2))).toEqual(["ti", '"A', "C,"]);
    expect(readTable("sep=;\na;b,c\n").rows).toEqual([["a", "b,c"]]);
  });

  it("takes one cell for another and leaves the rest as it is", () => {
    const table = readTable(TEXT);
    const changed = setCells(table, [{ row: 1, column: 1, value: "2024, or later" }]);
    expect(changed).toBe(TEXT.replace(",2025,", `,"2024, or later",`));
    expect(setCells(table, [{ row: 2, column: 2, value: "y" }])).toBe(TEXT.replace("C,2026", "C,2026,y"));
    expect(setCells(table, [{ row: 1, column: 0, value: "A" }])).toBe(TEXT.replace('"A, and B"', "A"));
  });

  it("adds what is pasted below its end", () => {
    const table = readTable("a,b\n1,2");
    expect(setCells(table, [{ row: 2, column: 1, value: "x" }])).toBe("a,b\n1,2\n,x\n");
    const over = [3, 1, 2].map((row) => ({ row, column: 0, value: `r${row}` }));
    expect(setCells(table, over)).toBe("a,b\nr1,2\nr2\nr3\n");
  });

  it("gains and loses rows", () => {
    const table = readTable(TEXT);
    expect(deleteRow(table, 1)).toBe(TEXT.replace(`"A, and B",2025,x\r\n`, ""));
  });

  it("finds the cell of a place", () => {
    const table = readTable(TEXT);
    expect(cellAt(table, 2, 1)).toEqual({ row: 1, column: 0 });
    expect(cellAt(table, 2, 12)).toEqual({ row: 1, column: 1 });
    expect(cellAt(table, 4, 3)).toEqual({ row: 2, column: 1 });
  });

  it("pastes and copies as spreadsheets do", () => {
    expect(pastedCells('a\t"b\nc"\r\n\r\nd\t\r\n')).toEqual([["a", "b\nc"], [""], ["d", ""]]);
    expect(copiedCells([["a", "b\nc"], ["d"]])).toBe('a\t"b\nc"\nd');
    expect(pastedCells("__proto__")).toEqual([["__proto__"]]);
  });

  const cell = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", " ", "=", "é"), maxLength: 6 });
  it("agrees with the reader of tables about every cell, before and after a change", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        fc.nat(9),
        fc.nat(2),
        cell,
        async (rows, at, column, value) => {
          const empty = readTable("head,b,c\n", ",");
          const changes = rows.flatMap((cells, row) =>
            cells.map((each, index) => ({ row: row + 1, column: index, value: each })),
          );
          const table = readTable(setCells(empty, changes), ",");
          const row = at % table.rows.length;
          const changed = setCells(table, [{ row, column, value }]);
          const parsed = await parseCsv(changed, ",");
          const again = readTable(changed, ",");
          expect(again.rows).toEqual(parsed.rows.map((each) => each.cells));
          expect(again.starts).toEqual(parsed.rows.map((each) => each.offset));
          if (again.rows.length === table.rows.length) expect(again.rows[row]?.[column] ?? "").toBe(value);
        },
      ),
      { numRuns: 200 },
    );
  });
});
