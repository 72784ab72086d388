// A table of as many events as wanted, the same each time: `node scripts/bigTable.mjs ROWS [FILE]`. Thirty years, the later
// ones fuller; a tenth are ranges, some without an end; what lies ahead is planned.
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { pathToFileURL } from "node:url";

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(1996, 0, 1);
const DAYS = 30 * 365;
const ACTORS = Array.from({ length: 40 }, (_, at) => `actor-${at + 1}`);
const TOPICS = [
  "trade",
  "security",
  "climate",
  "health",
  "energy",
  "culture",
  "law",
  "science",
  "sport",
  "rail",
  "ports",
  "water",
];
const PLACES = ["tokyo", "washington", "brussels", "nairobi", "canberra", "lima"];
const ACTS = [
  "Talks on",
  "Report about",
  "Vote on",
  "Visit for",
  "Protest over",
  "Ruling on",
  "Summit about",
  "Inquiry into",
];
const THINGS = [
  "tariffs",
  "fishing grounds",
  "a new bridge",
  "flood defences",
  "air routes",
  "vaccines",
  "grain",
  "satellites",
  "pensions",
  "power lines",
];

/** mulberry32 */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The table line by line, its head first. */
export function* bigTable(rows, seed = 1) {
  const next = chance(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const day = (days) => new Date(FIRST + days * DAY_MS).toISOString().slice(0, 10);
  yield "id,title,when,status,actors,topics,place,summary,featured";
  for (let row = 0; row < rows; row++) {
    const at = Math.floor(Math.sqrt(next()) * DAYS);
    const kind = next();
    const end = at + 1 + Math.floor(next() * 20);
    const when =
      kind < 0.9 ? day(at) : kind < 0.998 ? `${day(at)}/${day(end)}` : kind < 0.9995 ? `${day(at)}/..` : "";
    const ahead = at > DAYS - 200;
    const actors = new Set([pick(ACTORS), ...(next() < 0.4 ? [pick(ACTORS)] : [])]);
    const topics = [pick(TOPICS)];
    const title = `${pick(ACTS)} ${pick(THINGS)} (${row + 1})`;
    const summary =
      next() < 0.3
        ? `What was said of ${pick(THINGS)} and of ${pick(THINGS)} in the ${pick(TOPICS)} files.`
        : "";
    const status = ahead ? "planned" : next() < 0.01 ? "cancelled" : "";
    yield `n${row + 1},${title},${when},${status},${[...actors].join(";")},${topics.join(";")},${pick(PLACES)},${summary},${next() < 0.0002 ? "true" : ""}`;
  }
}

export async function writeBigTable(file, rows, seed) {
  const out = createWriteStream(file);
  let text = "";
  for (const line of bigTable(rows, seed)) {
    text += `${line}\n`;
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await once(out, "drain");
    text = "";
  }
  out.end(text);
  await once(out, "finish");
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await writeBigTable(process.argv[3] ?? "events.csv", Number(process.argv[2] ?? 1_000_000));
