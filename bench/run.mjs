// `npm run bench`: builds, then measures. Nothing else should run on the machine meanwhile.
import { spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { format } from "prettier";
import { root } from "../scripts/ensure.mjs";
import { minuteSentence } from "./minute.mjs";
import { readOptions } from "./options.mjs";
import { comparisonTable, growthTable, verdictTable } from "./report.mjs";
import { installPeers } from "./site.mjs";

const options = readOptions(process.argv.slice(2));
/** Programs that want to run, of the last minute, before we add to them. */
const [load] = loadavg();

if (options.build) run("scripts/build.mjs");
run("scripts/size.mjs", {}, true);
if (options.paint) run("bench/paint.mjs", { ROUNDS: process.env.ROUNDS ?? String(options.paintRounds) });
const paint = options.paint ? (await readJson("bench/results/paint.json")).ratio : null;
const peers = await installPeers();
// Needs what was just built and installed.
const { compare } = await import("./compare.mjs");
const compared = await compare(options);

const environment = {
  date: new Date().toISOString().slice(0, 16).replace("T", " "),
  command: options.command,
  commit: git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain", "--", "src") === "" ? "" : "+"),
  machine: `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? "?"}), ${Math.round(totalmem() / 2 ** 30)} GiB`,
  system: `${process.platform} ${process.arch}, Node ${process.versions.node}, Chromium ${compared.chromium}`,
  peers,
  load: Math.round(load * 100) / 100,
  // Something else was running: ratios hold better than figures, and neither is final.
  provisional: load > 0.5,
};
const { distribution, seed, window, viewport, rounds } = options;
const report = [
  `${environment.date} UTC, \`${options.command}\`, commit ${environment.commit}. ${environment.machine}, ${environment.system}. Peers: ${Object.entries(
    peers,
  )
    .map((peer) => peer.join(" "))
    .join(", ")}.`,
  `Events: ${distribution}, seed ${seed}; opened on ${window === 1 ? "all of it" : `one ${window}th of the span`}; window ${viewport.width} × ${viewport.height}; up to ${rounds} rounds. Load before the run: ${environment.load}.`,
  ...(environment.provisional
    ? ["**Provisional: other programs were running. To be measured again on an idle machine.**"]
    : []),
  verdictTable(compared, paint),
  comparisonTable(compared.results),
  growthTable(compared.results),
  compared.roamed === undefined ? "" : minuteSentence(compared.roamed),
].filter((part) => part !== "");
console.log(`\n${report.join("\n\n")}\n`);

await mkdir(join(root, "bench/results"), { recursive: true });
const { bytes, results, roamed } = compared;
await writeFile(
  join(root, "bench/results/compare.json"),
  `${JSON.stringify({ environment, options, paint, bytes, results, roamed }, null, 2)}\n`,
);
if (options.write) await writeReadme(report);

/** Between the markers; the rest of the README is written by hand. */
async function writeReadme(parts) {
  const file = join(root, "bench/README.md");
  const text = await readFile(file, "utf8");
  const [start, end] = ["<!-- results: begin -->", "<!-- results: end -->"];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`bench/README.md has lost its marks ${start} and ${end}.`);
  const next = `${text.slice(0, from + start.length)}\n\n${parts.join("\n\n")}\n\n${text.slice(to)}`;
  await writeFile(file, await format(next, { parser: "markdown", printWidth: 110 }));
}

/** A size over its budget is said, and everything else measured. */
function run(script, env = {}, mayFail = false) {
  const { status } = spawnSync(process.execPath, [join(root, script)], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  if (status !== 0 && !mayFail) process.exit(status ?? 1);
}

function git(...words) {
  return spawnSync("git", words, { cwd: root, encoding: "utf8" }).stdout?.trim() ?? "";
}

async function readJson(file) {
  return JSON.parse(await readFile(join(root, file), "utf8"));
}
