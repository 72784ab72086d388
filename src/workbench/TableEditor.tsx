import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { cellAt, deleteRow, readTable, setCells } from "../formats/tableText.ts";
import type { CellPlace } from "../formats/tableText.ts";
import type { Finding } from "./check.ts";
import { FindingText } from "./FindingText.tsx";
import { Grid } from "./Grid.tsx";
import type { Target } from "./useWorkbench.ts";
import { useWords } from "./words.ts";
import "./TableEditor.css";

export interface TableEditorProps {
  readonly text: string;
  /** null: as the text tells. */
  readonly delimiter: string | null;
  readonly findings: readonly Finding[];
  readonly target: Target | null;
  readonly onText: (text: string) => void;
}

interface Choice {
  readonly cell: CellPlace;
  /** The target after which it was made: the next one is more than this choice. */
  readonly after: Target | null;
  /** Asks for the focus. */
  readonly focus: object | null;
}

const START: CellPlace = { row: 1, column: 0 };

/** The table in place: its grid, the chosen cell in full with what is wrong in it, and what can be done with rows. */
export function TableEditor({ text, delimiter, findings, target, onText }: TableEditorProps): ReactNode {
  const words = useWords().table;
  const [said, say] = useState("");
  const table = useTable(text, delimiter);
  const aim = target?.place == null ? null : cellAt(table, target.place.line, target.place.column);
  const [choice, setChoice] = useState<Choice>({ cell: START, after: null, focus: null });
  const aimed = choice.after !== target && aim !== null;
  const wanted = aimed ? aim : choice.cell;
  // An empty row at the end, to write on in.
  const rows = useMemo(() => [...table.rows, []], [table]);
  const chosen = {
    row: Math.max(0, Math.min(wanted.row, table.rows.length)),
    column: Math.max(0, Math.min(wanted.column, table.width - 1)),
  };
  const choose = (cell: CellPlace, focus: object | null = null): void =>
    setChoice({ cell, after: target, focus });
  const places = useMemo(() => placesOf(table, findings), [table, findings]);
  const here = places.get(`${chosen.row}:${chosen.column}`) ?? [];
  const value = table.rows[chosen.row]?.[chosen.column] ?? "";
  const remove = (): void => {
    onText(deleteRow(table, chosen.row));
    say(words.deleted(chosen.row + 1));
  };
  return (
    <div className="table-editor">
      <Grid
        chosen={chosen}
        columns={table.width}
        focus={aimed ? (target?.quiet === true ? null : target) : choice.focus}
        label={words.label(Math.max(0, table.rows.length - 1))}
        marked={new Set(places.keys())}
        onChange={(cells) => onText(setCells(table, cells))}
        onChoose={(cell) => choose(cell)}
        onSay={say}
        rows={rows}
      />
      <div className="table-editor__cell" aria-label={words.cell} role="group">
        <p className="table-editor__place">
          {headAt(table.rows, chosen.column) ?? words.column(chosen.column + 1)}, {chosen.row + 1}
        </p>
        <p className="table-editor__value">
          {value === "" ? <i>{words.empty}</i> : <bdi>{value.slice(0, 2000)}</bdi>}
        </p>
        {here.map((finding, index) => (
          <p className="table-editor__problem" key={index}>
            <FindingText finding={finding} />
          </p>
        ))}
      </div>
      <div className="table-editor__acts">
        <button
          className="asof-button"
          onClick={() => choose({ row: table.rows.length, column: 0 }, {})}
          type="button"
        >
          {words.addRow}
        </button>
        <button
          className="asof-button"
          onClick={() =>
            onText(setCells(table, [{ row: 0, column: table.width, value: words.column(table.width + 1) }]))
          }
          type="button"
        >
          {words.addColumn}
        </button>
        <button
          className="asof-button"
          disabled={chosen.row === 0 || chosen.row >= table.rows.length}
          onClick={remove}
          type="button"
        >
          {words.deleteRow}
        </button>
        <span className="table-editor__said" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}

/** null: the column has none. */
function headAt(rows: readonly (readonly string[])[], column: number): string | null {
  const head = rows[0]?.[column] ?? "";
  return head === "" ? null : head;
}

function useTable(text: string, delimiter: string | null) {
  return useMemo(() => readTable(text, delimiter ?? undefined), [text, delimiter]);
}

function placesOf(table: ReturnType<typeof readTable>, findings: readonly Finding[]): Map<string, Finding[]> {
  const places = new Map<string, Finding[]>();
  for (const finding of findings) {
    const cell = finding.place === null ? null : cellAt(table, finding.place.line, finding.place.column);
    if (cell === null) continue;
    const key = `${cell.row}:${cell.column}`;
    places.set(key, [...(places.get(key) ?? []), finding]);
  }
  return places;
}
