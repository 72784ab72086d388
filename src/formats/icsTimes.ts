import type { Component, Ical, Property, Time, Timezone } from "./icalTypes.ts";
import { civilDay, civilMs, DAY_MS, isoDay, pad2 } from "../model/calendar.ts";
import type { CivilMs } from "../model/types.ts";
import { offsetText } from "../model/offsetText.ts";
import { zoneOffset } from "./zoneOffset.ts";

/** A time of a calendar: where its clocks stood, and at which offset. */
export interface IcsTime {
  readonly civil: CivilMs;
  readonly isDate: boolean;
  /** Minutes east of UTC; null: no zone is told. */
  readonly offset: number | null;
  /** Milliseconds; set where one occurrence has a length of its own. */
  readonly length?: number;
}

/** Zones as a file defines them, else those that are known by their names. */
export class IcsZones {
  readonly #zones = new Map<string, Timezone>();
  readonly #home: string | null;
  readonly #ical: Ical;

  /** @param home the zone that times without one, and times in UTC, are shown in; null: as they are written. */
  constructor(ical: Ical, home: string | null) {
    this.#ical = ical;
    this.#home = home !== null && zoneOffset(0, home) !== null ? home : null;
  }

  add(component: Component): void {
    const id = component.getFirstPropertyValue("tzid");
    if (typeof id === "string") this.#zones.set(id, new this.#ical.Timezone(component));
  }

  /** null: there is no such zone. */
  offset(zone: string, civil: CivilMs): number | null {
    const own = this.#zones.get(zone);
    if (own !== undefined) return Math.round(own.utcOffset(this.time(civil, false)) / 60);
    // "/freeassociation.sourceforge.net/Europe/Berlin", "/mozilla.org/20070129_1/Asia/Tokyo"
    const name = /[A-Za-z_]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?$/.exec(zone)?.[0] ?? zone;
    return zoneOffset(civil, zone) ?? zoneOffset(civil, name);
  }

  /** A time of the file, where its zone's clocks stood. `onUnknown` is called with a zone that isn't known. */
  read(time: Time, zone: string | null, onUnknown: (zone: string) => void = () => {}): IcsTime {
    const civil = civilOf(time);
    if (time.isDate) return { civil, isDate: true, offset: null };
    if (isUtc(time)) return this.atHome(civil);
    const named = zone ?? this.#home;
    if (named === null) return { civil, isDate: false, offset: null };
    const offset = this.offset(named, civil);
    if (offset === null) onUnknown(named);
    return { civil, isDate: false, offset };
  }

  /** An instant by the clocks of the calendar's own zone. */
  atHome(utc: number): IcsTime {
    if (this.#home === null) return { civil: utc, isDate: false, offset: 0 };
    // The offset is that of the local time it leads to.
    let offset = zoneOffset(utc, this.#home) ?? 0;
    offset = zoneOffset(utc + offset * 60_000, this.#home) ?? offset;
    return { civil: utc + offset * 60_000, isDate: false, offset };
  }

  time(civil: CivilMs, isDate: boolean): Time {
    const { year, month, day } = civilDay(civil);
    const seconds = Math.floor((civil - Math.floor(civil / DAY_MS) * DAY_MS) / 1000);
    const clock = {
      hour: Math.floor(seconds / 3600),
      minute: Math.floor(seconds / 60) % 60,
      second: seconds % 60,
    };
    return this.#ical.Time.fromData({
      year,
      month,
      day,
      ...(isDate ? { hour: 0, minute: 0, second: 0 } : clock),
      isDate,
    });
  }
}

export function zoneOf(property: Property): string | null {
  const zone: unknown = property.getParameter("tzid");
  return typeof zone === "string" ? zone : null;
}

export function isUtc(time: Time): boolean {
  return time.zone?.tzid === "UTC";
}

export function civilOf(time: Time): CivilMs {
  return (
    civilMs(time.year, time.month, time.day) +
    (time.isDate ? 0 : ((time.hour * 60 + time.minute) * 60 + time.second) * 1000)
  );
}

/** What two spellings of one time have in common: the instant where it is known. */
export function instantKey(time: IcsTime): string {
  return time.isDate ? isoDay(time.civil) : String(time.civil - (time.offset ?? 0) * 60_000);
}

/** EDTF: "2025-03-30", "2025-03-30T09:50+09:00". */
export function edtfOfTime({ civil, isDate, offset }: IcsTime): string {
  if (isDate) return isoDay(civil);
  const seconds = Math.floor((civil - Math.floor(civil / DAY_MS) * DAY_MS) / 1000);
  const clock = `${pad2(Math.floor(seconds / 3600))}:${pad2(Math.floor(seconds / 60) % 60)}`;
  const second = seconds % 60 === 0 ? "" : `:${pad2(seconds % 60)}`;
  return `${isoDay(civil)}T${clock}${second}${offset === null ? "" : offsetText(offset)}`;
}

/** From a start to an exclusive end; a day that ends with itself, and an instant without length, are themselves. */
export function edtfSpan(start: IcsTime, end: IcsTime | null): string {
  const from = edtfOfTime(start);
  if (end === null) return from;
  const last = end.isDate ? { ...end, civil: end.civil - DAY_MS } : end;
  if (last.civil <= start.civil && start.isDate) return from;
  const to = edtfOfTime(last);
  return to === from ? from : `${from}/${to}`;
}
