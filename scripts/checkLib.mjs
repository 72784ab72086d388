// What publint and attw ("are the types wrong") have against the package in dist-lib/; nothing, when it is fine.
import { createPackageFromTarballData, checkPackage } from "@arethetypeswrong/core";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { root } from "./ensure.mjs";

/** For bundlers and Node from 20 on, all of which import modules: `require()` of the package is not offered. */
const NOT_OFFERED = new Set(["node10", "node16-cjs"]);

/**
 * Packs dist-lib/ as `npm publish` would.
 * @param {string} [folder] where the tarball goes: each test has one of its own
 * @returns {string} path of the tarball
 */
export function packLib(folder = join(root, ".cache", "package")) {
  mkdirSync(folder, { recursive: true });
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const { status, stdout, stderr } = spawnSync(npm, args, {
    cwd: join(root, "dist-lib"),
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm pack failed: ${stderr}`);
  return join(folder, JSON.parse(stdout)[0].filename);
}

/**
 * @param {string} tarball
 * @returns {Promise<string[]>} problems as sentences
 */
export async function problemsOf(tarball) {
  const data = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await publint({ pack: { tarball: data.buffer }, strict: true });
  const types = await checkPackage(createPackageFromTarballData(data));
  if (types.types === false) return ["attw: the package has no types"];
  return [
    ...messages.map((message) => `publint: ${formatMessage(message, pkg)}`),
    ...types.problems
      .filter((problem) => !NOT_OFFERED.has(problem.resolutionKind))
      .map((problem) => `attw: ${JSON.stringify(problem)}`),
  ];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = await problemsOf(packLib());
  for (const problem of problems) console.log(problem);
  console.log(problems.length === 0 ? "publint and attw: nothing found" : `${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
