/**
 * The fast path: plain ISO 8601 (YYYY, YYYY-MM, YYYY-MM-DD, date-times), by far the most of any dataset:
 * more than a million days a second.
 */
import { civilMs, DAY_MS, daysInMonth, LIMIT_MS, MINUTE_MS } from "./calendar.ts";
import type { DateReading } from "./dateReading.ts";
import { CALENDAR, RANGE, SYNTAX, unitReading } from "./dateReading.ts";

const PLAIN = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(.+))?)?)?$/;
const TIME = /^(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|([+\-−])(\d\d)(?::?(\d\d))?)?$/;

/**
 * Reads plain ISO; null when the text is of another form and must go the long way (seasons included).
 *
 * Date-times may stop at the minute and may lack an offset: then they stand on the calendar as written and
 * have no true UTC. 24:00 is 00:00 of the next day. A leap second (:60, only at minute 59) counts as :59, since
 * civil time here has none. Fractions count to the millisecond. Offsets go to ±15:59 (old local times included).
 */
export function readIsoDate(text: string): DateReading | null {
  const found = PLAIN.exec(text);
  if (found === null) return null;
  const [, y = "", m, d, time] = found;
  if (y === "-0000") return SYNTAX;
  const year = Number(y);
  if (m === undefined) {
    return unitReading(text, "date", civilMs(year), civilMs(year, 12, 31), DAY_MS, "year");
  }
  const month = Number(m);
  if (month < 1 || month > 12) return d === undefined && month >= 21 && month <= 41 ? null : CALENDAR;
  const length = daysInMonth(year, month);
  const first = civilMs(year, month);
  if (d === undefined)
    return unitReading(text, "date", first, first + (length - 1) * DAY_MS, DAY_MS, "month");
  const day = Number(d);
  if (day < 1 || day > length) return CALENDAR;
  const start = first + (day - 1) * DAY_MS;
  return time === undefined
    ? unitReading(text, "date", start, start, DAY_MS, "day")
    : readTime(text, start, time);
}

function readTime(text: string, day: number, time: string): DateReading | null {
  const found = TIME.exec(time);
  // An interval or a mark may follow.
  if (found === null) return null;
  const [, h, min, s, fraction, zone, sign, zoneHours = "0", zoneMinutes = "0"] = found;
  const hour = Number(h);
  const minute = Number(min);
  let second = Number(s ?? 0);
  const millis = fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, "0"));
  if (second === 60 && minute === 59) second = 59;
  if (hour > 24 || minute > 59 || second > 59) return CALENDAR;
  if (hour === 24 && (minute > 0 || second > 0 || Number(fraction ?? 0) > 0)) return CALENDAR;
  const civil = day + (hour * 60 + minute) * MINUTE_MS + second * 1000 + millis;
  const unit = s === undefined ? MINUTE_MS : fraction === undefined ? 1000 : 1;
  const precision = s === undefined ? "minute" : "second";
  if (zone === undefined) return unitReading(text, "instant", civil, civil, unit, precision);
  if (Number(zoneHours) > 15 || Number(zoneMinutes) > 59) return CALENDAR;
  const east = Number(zoneHours) * 60 + Number(zoneMinutes);
  const offset = sign === "+" || east === 0 ? east : -east;
  const utc = civil - offset * MINUTE_MS;
  if (Math.abs(utc) > LIMIT_MS) return RANGE;
  return unitReading(text, "instant", civil, civil, unit, precision, utc, offset);
}
