/** Lengths of time, zones, languages, addresses and degrees as people write them, in the form that the format wants. */
import { nearName } from "../model/nearName.ts";

/** "35.69", "35,69", "35°41'24\"N", "139.75 E". */
export function degrees(text: string): number | undefined {
  const found =
    /^\s*(-?\d+(?:[.,]\d+)?)\s*°?\s*(?:(\d+(?:[.,]\d+)?)\s*['′]\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:["″]|'')\s*)?([NSEW])?\s*$/i.exec(
      text,
    );
  if (found === null) return undefined;
  const [whole = 0, minutes = 0, seconds = 0] = found
    .slice(1, 4)
    .map((part) => Number((part ?? "0").replace(",", ".")));
  const size = Math.abs(whole) + minutes / 60 + seconds / 3600;
  const south = /[SW]/i.test(found[4] ?? "") || whole < 0;
  return Number((south ? -size : size).toFixed(6));
}

const UNITS: readonly (readonly [RegExp, string, boolean])[] = [
  [/^(?:hours?|hrs?|h)$/i, "H", true],
  [/^(?:minutes?|mins?|m)$/i, "M", true],
  [/^(?:seconds?|secs?|s)$/i, "S", true],
  [/^(?:days?|d)$/i, "D", false],
  [/^(?:weeks?|w)$/i, "W", false],
  [/^months?$/i, "M", false],
  [/^years?$/i, "Y", false],
];

/** "2 hours", "2h30m", "2:30", "P2H" → "PT2H", "PT2H30M"; null when it is no such length of time. */
export function durationMeant(text: string): string | null {
  const clock = /^\s*(\d{1,3}):(\d{2})\s*$/.exec(text);
  if (clock !== null) return `PT${Number(clock[1])}H${Number(clock[2]) === 0 ? "" : `${Number(clock[2])}M`}`;
  const bare = /^P(\d+[HS])$/i.exec(text)?.[1];
  if (bare !== undefined) return `PT${bare.toUpperCase()}`;
  let [days, times] = ["", ""];
  const rest = text.replace(/(\d+)\s*([a-z]+)[\s,]*/gi, (all, count: string, name: string) => {
    const unit = UNITS.find(([pattern]) => pattern.test(name));
    if (unit === undefined) return all;
    if (unit[2]) times += count + unit[1];
    else days += count + unit[1];
    return "";
  });
  if (
    rest.trim() !== "" ||
    days + times === "" ||
    (days.includes("W") && days + times !== days.match(/^\d+W$/)?.[0])
  )
    return null;
  return `P${days}${times === "" ? "" : `T${times}`}`;
}

/** Zones that people name by their letters. */
const ZONES: Readonly<Record<string, string>> = {
  jst: "Asia/Tokyo",
  kst: "Asia/Seoul",
  gmt: "Europe/London",
  cet: "Europe/Paris",
  cest: "Europe/Paris",
  "+09:00": "Asia/Tokyo",
  "+0900": "Asia/Tokyo",
};

/** An IANA zone by its letters, its city or nearly its name. */
export function zoneMeant(name: string): string | null {
  const all = Intl.supportedValuesOf("timeZone");
  const city = all.find(
    (zone) => zone.split("/").at(-1)?.toLowerCase() === name.trim().toLowerCase().replaceAll(" ", "_"),
  );
  return ZONES[name.trim().toLowerCase()] ?? city ?? nearName(name, all);
}

const LANGUAGES = [
  "en",
  "ja",
  "zh",
  "ko",
  "de",
  "fr",
  "es",
  "pt",
  "it",
  "nl",
  "ru",
  "uk",
  "pl",
  "cs",
  "da",
  "sv",
  "fi",
  "no",
  "tr",
  "ar",
  "he",
  "hi",
  "id",
  "th",
  "vi",
];
const COUNTRIES: Readonly<Record<string, string>> = { jp: "ja", cn: "zh", dk: "da", cz: "cs" };

/** The tag of a language that is named in English, Japanese or itself, or by its country. */
export function languageMeant(text: string): string | null {
  const name = text.trim().toLowerCase();
  if (/^[a-z]{2,3}(?:[-_][a-z\d]+)*$/.test(name))
    return COUNTRIES[name] ?? (/_/.test(text) ? text.replaceAll("_", "-") : null);
  const found = LANGUAGES.find((tag) =>
    ["en", "ja", tag].some((inWords) => {
      const said = new Intl.DisplayNames(inWords, { type: "language" }).of(tag)?.toLowerCase();
      return said === name;
    }),
  );
  return found ?? null;
}

/** An address without its beginning, or with a slip in it. */
export function urlMeant(text: string, pointer: string): string | undefined {
  const url = text.trim();
  if (/\/sameAs(?:\/\d+)?$/.test(pointer) && /^Q\d+$/.test(url))
    return `https://www.wikidata.org/wiki/${url}`;
  const slip = /^(https?)[:;]*\/*:*\/*(?=[\w-]+(?:\.[\w-]+)+)(.+)$/i.exec(url);
  if (slip !== null) return `${slip[1]?.toLowerCase()}://${slip[2]}`;
  if (/^[\w-]+\.(?:jpe?g|png|gif|webp|svg|mp4|webm|pdf|html?)$/i.test(url)) return undefined;
  return /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$))/i.test(url) ? `https://${url}` : undefined;
}
