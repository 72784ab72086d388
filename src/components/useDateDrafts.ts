import { useState } from "react";
import type { ViewState } from "../view/viewState.ts";
import { isReversed, readSide } from "./dateInput.ts";

export type Side = "from" | "to";
export type DateError = "unreadable" | "reversed" | null;

interface DateDraft {
  readonly text: string;
  readonly error: DateError;
  /** Written and not yet committed. */
  readonly dirty: boolean;
}

export interface DateDrafts {
  readonly drafts: Readonly<Record<Side, DateDraft>>;
  readonly write: (side: Side, text: string) => void;
  readonly commit: (side: Side) => void;
  /** Back to what the address says; without a side for both. */
  readonly reset: (side?: Side) => void;
}

interface Local extends DateDraft {
  /** The value of the address that this text stands for, or that it was written over. */
  readonly value: string | null;
}

/**
 * What stands in the two date fields. The address has the EDTF, the field keeps the reader's own words
 * ("late March 2025") until the address changes otherwise. Nothing is committed that the address would refuse:
 * an unreadable date, or an end before the beginning; then the other side is tried again with the next commit.
 */
export function useDateDrafts(
  view: Pick<ViewState, Side>,
  onRange: (range: Partial<Pick<ViewState, Side>>) => void,
): DateDrafts {
  const [locals, setLocals] = useState<Partial<Record<Side, Local>>>({});

  const draftOf = (side: Side): Local => {
    const value = view[side];
    const local = locals[side];
    if (local === undefined || local.value !== value) {
      return { text: value ?? "", error: null, value, dirty: false };
    }
    return local;
  };

  const write = (side: Side, text: string) =>
    setLocals({ ...locals, [side]: { ...draftOf(side), text, dirty: true } });

  const reset = (side?: Side) => setLocals(side === undefined ? {} : { ...locals, [side]: undefined });

  const commit = (side: Side) => {
    if (!draftOf(side).dirty) return;
    const next: Record<Side, Local> = { from: draftOf("from"), to: draftOf("to") };
    const wanted: Record<Side, string | null> = { from: view.from, to: view.to };
    for (const each of ["from", "to"] as const) {
      if (!next[each].dirty) continue;
      const read = readSide(next[each].text);
      if (read.ok) wanted[each] = read.edtf;
      else if (each === side) next[each] = { ...next[each], error: "unreadable" };
    }
    const unreadable = next[side].error === "unreadable" && !readSide(next[side].text).ok;
    if (!unreadable && isReversed(wanted.from, wanted.to)) {
      next[side] = { ...next[side], error: "reversed" };
    } else if (!unreadable) {
      for (const each of ["from", "to"] as const) {
        if (next[each].dirty && readSide(next[each].text).ok)
          next[each] = { text: next[each].text.trim(), error: null, value: wanted[each], dirty: false };
      }
      const changed = (["from", "to"] as const).filter((each) => wanted[each] !== view[each]);
      if (changed.length > 0) onRange(Object.fromEntries(changed.map((each) => [each, wanted[each]])));
    }
    setLocals(next);
  };

  return { drafts: { from: draftOf("from"), to: draftOf("to") }, write, commit, reset };
}
