import { endOfToday, isAhead } from "../model/ahead.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { DatasetFile, ReadOptions, ReadResult } from "./format.ts";
import { NoteLog } from "./notes.ts";

type RawEvent = DatasetFile["events"][number];

/**
 * Writes "planned" for what a foreign file tells of days to come without a status: our format would call it a thing of
 * the past. Said once, at the first.
 */
export function planAhead(result: ReadResult, { now }: ReadOptions): ReadResult {
  if (now === undefined) return result;
  const endOfDay = endOfToday(now);
  const isOpen = ({ status, when }: Pick<RawEvent, "status" | "when">): boolean =>
    status === undefined && typeof when === "string" && isAhead(parseFuzzyDate(when.trim()), endOfDay);
  const ahead: number[] = [];
  const events = result.file.events.map((event, index): RawEvent => {
    const open = event.accounts === undefined ? isOpen(event) : event.accounts.some(isOpen);
    if (!open) return event;
    ahead.push(index);
    return event.accounts === undefined
      ? { ...event, status: "planned" }
      : {
          ...event,
          accounts: event.accounts.map((account) =>
            isOpen(account) ? { ...account, status: "planned" } : account,
          ),
        };
  });
  const [first] = ahead;
  if (first === undefined) return result;
  const log = new NoteLog();
  log.add("planned", "note", result.locate(`/events/${first}/when`) ?? {}, undefined, {
    count: ahead.length,
  });
  return { ...result, file: { ...result.file, events }, notes: [...result.notes, ...log.notes] };
}
