/** Random dates for the property tests. */
import fc from "fast-check";
import { pad2 } from "./calendar.ts";

export const monthText = fc
  .tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${pad2(month)}`);

/** Days that every month has. */
export const dayText = fc
  .tuple(monthText, fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `${month}-${pad2(day)}`);

const yearText = fc
  .integer({ min: -9999, max: 9999 })
  .map((year) => (year < 0 ? `-${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0")));

const masked = fc.constantFrom(
  "201X",
  "19XX",
  "1XXX",
  "19X5",
  "-004X",
  "2004-XX",
  "2004-06-XX",
  "1985-XX-XX",
  "2004-XX-11",
);
const inner = fc.constantFrom(
  "156X-12-25",
  "15XX-12-25",
  "200X-02-29",
  "2004-1X",
  "2004-06-2X",
  "2004-X0",
  "15XX-12-XX",
);
const season = fc.tuple(yearText, fc.integer({ min: 21, max: 41 })).map(([year, code]) => `${year}-${code}`);
const long = fc.constantFrom("Y17000", "Y-17E3", "1950S2", "Y171E3S2", "195", "19", "-19");
const time = fc
  .tuple(
    dayText,
    fc.integer({ min: 0, max: 24 * 60 - 1 }),
    fc.constantFrom("", "Z", "+09:00", "-03:30", ":30Z", ":30.5+01:00"),
  )
  .map(([day, minutes, zone]) => `${day}T${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)}${zone}`);

export const plainText = fc.oneof(dayText, monthText, yearText);
const mark = fc.constantFrom("", "", "?", "~", "%");
const part = fc.oneof(
  fc.tuple(fc.oneof(plainText, masked, inner, season), mark).map(([date, after]) => date + after),
  fc
    .tuple(dayText, mark, mark)
    .map(([day, month, date]) => `${day.slice(0, 5)}${month}${day.slice(5, 8)}${date}${day.slice(8)}`),
  time,
  long,
);
const range = fc.oneof(
  part,
  fc.tuple(dayText, dayText).map(([a, b]) => [a, b].sort().join("..")),
);

/** Any EDTF read here, with some that the calendar refuses (an end before its start). */
export const edtfText = fc.oneof(
  { weight: 3, arbitrary: part },
  fc
    .tuple(fc.oneof(part, fc.constantFrom("", "..")), fc.oneof(part, fc.constantFrom("", "..")))
    .map((sides) => sides.join("/")),
  fc
    .tuple(fc.constantFrom("[]", "{}"), fc.array(range, { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(([brackets, items, open]) => `${brackets[0]}${items.join(",")}${open ? ".." : ""}${brackets[1]}`),
);
