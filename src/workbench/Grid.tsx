import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ClipboardEvent, KeyboardEvent, ReactNode } from "react";
import { copiedCells, pastedCells } from "../formats/tableText.ts";
import type { CellPlace } from "../formats/tableText.ts";
import { columnWidths, gridAct } from "./gridKeys.ts";
import { GridCell } from "./GridCell.tsx";
import { useWords } from "./words.ts";
import "./Grid.css";

export interface GridProps {
  /** The first row is the head. */
  readonly rows: readonly (readonly string[])[];
  readonly columns: number;
  readonly label: string;
  /** Cells with a problem, as `row:column`. */
  readonly marked: ReadonlySet<string>;
  readonly chosen: CellPlace;
  /** A new object asks for the focus to come to the chosen cell. */
  readonly focus: object | null;
  readonly onChoose: (cell: CellPlace) => void;
  readonly onChange: (cells: readonly (CellPlace & { readonly value: string })[]) => void;
  readonly onSay: (text: string) => void;
}

/** Pixels (Grid.css). */
const ROW = 32;
/** Rows that are drawn above and below what is in sight. */
const MORE = 8;

/**
 * A table as a grid of the ARIA pattern: one tab stop, the keys of a spreadsheet. Only the rows in sight are drawn,
 * so that fifty thousand are no more than fifty.
 */
export function Grid({
  rows,
  columns,
  label,
  marked,
  chosen,
  focus,
  onChoose,
  onChange,
  onSay,
}: GridProps): ReactNode {
  const words = useWords().table;
  const base = useId();
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 400 });
  const [editing, setEditing] = useState<{ readonly text: string } | null>(null);
  const widths = useMemo(() => columnWidths(rows, columns), [rows, columns]);
  const page = Math.max(1, Math.floor(seen.height / ROW) - 2);
  const first = Math.max(1, Math.floor(seen.top / ROW) - MORE);
  const last = Math.min(rows.length - 1, Math.ceil((seen.top + seen.height) / ROW) + MORE);
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  // The chosen row stays drawn: it is what has the focus.
  if (chosen.row > 0 && chosen.row < rows.length && (chosen.row < first || chosen.row > last))
    drawn.push(chosen.row);

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = (): void => setSeen({ top: element.scrollTop, height: element.clientHeight || 400 });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (focus !== null) box.current?.focus({ preventScroll: true });
  }, [focus]);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const top = chosen.row * ROW;
    if (chosen.row > 0) {
      if (top - ROW < element.scrollTop) element.scrollTop = Math.max(0, top - ROW);
      else if (top + ROW > element.scrollTop + element.clientHeight)
        element.scrollTop = top + ROW - element.clientHeight;
    }
    element
      .querySelector(`[data-cell="${chosen.row}:${chosen.column}"]`)
      ?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [chosen, focus]);

  const at = (row: number, column: number): string => rows[row]?.[column] ?? "";
  const onKeyDown = (key: KeyboardEvent): void => {
    if (editing !== null || key.nativeEvent.isComposing) return;
    const act = gridAct(key, chosen, rows.length, columns, page);
    if (act === null) return;
    key.preventDefault();
    if (act.kind === "move") onChoose(act.to);
    else if (act.kind === "empty") onChange([{ ...chosen, value: "" }]);
    else setEditing({ text: act.text ?? at(chosen.row, chosen.column) });
  };
  const onCopy = (copy: ClipboardEvent): void => {
    if (editing !== null) return;
    copy.preventDefault();
    copy.clipboardData.setData("text/plain", copiedCells([[at(chosen.row, chosen.column)]]));
  };
  const onPaste = (paste: ClipboardEvent): void => {
    if (editing !== null) return;
    paste.preventDefault();
    const cells = pastedCells(paste.clipboardData.getData("text/plain")).flatMap((row, down) =>
      row.map((value, right) => ({ row: chosen.row + down, column: chosen.column + right, value })),
    );
    onChange(cells);
    onSay(words.pasted(cells.length));
  };
  const finish = (value: string | null): void => {
    setEditing(null);
    box.current?.focus({ preventScroll: true });
    if (value === null) return;
    if (value !== at(chosen.row, chosen.column)) onChange([{ ...chosen, value }]);
    if (chosen.row < rows.length - 1) onChoose({ row: chosen.row + 1, column: chosen.column });
  };

  const rowOf = (row: number): ReactNode => (
    <div
      aria-rowindex={row + 1}
      className="grid__row"
      data-head={row === 0 ? "true" : undefined}
      key={row}
      role="row"
      style={row === 0 ? undefined : { transform: `translateY(${row * ROW}px)` }}
    >
      <div className="grid__number" role="rowheader">
        <span className="asof-hidden">{words.rowNumber} </span>
        {row + 1}
      </div>
      {Array.from({ length: columns }, (_, column) => {
        const isChosen = row === chosen.row && column === chosen.column;
        return (
          <GridCell
            chosen={isChosen}
            column={column}
            editing={isChosen ? editing : null}
            head={row === 0}
            id={`${base}-${row}-${column}`}
            key={column}
            label={words.edit(at(0, column) || words.column(column + 1), row + 1)}
            marked={marked.has(`${row}:${column}`)}
            onChoose={() => onChoose({ row, column })}
            onEdit={() => setEditing({ text: at(row, column) })}
            onFinish={finish}
            row={row}
            value={at(row, column)}
            width={widths[column] ?? 8}
          />
        );
      })}
    </div>
  );
  return (
    <div
      aria-activedescendant={`${base}-${chosen.row}-${chosen.column}`}
      aria-colcount={columns + 1}
      aria-describedby={`${base}-help`}
      aria-label={label}
      aria-rowcount={rows.length}
      className="grid"
      onCopy={onCopy}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onScroll={({ currentTarget }) =>
        setSeen({ top: currentTarget.scrollTop, height: currentTarget.clientHeight || 400 })
      }
      ref={box}
      role="grid"
      tabIndex={editing === null ? 0 : -1}
    >
      <div className="grid__sheet" role="rowgroup" style={{ blockSize: `${rows.length * ROW}px` }}>
        {rowOf(0)}
        {drawn.map(rowOf)}
      </div>
      <p className="asof-hidden" id={`${base}-help`}>
        {words.help}
      </p>
    </div>
  );
}
