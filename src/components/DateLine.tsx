import { useState } from "react";
import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
import { pickText } from "../model/text.ts";
import type { Account, Dataset, FuzzyDate } from "../model/types.ts";
import { dateDoubt } from "./dateMarks.ts";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { useLocale } from "./locale.tsx";
import { inZone, zoneOffset } from "./zones.ts";

export interface DateLineProps {
  readonly dataset: Dataset;
  readonly account: Account;
  readonly places: readonly string[];
}

/** When it was: in words, why it is not exact, what it was computed from, and for moments the other zones. */
export function DateLine({ dataset, account, places }: DateLineProps): ReactNode {
  const { lang, words } = useLocale();
  const { when, unreadable, whenText } = account;
  const notes = when === null ? [] : dateNotes(when).map((note) => detailOf(words).dateWhy[note]);
  if (when === null && unreadable !== null) notes.push(detailOf(words).unreadable(unreadable));
  if (whenText !== null) notes.push(detailOf(words).computedFrom(pickText(whenText, lang).value));
  const moment = when === null ? null : ([when, ...when.members].find((part) => part.utc !== null) ?? null);
  return (
    <div className="date-line">
      <p className="date-line__words">
        {when === null ? (
          <span className="asof-date">{words.list.noDate}</span>
        ) : (
          <FuzzyTime date={when} zoned />
        )}
      </p>
      {notes.map((note) => (
        <p key={note} className="date-line__note">
          <bdi>{note}</bdi>
        </p>
      ))}
      {moment !== null && <Zones moment={moment} zone={placeZone(dataset, places)} />}
    </div>
  );
}

type DateNote = "approximate" | "uncertain" | "oneOf" | "day" | "openEnd" | "unknownEnd";

function dateNotes(date: FuzzyDate): DateNote[] {
  const doubt = dateDoubt(date);
  const notes: DateNote[] = doubt === null ? [] : [doubt];
  // "April or later" has no known last day either, but that is no event without an end.
  if (date.form === "interval" && date.end === "open") notes.push("openEnd");
  if (date.form === "interval" && date.end === "unknown") notes.push("unknownEnd");
  return notes;
}

function placeZone(dataset: Dataset, places: readonly string[]): string | null {
  return places.map((id) => dataset.places.get(id)?.timeZone ?? null).find((zone) => zone !== null) ?? null;
}

/** A moment at the place, in UTC and, when asked for, in the reader's zone. */
function Zones({ moment, zone }: { readonly moment: FuzzyDate; readonly zone: string | null }): ReactNode {
  const { words, zone: chosen = null } = useLocale();
  const { utc, offset } = moment;
  if (utc === null) return null;
  const universal = inZone(utc, "UTC");
  // The offset written may be another place's: then the place's own wall clock is said too.
  const same = zone !== null && zoneOffset(utc, zone) === offset;
  const local = zone === null || same ? moment : inZone(utc, zone);
  return (
    <>
      <dl className="date-line__zones">
        {zone !== null && local !== null && (
          <ZoneLine label={detailOf(words).zones.place(zone)} date={same && chosen === null ? null : local} />
        )}
        {universal !== null && <ZoneLine label={detailOf(words).zones.utc} date={universal} />}
      </dl>
      <ReaderTime utc={utc} />
    </>
  );
}

/** Without a date: the one above is meant. */
function ZoneLine({ label, date }: { readonly label: string; readonly date: FuzzyDate | null }): ReactNode {
  const { words } = useLocale();
  return (
    <div className="date-line__zone">
      <dt>
        <bdi>{label}</bdi>
      </dt>
      <dd>{date === null ? detailOf(words).zones.same : <FuzzyTime date={date} />}</dd>
    </div>
  );
}

/** Rendered only when opened: before that nothing on the page depends on the reader's zone. */
function ReaderTime({ utc }: { readonly utc: number }): ReactNode {
  const { words } = useLocale();
  const [open, setOpen] = useState(false);
  const zone = open ? Intl.DateTimeFormat().resolvedOptions().timeZone : null;
  const date = zone === null ? null : inZone(utc, zone);
  return (
    <details className="date-line__reader" onToggle={(toggle) => setOpen(toggle.currentTarget.open)}>
      <summary>{detailOf(words).zones.readerAsk}</summary>
      {zone !== null && date !== null && (
        <dl className="date-line__zones">
          <ZoneLine label={detailOf(words).zones.reader(zone)} date={date} />
        </dl>
      )}
    </details>
  );
}
