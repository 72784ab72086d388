import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { readTypedDate } from "../model/typedDate.ts";

type ReadTyped = typeof readTypedDate;

let read: ReadTyped | null = null;
let loading: Promise<void> | null = null;

/** What reads dates as people write them, once `loadTypedDates` has brought it; null before. */
export function typedDates(): ReadTyped | null {
  return read;
}

/**
 * Brings the reader of typed dates, which the page needs only once somebody types one. Where it can't be had, EDTF
 * and ISO dates are read all the same; the next call tries again.
 */
export async function loadTypedDates(): Promise<void> {
  loading ??= import("../model/typedDate.ts").then(
    ({ readTypedDate }) => {
      read = readTypedDate;
    },
    () => {
      read ??= readStandard;
      loading = null;
    },
  );
  await loading;
}

const readStandard: ReadTyped = (text) => {
  const edtf = text.trim();
  const date = parseFuzzyDate(edtf);
  return date === null
    ? { ok: false, problem: { why: "unreadable" } }
    : { ok: true, yearAdded: false, edtf, date };
};
