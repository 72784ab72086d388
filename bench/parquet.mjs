// A million events in columns: a table, turned into Parquet by the command line as anybody would.
import { spawnSync } from "node:child_process";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { root } from "../scripts/ensure.mjs";
import { makeEvents, makeFrame } from "./dataset.mjs";

const command = join(root, "bin", "asof.mjs");
const COLUMNS = ["id", "title", "when", "summary", "actors", "topics", "sources"];
const LINES = 1_000;

/** This build's command line can write it. */
export function canWriteParquet() {
  if (!existsSync(command)) return false;
  const { stdout } = spawnSync(process.execPath, [command, "convert", "--help"], { encoding: "utf8" });
  return /\bparquet\b/.test(stdout);
}

/**
 * Writes dataset.json with its Parquet file into a folder.
 * @param {string} folder
 * @param {{size: number, distribution: string, seed: number, window: number}} wanted
 * @returns {Promise<number>} bytes of all files together
 */
export async function writeParquet(folder, wanted) {
  await mkdir(folder, { recursive: true });
  const table = join(folder, "events.csv");
  const starts = [];
  await pipeline(Readable.from(lines(wanted, starts)), createWriteStream(table));
  const words = [command, "convert", table, "--to", "parquet", "-o", `${folder}/`, "--quiet"];
  const { status } = spawnSync(process.execPath, words, { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error(`asof convert --to parquet ended with ${status}.`);
  await rm(table);
  // A table has no names and kinds of actors, and no opening: they come from ours.
  const file = join(folder, "dataset.json");
  const { events, ...written } = JSON.parse(await readFile(file, "utf8"));
  await writeFile(
    file,
    JSON.stringify({ ...written, ...makeFrame(wanted, starts), ...(events && { events }) }),
  );
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** No cell of ours holds a comma or a quote. */
function* lines(wanted, starts) {
  let text = `${COLUMNS.join(",")}\n`;
  let count = 0;
  for (const event of makeEvents(wanted, starts)) {
    text += `${COLUMNS.map((name) => [event[name]].flat().join(";")).join(",")}\n`;
    if (++count % LINES !== 0) continue;
    yield text;
    text = "";
  }
  yield text;
}
