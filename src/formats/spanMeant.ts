/** Spans of time as people write them: "Feb 1–5, 2024", "2019-2024", "March or April 2024", "2019–present". */
import { civilMs, DAY_MS, isoDay } from "../model/calendar.ts";
import { edtfDate } from "../model/edtfText.ts";
import { parseFuzzyDate, parseFuzzyDateDetailed } from "../model/fuzzyDate.ts";
import { readPlainDate } from "../model/plainDate.ts";
import type { DateMeant } from "./dateMeant.ts";

/** Between two dates: what says so most clearly first. */
const BETWEEN = [
  / ?\.{2,3} ?/,
  / ?[–—−～〜~] ?/,
  / - /,
  / (?:to|until|till|through|thru|bis) /i,
  /から/,
  / ?- ?/,
  / ?\/ ?/,
];

/** The readings of a text that speaks of two dates, or of one with all before or after it; none: it is no such text. */
export function spansMeant(text: string): readonly DateMeant[] {
  return open(text) ?? oneOf(text) ?? fromTo(text.replace(/^from /i, "").replace(/まで$/, "")) ?? [];
}

function plain(edtf: string): readonly DateMeant[] {
  return [{ edtf, how: null }];
}

/** "2019–present", "2019-", "before 2024", "after March 2024". */
function open(text: string): readonly DateMeant[] | null {
  const since =
    /^(?:from )?(.+?) ?(?:[-–—~～〜]|から| to | until ) ?(?:present|now|today|ongoing|current|現在|今日|)$/i.exec(
      text,
    );
  const start = readPlainDate(since?.[1] ?? "");
  if (start !== null) return plain(`${start.edtf}/..`);
  const until = readPlainDate(/^[–—～〜] ?(.+)$/.exec(text)?.[1] ?? "");
  if (until !== null) return plain(`../${until.edtf}`);
  const side = /^(before|after) (.+)$/i.exec(text);
  const day = readPlainDate(side?.[2] ?? "");
  if (side === null || day === null) return null;
  const before = side[1]?.toLowerCase() === "before";
  const next = neighbour(day.edtf, before ? -1 : 1);
  return next === null ? null : plain(before ? `[..${next}]` : `[${next}..]`);
}

/** The year, month or day next to one. */
function neighbour(edtf: string, step: 1 | -1): string | null {
  const found = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf);
  if (found === null) return null;
  const [year, month] = [Number(found[1]), Number(found[2])];
  if (found[2] === undefined) return edtfDate(year + step);
  if (found[3] !== undefined) return isoDay(civilMs(year, month, Number(found[3])) + step * DAY_MS);
  if (month > 12) return null;
  const moved = month - 1 + step;
  return edtfDate(year + Math.floor(moved / 12), ((moved + 12) % 12) + 1);
}

/** "March or April 2024", "between 3 and 5 March 2024". */
function oneOf(text: string): readonly DateMeant[] | null {
  const or = /^(.+?) or (.+)$/i.exec(text) ?? /^(.+?)または(.+)$/.exec(text);
  const pair = pairOf(or?.[1], or?.[2]);
  if (pair !== null) return plain(`[${pair.join(",")}]`);
  const between = /^between (.+?) and (.+)$/i.exec(text);
  const ends = pairOf(between?.[1], between?.[2]);
  return ends === null ? null : plain(`[${ends.join("..")}]`);
}

function fromTo(text: string): readonly DateMeant[] | null {
  // "1914-18", which is no month.
  const short = /^(\d{2})(\d{2}) ?[-–/] ?(\d{2})$/.exec(text);
  if (short !== null && Number(short[3]) > Number(short[2]))
    return plain(`${short[1]}${short[2]}/${short[1]}${short[3]}`);
  for (const [index, sign] of BETWEEN.entries()) {
    const parts = splits(text, sign);
    for (const [from, to] of parts) {
      const pair = pairOf(from, to);
      if (pair === null) continue;
      const span = { edtf: pair.join("/"), how: null };
      // Two points are how EDTF itself writes one of several days.
      return index > 0
        ? [span]
        : [
            { edtf: `[${pair.join("..")}]`, how: "one day of these" },
            { ...span, how: "from the one to the other" },
          ];
    }
  }
  return null;
}

/** The text parted at each of the places where the sign stands, the middle ones first: "2024-03-08-2024-03-10". */
function splits(text: string, sign: RegExp): readonly (readonly [string, string])[] {
  const found = [...text.matchAll(new RegExp(sign, "gi"))];
  const middle = text.length / 2;
  return found
    .toSorted((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle))
    .map((match) => [text.slice(0, match.index), text.slice(match.index + match[0].length)] as const);
}

/** Both dates as EDTF, each completed by what the other says: "Feb 1" and "5, 2024", "3月1日" and "5日". */
function pairOf(first: string | undefined, second: string | undefined): readonly [string, string] | null {
  if (first === undefined || second === undefined) return null;
  const year = /(?:^|\D)(\d{4})\D*$/.exec(second)?.[1];
  const behind = second.replace(/^\d{1,2}(?:st|nd|rd|th)?(?=\D)/, "");
  const froms = [
    first,
    ...(year === undefined ? [] : [`${first} ${year}`]),
    first + behind,
    `${first} ${behind.replace(/^[a-z]+ /i, "")}`,
  ];
  const tos = [second, first.replace(/\d{1,2}(?:st|nd|rd|th)?$/, "") + second];
  for (const until of ["月", "年"]) {
    const at = first.lastIndexOf(until);
    if (at > 0) tos.push(first.slice(0, at + 1) + second);
  }
  for (const from of froms) {
    const start = read(from);
    if (start === null) continue;
    for (const to of tos) {
      const end = read(to);
      if (end !== null && parseFuzzyDateDetailed(`${start}/${end}`).error === null) return [start, end];
    }
  }
  return null;
}

/** One date; what is open or a list of its own can be no end of a span. */
function read(text: string): string | null {
  const edtf = readPlainDate(text.trim().replace(/^,|,$/g, ""))?.edtf;
  if (edtf === undefined || /[[{/]/.test(edtf)) return null;
  return parseFuzzyDate(edtf) === null ? null : edtf;
}
