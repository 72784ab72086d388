import type { CellPlace } from "../formats/tableText.ts";

/** What a key asks of the table. */
export type GridAct =
  | { readonly kind: "move"; readonly to: CellPlace }
  /** `text`: in the place of what stands there. */
  | { readonly kind: "edit"; readonly text?: string }
  | { readonly kind: "empty" };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The keys of a spreadsheet. null: not ours. */
export function gridAct(
  pressed: Pressed,
  at: CellPlace,
  rows: number,
  columns: number,
  page: number,
): GridAct | null {
  const { key } = pressed;
  const far = pressed.ctrlKey || pressed.metaKey;
  if (pressed.altKey) return null;
  const move = (row: number, column: number): GridAct => ({
    kind: "move",
    to: { row: clamp(row, rows), column: clamp(column, columns) },
  });
  switch (key) {
    case "ArrowUp":
      return move(far ? 0 : at.row - 1, at.column);
    case "ArrowDown":
      return move(far ? rows - 1 : at.row + 1, at.column);
    case "ArrowLeft":
      return move(at.row, far ? 0 : at.column - 1);
    case "ArrowRight":
      return move(at.row, far ? columns - 1 : at.column + 1);
    case "Home":
      return move(far ? 0 : at.row, 0);
    case "End":
      return move(far ? rows - 1 : at.row, columns - 1);
    case "PageUp":
      return move(at.row - page, at.column);
    case "PageDown":
      return move(at.row + page, at.column);
    case "Enter":
    case "F2":
      return { kind: "edit" };
    case "Delete":
    case "Backspace":
      return { kind: "empty" };
    default:
      return !far && [...key].length === 1 ? { kind: "edit", text: key } : null;
  }
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}

/** Widths of columns in rem: by what stands in their first rows, so that little of it is cut. */
export function columnWidths(rows: readonly (readonly string[])[], columns: number): number[] {
  return Array.from({ length: columns }, (_, column) => {
    const longest = rows.slice(0, 50).reduce((most, row) => Math.max(most, wide(row[column] ?? "")), 0);
    return Math.max(5, Math.min(22, 1.5 + longest * 0.5));
  });
}

/** Letters of Chinese and Japanese are twice as wide. */
function wide(text: string): number {
  const start = text.slice(0, 60);
  return start.length + start.replace(/[\0-\u2fff]/g, "").length;
}
