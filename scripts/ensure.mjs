// What has to be there before anything else can run: a Node that is new enough, and the dependencies.
// Only Node's own modules here, and only syntax that an old Node can still read.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const OLDEST = [20, 19];

/** Ends the program with one sentence when this Node is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  fail(
    `Asof needs Node ${OLDEST.join(".")} or newer and this is ${process.versions.node}: install a current one from https://nodejs.org/.`,
  );
}

/** Says one sentence and ends the program with an error. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Installs the dependencies when node_modules is missing or is not what package-lock.json asks for. */
export function ensureDependencies() {
  if (installed()) return;
  console.log("Installing dependencies (npm ci) …");
  if (npm(["ci"]) && installed()) return;
  console.log("npm ci did not work here; trying npm install …");
  if (npm(["install", "--no-save"]) && existsSync(join(root, "node_modules", "vite"))) return;
  fail("The dependencies could not be installed: see npm's message above (is the npm registry reachable?).");
}

/**
 * Compares npm's own record of what is installed with the lock file, by content: times say nothing after
 * a checkout. Packages for other systems (optional) may be missing.
 */
function installed() {
  try {
    const wanted = readPackages(join(root, "package-lock.json"));
    const present = readPackages(join(root, "node_modules", ".package-lock.json"));
    return Object.entries(wanted).every(
      ([path, entry]) =>
        path === "" ||
        (present[path] === undefined ? entry.optional === true : present[path].version === entry.version),
    );
  } catch {
    return false;
  }
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

// `--include=dev`: with NODE_ENV=production npm would leave out what the build needs.
function npm(args) {
  const all = [...args, "--include=dev", "--no-fund", "--no-audit"];
  const options = { cwd: root, stdio: ["ignore", "inherit", "inherit"] };
  // Under `npm start` and `npm test` npm says where it is; this also avoids npm.cmd on Windows.
  const self = process.env.npm_execpath;
  const npmIsRunning = self !== undefined && /npm-cli\.c?js$/.test(self);
  const result = npmIsRunning
    ? spawnSync(process.execPath, [self, ...all], options)
    : spawnSync("npm", all, { ...options, shell: process.platform === "win32" });
  return result.status === 0;
}
