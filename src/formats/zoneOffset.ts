import { civilMs } from "../model/calendar.ts";
import type { CivilMs } from "../model/types.ts";

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  let format = formats.get(zone);
  if (format === undefined) {
    try {
      // Not the ISO calendar: of days before 1582 that one gives Julian dates.
      format = new Intl.DateTimeFormat("en-u-ca-gregory-hc-h23", {
        timeZone: zone,
        era: "short",
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
  const parts = new Map(format.formatToParts(utc).map(({ type, value }) => [type, value]));
  const at = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type) ?? 0);
  const year = parts.get("era")?.startsWith("B") === true ? 1 - at("year") : at("year");
  const clock = (at("hour") * 60 + at("minute")) * 60 + at("second");
  return civilMs(year, at("month"), at("day")) + clock * 1000;
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
