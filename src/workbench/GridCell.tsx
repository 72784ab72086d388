import { useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";

export interface GridCellProps {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly head: boolean;
  readonly value: string;
  /** rem */
  readonly width: number;
  readonly chosen: boolean;
  readonly marked: boolean;
  /** What the field of a cell that is edited begins with. */
  readonly editing: { readonly text: string } | null;
  /** Name of the field. */
  readonly label: string;
  readonly onChoose: () => void;
  readonly onEdit: () => void;
  /** null: as it was. */
  readonly onFinish: (value: string | null) => void;
}

/** A cell may hold a whole article; a row shows the beginning of it. */
const MOST_SHOWN = 200;

export function GridCell(props: GridCellProps): ReactNode {
  const { chosen, column, editing, head, id, label, marked, onChoose, onEdit, onFinish, row, value, width } =
    props;
  return (
    <div
      aria-colindex={column + 2}
      aria-selected={chosen}
      className="grid__cell"
      data-cell={`${row}:${column}`}
      data-chosen={chosen ? "true" : undefined}
      data-marked={marked ? "true" : undefined}
      id={id}
      onDoubleClick={onEdit}
      onMouseDown={onChoose}
      role={head ? "columnheader" : "gridcell"}
      style={{ inlineSize: `${width}rem` }}
    >
      {editing === null ? (
        <bdi>{value.slice(0, MOST_SHOWN)}</bdi>
      ) : (
        <CellField label={label} onFinish={onFinish} text={editing.text} />
      )}
    </div>
  );
}

function CellField({
  label,
  text,
  onFinish,
}: {
  readonly label: string;
  readonly text: string;
  readonly onFinish: (value: string | null) => void;
}): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const [value, setValue] = useState(text);
  const over = useRef(false);
  useLayoutEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const finish = (result: string | null): void => {
    if (over.current) return;
    over.current = true;
    onFinish(result);
  };
  const onKeyDown = (key: KeyboardEvent): void => {
    key.stopPropagation();
    if (key.nativeEvent.isComposing) return;
    if (key.key === "Escape") finish(null);
    // With a modifier it is a new line, as in spreadsheets.
    else if (key.key === "Enter" && !key.altKey && !key.shiftKey) finish(value);
    else if (key.key === "Tab") finish(value);
    else return;
    key.preventDefault();
  };
  return (
    <textarea
      aria-label={label}
      className="grid__field"
      onBlur={() => finish(value)}
      onChange={({ target }) => setValue(target.value)}
      onKeyDown={onKeyDown}
      onMouseDown={(press) => press.stopPropagation()}
      ref={field}
      rows={value.includes("\n") ? 4 : 1}
      spellCheck={false}
      value={value}
    />
  );
}
