/** What a date that is no EDTF was probably meant as: for the remedy beside the problem, and never taken unasked. */
import { civilMs, DAY_MS, daysInMonth, isoDay, pad2 } from "../model/calendar.ts";
import { edtfDate } from "../model/edtfText.ts";
import { parseFuzzyDateDetailed } from "../model/fuzzyDate.ts";
import { ambiguousDays, cleanTyped, readPlainDate } from "../model/plainDate.ts";
import { readTypedDate } from "../model/typedDate.ts";
import { clockText, ordersOf, readDateCell } from "./dateCells.ts";
import { spansMeant } from "./spanMeant.ts";

/** One reading, as EDTF; `how` it was read, where there is another way. */
export interface DateMeant {
  readonly edtf: string;
  readonly how: string | null;
}

type Reader = (text: string) => readonly DateMeant[];

/** Nothing that a person calls a date is longer. */
const LONGEST = 200;

/**
 * The dates that a text may mean, each of them valid EDTF, likeliest first; none where nobody can tell. More than one
 * only where the text itself leaves it open: "3/4/2024", "FY2024".
 */
export function datesMeant(text: string): readonly DateMeant[] {
  if (text.length > LONGEST) return [];
  const typed = cleanTyped(text);
  for (const read of READERS) {
    const found = read(typed).filter(({ edtf }) => parseFuzzyDateDetailed(edtf).error === null);
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether it would be a date if only it had a year. */
export function lacksYear(text: string): boolean {
  const read = readTypedDate(text, null);
  return !read.ok && read.problem.why === "noYear";
}

function one(edtf: string | null | undefined, how: string | null = null): readonly DateMeant[] {
  return edtf === null || edtf === undefined ? [] : [{ edtf, how }];
}

const READERS: readonly Reader[] = [
  (text) => one(readPlainDate(text)?.edtf),
  // EDTF with blanks in it, or without its brackets.
  (text) => one(/[[{/]/.test(text) ? text.replace(/\s+/g, "") : null),
  twoDays,
  noSuchDay,
  (text) => one(withClock(text)),
  shortYear,
  partOfYear,
  fiscalYear,
  spansMeant,
  week,
  (text) => one(feast(text)),
  figures,
  // Whatever its time is, the day can be read.
  (text) => one(readPlainDate(text.replace(/[T ]\d.*$/, ""))?.edtf),
];

function twoDays(text: string): readonly DateMeant[] {
  const days = ambiguousDays(text);
  return days === null ? [] : [...one(days[0], "day first"), ...one(days[1], "month first")];
}

/** "2024-13-01": day and month the other way round; "2024-02-30": the last day, or the one after it; "2024-03-00": the month. */
function noSuchDay(text: string): readonly DateMeant[] {
  const found = /^(-?\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text);
  if (found === null || found[1] === "0000") return [];
  const [year, month] = [Number(found[1]), Number(found[2])];
  if (found[3] === undefined) return month === 0 ? one(edtfDate(year)) : [];
  const day = Number(found[3]);
  if (month === 0) return one(edtfDate(year));
  if (day === 0) return one(edtfDate(year, month));
  if (month > 12) return day <= 12 && month <= 31 ? one(edtfDate(year, day, month)) : [];
  const last = daysInMonth(year, month);
  if (day <= last || day > 31) return [];
  return [...one(edtfDate(year, month, last)), ...one(isoDay(civilMs(year, month, last) + DAY_MS))];
}

const ZONES: ReadonlyMap<string, string> = new Map([
  ["z", "Z"],
  ["utc", "Z"],
  ["gmt", "Z"],
  ["jst", "+09:00"],
  ["kst", "+09:00"],
  ["cet", "+01:00"],
  ["cest", "+02:00"],
  ["est", "-05:00"],
  ["edt", "-04:00"],
  ["pst", "-08:00"],
  ["pdt", "-07:00"],
]);
const ZONE =
  /^(.*\d)\s*(?:\b(z|utc|gmt|jst|kst|cest|cet|est|edt|pst|pdt)|(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?)$/i;

/** "2024-03-08 14:00", "March 8, 2024 2:00 PM", "14:00 on 8 March 2024", "Fri Mar 08 2024 14:00:00 GMT+0900". */
function withClock(text: string): string | null {
  const bare = text
    .replace(/ ?\([^)]*\)$/, "")
    .replace(/^(\d{1,2}[:：]\d{2}(?: ?[ap]m)?),? (?:on )?(.+)$/i, "$2 $1");
  if (!/\d[:：]\d{2}|\d ?[ap]m\b/i.test(bare)) return null;
  const zoned = ZONE.exec(bare);
  const offset =
    zoned === null
      ? ""
      : (ZONES.get(zoned[2]?.toLowerCase() ?? "") ??
        `${zoned[3]}${pad2(Number(zoned[4]))}:${zoned[5] ?? "00"}`);
  const civil = (zoned?.[1] ?? bare).replace(/^[a-z]{3,9},? (?=[a-z]{3} \d)/i, "");
  const hour = /^(.*?)[, ]+(\d{1,2} ?[ap]m)$/i.exec(civil);
  const clock = hour === null ? null : clockText(hour[2] ?? "");
  const read = readDateCell(clock === null ? civil : `${hour?.[1]} ${clock}`, ordersOf([], null));
  return read.kind === "date" && read.edtf.includes("T") ? read.edtf + offset : null;
}

/** "08-Mar-24", "3/4/24": of this century up to 68, as nearly all programs take it. */
function shortYear(text: string): readonly DateMeant[] {
  const first = /^(\d{2})-(\d{2}-\d{2})$/.exec(text);
  const last = /^(.*\D)(\d{2})$/.exec(text);
  const whole =
    first !== null
      ? `${fullYear(first[1])}-${first[2]}`
      : last !== null &&
          /^(?:\d{1,2}[/.]\d{1,2}[/.]|\d{1,2}[ -][a-z]{3,9}\.?[ -]|[a-z]{3,9}\.? \d{1,2},? ?')$/i.test(
            last[1] ?? "",
          )
        ? (last[1] ?? "").replace(/'$/, " ") + fullYear(last[2])
        : null;
  if (whole === null) return [];
  const read = readPlainDate(whole);
  return read === null ? twoDays(cleanTyped(whole)) : one(read.edtf);
}

function fullYear(short: string | undefined): string {
  const year = Number(short);
  return String(year <= 68 ? 2000 + year : 1900 + year);
}

/** Quarters and halves of a year, which EDTF numbers 33 to 36 and 40 to 41; centuries. */
function partOfYear(text: string): readonly DateMeant[] {
  const found =
    /^(?:q([1-4])|([1-4])q|h([12])|([12])h)[ /-]?(?:of )?(\d{4})$/i.exec(text) ??
    behindYear(/^(\d{4})[ /-]?(?:q([1-4])|([1-4])q|h([12])|([12])h)$/i.exec(text)) ??
    behindYear(/^(\d{4})年?第?([1-4])四半期()()()$/.exec(text)) ??
    /^([1-4])(?:st|nd|rd|th) quarter()()() (?:of )?(\d{4})$/i.exec(text);
  if (found !== null) {
    const [, a, b, c, d, year] = found;
    const quarter = [a, b].find((each) => each !== undefined && each !== "");
    return quarter !== undefined
      ? one(`${year}-${32 + Number(quarter)}`, "as EDTF numbers quarters")
      : one(
          `${year}-${39 + Number([c, d].find((each) => each !== undefined && each !== ""))}`,
          "as EDTF numbers halves of a year",
        );
  }
  const century =
    /^(?:the )?(\d{1,2})(?:st|nd|rd|th) c(?:entury|\.)?$/i.exec(text) ?? /^(\d{1,2})世紀$/.exec(text);
  return century === null ? [] : one(`${pad2(Number(century[1]) - 1)}XX`);
}

function behindYear(found: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return found && [found[0], ...found.slice(2), found[1]];
}

/** A fiscal year begins where its owner says: in April (Japan, India, the United Kingdom), in October (the United States). */
function fiscalYear(text: string): readonly DateMeant[] {
  const japanese = /^(.+年)度$/.exec(text);
  const year = Number(
    japanese === null
      ? (/^f\.?y\.? ?'?(\d{4})(?: ?[/–-] ?\d{2,4})?$/i.exec(text)?.[1] ??
          /^(?:fiscal|financial) year (\d{4})(?: ?[/–-] ?\d{2,4})?$/i.exec(text)?.[1] ??
          NaN)
      : (readPlainDate(japanese[1] ?? "")?.edtf ?? NaN),
  );
  if (!Number.isInteger(year)) return [];
  const april = `${year}-04/${year + 1}-03`;
  if (japanese !== null) return one(april);
  return [
    ...one(april, "from April"),
    ...(/\d[/–-]\d/.test(text)
      ? one(`${year}-07/${year + 1}-06`, "from July")
      : one(`${year - 1}-10/${year}-09`, "from October")),
  ];
}

/** "2024-W10": Monday to Sunday. */
function week(text: string): readonly DateMeant[] {
  const found = /^(\d{4})-?w(\d{2})$/i.exec(text);
  if (found === null || Number(found[2]) < 1 || Number(found[2]) > 53) return [];
  const fourth = civilMs(Number(found[1]), 1, 4);
  const monday =
    fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS + (Number(found[2]) - 1) * 7 * DAY_MS;
  return one(`${isoDay(monday)}/${isoDay(monday + 6 * DAY_MS)}`);
}

function feast(text: string): string | null {
  const read = readTypedDate(text, null);
  return read.ok ? read.edtf : null;
}

/** The days that a spreadsheet counts, here those of 1927 to 2118; seconds and milliseconds since 1970. */
function figures(text: string): readonly DateMeant[] {
  const day = /^([1-7]\d{4})(\.\d+)?$/.exec(text);
  if (day !== null) {
    const minutes = Math.round(Number(day[2] ?? 0) * 1440);
    const whole = isoDay(civilMs(1899, 12, 30) + Number(day[1]) * DAY_MS);
    const clock = `T${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)}`;
    return one(minutes === 0 || minutes === 1440 ? whole : whole + clock, "as a spreadsheet counts days");
  }
  if (!/^1\d{9}(?:\d{3})?$/.test(text)) return [];
  const instant = new Date(text.length === 10 ? Number(text) * 1000 : Number(text));
  return one(`${instant.toISOString().slice(0, 16)}Z`, "counted from 1970");
}
