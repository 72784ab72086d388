import type { Format } from "./format.ts";
import { readIcs } from "./icsRead.ts";
import { planAhead } from "./planAhead.ts";
import { writeIcs } from "./icsWrite.ts";

/** iCalendar (RFC 5545). */
export const ics: Format = {
  id: "ics",
  label: "iCalendar",
  mime: "text/calendar",
  extension: "ics",
  detect: (text) => /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text),
  read: async (text, options = {}) => planAhead(await readIcs(text, options), options),
  write: async (dataset, options = {}) => writeIcs(dataset, options),
};
