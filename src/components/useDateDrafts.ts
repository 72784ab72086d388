import { useEffect, useRef, useState } from "react";
import type { TypedProblem } from "../model/typedDate.ts";
import type { ViewState } from "../view/viewState.ts";
import { isReversed, readSide } from "./dateInput.ts";
import { loadTypedDates, typedDates } from "./typedDates.ts";

export type Side = "from" | "to";
/** Why a text is not taken. */
export type DateProblem = TypedProblem | { readonly why: "reversed" };

export interface DateDraft {
  readonly text: string;
  readonly problem: DateProblem | null;
  /** Written and not yet committed. */
  readonly dirty: boolean;
  /** Typed without its year. */
  readonly yearAdded: boolean;
}

export interface DateDrafts {
  readonly drafts: Readonly<Record<Side, DateDraft>>;
  readonly write: (side: Side, text: string) => void;
  readonly commit: (side: Side) => void;
  /** Back to what the address says; without a side for both. */
  readonly reset: (side?: Side) => void;
}

type Range = Pick<ViewState, Side>;

interface Local extends DateDraft {
  /** The range of the address that this text stands for, or that it was written over. */
  readonly range: Range;
}

const SIDES = ["from", "to"] as const;
const OTHER: Readonly<Record<Side, Side>> = { from: "to", to: "from" };

/**
 * What stands in the two date fields. The address has the EDTF, the field keeps the reader's own words
 * ("late March 2025") until the address changes otherwise. Nothing is committed that the address would refuse:
 * a date not understood, or an end before the beginning; then the limit stays as it was, and the other side is
 * tried again with the next commit. `year` is for dates without one.
 */
export function useDateDrafts(
  { from, to }: Range,
  year: number | null,
  onRange: (range: Partial<Range>) => void,
): DateDrafts {
  const [locals, setLocals] = useState<Partial<Record<Side, Local>>>({});
  const range: Range = { from, to };
  // What is committed after the reader of dates has come is the text that stands there then.
  const latest = useRef<(side: Side) => void>(() => undefined);

  const draftOf = (side: Side): Local => {
    const local = locals[side];
    // What was refused for the other side's sake has no ground any more once that has changed.
    const other = local?.problem?.why === "reversed" && local.range[OTHER[side]] !== range[OTHER[side]];
    if (local !== undefined && local.range[side] === range[side] && !other) return local;
    return { text: range[side] ?? "", problem: null, range, dirty: false, yearAdded: false };
  };

  const write = (side: Side, text: string) => {
    void loadTypedDates();
    setLocals({ ...locals, [side]: { ...draftOf(side), text, dirty: true, problem: null, range } });
  };

  const reset = (side?: Side) => setLocals(side === undefined ? {} : { ...locals, [side]: undefined });

  const commit = (side: Side) => {
    const draft = draftOf(side);
    if (!draft.dirty) return;
    const readTyped = typedDates();
    if (readTyped === null) {
      void loadTypedDates().then(() => latest.current(side));
      return;
    }
    const refuse = (problem: DateProblem) => setLocals({ ...locals, [side]: { ...draft, problem, range } });
    const own = readSide(draft.text, year, readTyped);
    if (!own.ok) {
      refuse(own.problem);
      return;
    }
    const waiting = draftOf(OTHER[side]);
    const other = waiting.dirty ? readSide(waiting.text, year, readTyped) : null;
    const sides = { [side]: own, [OTHER[side]]: other?.ok === true ? other : null };
    const wanted: Range = {
      from: (sides["from"] ?? { edtf: from }).edtf,
      to: (sides["to"] ?? { edtf: to }).edtf,
    };
    if (isReversed(wanted.from, wanted.to)) {
      refuse({ why: "reversed" });
      return;
    }
    const next = { ...locals };
    for (const each of SIDES) {
      const read = sides[each];
      if (read == null) continue;
      const text = draftOf(each).text.trim();
      next[each] = { text, problem: null, range: wanted, dirty: false, yearAdded: read.yearAdded };
    }
    setLocals(next);
    const changed = SIDES.filter((each) => wanted[each] !== range[each]);
    if (changed.length > 0) onRange(Object.fromEntries(changed.map((each) => [each, wanted[each]])));
  };

  useEffect(() => {
    latest.current = commit;
  });

  return { drafts: { from: draftOf("from"), to: draftOf("to") }, write, commit, reset };
}
