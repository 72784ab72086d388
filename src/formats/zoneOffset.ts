import type { CivilMs } from "../model/types.ts";
import { pad2 } from "../model/calendar.ts";

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  let format = formats.get(zone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat("en-u-ca-iso8601-hc-h23", {
        timeZone: zone,
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
      });
    } catch {
      format = null;
    }
    formats.set(zone, format);
  }
  return format;
}

/** The zone's clocks at an instant, as civil ms; null for a zone that is not known. */
function civilAt(utc: number, zone: string): CivilMs | null {
  const format = formatOf(zone);
  if (format === null) return null;
  const parts = new Map(format.formatToParts(utc).map(({ type, value }) => [type, Number(value)]));
  const at = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute"), at("second"));
}

/**
 * Minutes east of UTC of a zone when its clocks show `civil`; null for a zone that is not known. Of an hour that is
 * shown twice the first is meant, as iCalendar (RFC 5545) has it; one that is never shown counts as if it were not skipped.
 */
export function zoneOffset(civil: CivilMs, zone: string): number | null {
  const day = 86_400_000;
  const before = civilAt(civil - day, zone);
  if (before === null) return null;
  const early = before - (civil - day);
  const guess = civil - early;
  if (civilAt(guess, zone) === civil) return early / 60_000;
  const after = civilAt(civil + day, zone) ?? civil + day;
  const late = after - (civil + day);
  return (civilAt(civil - late, zone) === civil ? late : early) / 60_000;
}

/** "+09:00", "-03:30"; "Z" for UTC itself. */
export function offsetText(minutes: number): string {
  if (minutes === 0) return "Z";
  const size = Math.round(Math.abs(minutes));
  return `${minutes < 0 ? "-" : "+"}${pad2(Math.floor(size / 60))}:${pad2(size % 60)}`;
}
