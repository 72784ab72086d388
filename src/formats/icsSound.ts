import { civilDay, civilMs } from "../model/calendar.ts";
import type { Ical } from "./icalTypes.ts";
import type { Calendar } from "./icsEvent.ts";
import { textOf } from "./icsLines.ts";
import type { IcsBlock, IcsLine } from "./icsLines.ts";

const TIMES = new Set(["DTSTART", "DTEND", "RECURRENCE-ID"]);
const RULE_PARTS =
  /^(?:FREQ|UNTIL|COUNT|INTERVAL|WKST|RSCALE|SKIP|BY(?:SECOND|MINUTE|HOUR|DAY|MONTHDAY|YEARDAY|WEEKNO|MONTH|SETPOS))$/;

/** The event without its dates and rules that can't be read: each is told where it stands, and costs only itself. */
export function soundBlock(ical: Ical, block: IcsBlock, cx: Calendar): IcsBlock {
  const lines = block.lines.filter((line) => {
    if (TIMES.has(line.name) && !isTime(textOf(line).trim())) {
      cx.notes.add("bad-time", "repaired", valuePlace(line), textOf(line));
      return false;
    }
    if (line.name === "RRULE") {
      if (!isRule(ical, textOf(line))) {
        cx.notes.add("bad-rule", "repaired", { line: line.line, column: 1 }, line.text);
        return false;
      }
      for (const [name = ""] of textOf(line)
        .split(";")
        .map((part) => part.trim().split("=")))
        if (name !== "" && !RULE_PARTS.test(name.toUpperCase()) && !/^X-/i.test(name))
          cx.losses.add("properties", 1, `RRULE ${name}`);
    }
    return true;
  });
  const sound = { ...block, lines };
  if (count(block) > 0 && count(sound) === 0) cx.unread.add(sound);
  return sound;
}

function count({ lines }: IcsBlock): number {
  return lines.filter((line) => line.name === "DTSTART").length;
}

/** Where the value of a property begins. */
function valuePlace(line: IcsLine): { line: number; column: number } {
  const value = textOf(line);
  return { line: line.line, column: value === "" ? 1 : line.text.lastIndexOf(value) + 1 };
}

/** A day or time of the calendar that there is: "20250330", "20250330T095000Z". */
function isTime(text: string): boolean {
  const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/i.exec(text);
  if (found === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const there = civilDay(civilMs(year, month, day));
  return there.month === month && there.day === day && hour < 24 && minute < 60 && second <= 60;
}

function isRule(ical: Ical, text: string): boolean {
  try {
    ical.Recur.fromString(text);
    return true;
  } catch {
    return false;
  }
}
