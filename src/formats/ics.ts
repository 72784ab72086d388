import type { Format } from "./format.ts";
import { readIcs } from "./icsRead.ts";
import { writeIcs } from "./icsWrite.ts";

/** iCalendar (RFC 5545). */
export const ics: Format = {
  id: "ics",
  label: "iCalendar",
  mime: "text/calendar",
  extension: "ics",
  detect: (text) => /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text),
  read: (text, options = {}) => readIcs(text, options),
  write: async (dataset, options = {}) => writeIcs(dataset, options),
};
