import type { TimeUnit, TimeWords } from "../i18n/timeWords.ts";
import { calendarParts } from "../select/lag.ts";
import type { CalendarParts, Lag } from "../select/lag.ts";
import { DAY_MS, HOUR_MS } from "../model/calendar.ts";
import type { TimeWindow } from "../select/timeIndex.ts";

/** Up to here a lag of moments is told in hours and minutes. */
const MOST_HOURS = 100;
/** Up to here days are counted as days. */
const MOST_DAYS = 60;
/** Up to here as months. */
const MOST_MONTHS = 24;
const MONTH_DAYS = 30.436875;

/** A lag in words: "T+4 h 20 min", "3 days before", "2 to 5 days before", "about 2 months after". */
export function lagWords(lag: Lag, words: TimeWords): string {
  const text = lag.kind === "minutes" ? minuteWords(lag.minutes, words) : dayLag(lag, words);
  return lag.about ? words.lag.about(text) : text;
}

function minuteWords(minutes: number, words: TimeWords): string {
  const size = Math.abs(minutes);
  if (size === 0) return words.lag.same;
  const hours = Math.floor(size / 60);
  if (hours < MOST_HOURS) return `T${minutes < 0 ? "−" : "+"}${words.clock(hours, size % 60)}`;
  const span =
    hours < 24 * MOST_DAYS
      ? together(
          [
            ["days", Math.floor(hours / 24)],
            ["hours", hours % 24],
          ],
          words,
        )
      : exactly(calendarParts(0, Math.round(hours / 24)), Math.round(hours / 24), words);
  return sided(span, minutes > 0, words);
}

function dayLag(lag: Extract<Lag, { kind: "days" }>, words: TimeWords): string {
  const { least, most, parts } = lag;
  const { lag: say } = words;
  if (parts !== null) {
    const days = Math.abs(least);
    return days === 0 ? say.sameDay : sided(exactly(parts, days, words), least > 0, words);
  }
  if (least === -Infinity && most === -Infinity) return say.unsure;
  if (most < 0) return sided(between(-most, -least, words), false, words);
  if (least > 0) return sided(between(least, most, words), true, words);
  if (!Number.isFinite(least) || !Number.isFinite(most)) return say.unsure;
  if (least === 0) return say.upTo(say.after(between(most, most, words)));
  if (most === 0) return say.upTo(say.before(between(-least, -least, words)));
  return say.either(between(-least, -least, words), between(most, most, words));
}

const sided = (span: string, later: boolean, { lag }: TimeWords): string =>
  later ? lag.after(span) : lag.before(span);

/** So many days at least and at most, without saying which way. `parts`: of an exact number. */
export function spanWords(
  least: number,
  most: number,
  parts: CalendarParts | null,
  words: TimeWords,
): string {
  return parts === null ? between(least, most, words) : exactly(parts, least, words);
}

/** "12 days", "4 months 3 days", "79 years 7 months". */
function exactly({ years, months, days }: CalendarParts, all: number, words: TimeWords): string {
  if (all < MOST_DAYS) return words.units(all, "days");
  if (years < 2)
    return together(
      [
        ["months", years * 12 + months],
        ["days", days],
      ],
      words,
    );
  return together(
    [
      ["years", years],
      ["months", months],
    ],
    words,
  );
}

function together(parts: readonly (readonly [TimeUnit, number])[], words: TimeWords): string {
  return words.joined(
    parts.filter(([, count]) => count > 0).map(([unit, count]) => words.units(count, unit)),
  );
}

/** From so many days to so many, in one unit, and rather too wide than too narrow. */
function between(from: number, to: number, words: TimeWords): string {
  const size = Number.isFinite(to) ? to : from;
  const [unit, days]: readonly [TimeUnit, number] =
    size < MOST_DAYS
      ? ["days", 1]
      : size < MOST_MONTHS * MONTH_DAYS
        ? ["months", MONTH_DAYS]
        : ["years", 365.2425];
  const [low, high] = [Math.floor(from / days), Math.ceil(to / days)];
  if (!Number.isFinite(to)) return words.lag.atLeast(words.units(low, unit));
  if (from === to) return words.units(high, unit);
  return low === high ? words.units(low, unit) : words.lag.range(low, words.units(high, unit));
}

/** How long a gap is at least: "12 years", "10 months", "9 days", "5 hours". */
export function gapLength({ from, to }: TimeWindow, words: TimeWords): string {
  const days = Math.floor((to - from) / DAY_MS);
  if (days < 2) return words.units(Math.floor((to - from) / HOUR_MS), "hours");
  if (days < MOST_DAYS) return words.units(days, "days");
  const { years, months } = calendarParts(from, days);
  return years < 2 ? words.units(years * 12 + months, "months") : words.units(years, "years");
}
