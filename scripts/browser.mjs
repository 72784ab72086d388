// The browser that the tests drive: one that is installed already, or else one that is fetched.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "./ensure.mjs";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "google-chrome-beta",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const APPLICATIONS = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const PROGRAMS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Path of an executable Chromium, Chrome or Edge, or null. `CHROMIUM_PATH` is taken at its word.
 * @returns {Promise<string | null>}
 */
export async function findBrowser() {
  const told = process.env.CHROMIUM_PATH;
  if (told !== undefined && told !== "") return told;
  for (const path of candidates()) if (runs(path)) return path;
  return await fetchedBrowser();
}

function candidates() {
  if (process.platform === "darwin")
    return ["/Applications", join(process.env.HOME ?? "", "Applications")].flatMap((folder) =>
      APPLICATIONS.map((application) => join(folder, application)),
    );
  if (process.platform === "win32")
    return [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => PROGRAMS.map((program) => join(folder, program)));
  return onPath(NAMES);
}

function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Ubuntu has a `chromium-browser` that only says to install a snap: so it is asked for its version. */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  if (process.platform === "win32") return true; // `--version` would open a window there
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

/** The one that `playwright install chromium` fetched earlier, if its libraries are there too. */
async function fetchedBrowser() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return path !== "" && existsSync(path) && runs(path) ? path : null;
}

/** Chromium without a window at all, as Debian packages it: what tests see is the same, at half the work a page. */
const SHELL = "chromium-headless-shell";

/**
 * The browser that the tests take: one without a window where there is one, else what `findBrowser` finds.
 * @returns {Promise<string | null>}
 */
export async function findTestBrowser() {
  const told = process.env.CHROMIUM_PATH;
  return told === undefined || told === "" ? (findShell() ?? (await findBrowser())) : told;
}

const findShell = () => onPath([SHELL]).find(runs) ?? null;

/**
 * Like findTestBrowser, but installs one when there is none. The result is null when that fails too; then a
 * sentence has been printed that says what to do.
 * @returns {Promise<string | null>}
 */
export async function ensureBrowser() {
  // Nobody's own machine gets a package unasked.
  if (process.env.CI !== undefined && hasApt() && !process.env.CHROMIUM_PATH && findShell() === null)
    installShell();
  const present = await findTestBrowser();
  if (present !== null) return present;
  console.log("No Chrome, Chromium or Edge found; fetching one (playwright install chromium) …");
  run(process.execPath, [join(root, "node_modules", "@playwright", "test", "cli.js"), "install", "chromium"]);
  const fetched = await fetchedBrowser();
  if (fetched !== null) return fetched;
  if (hasApt()) {
    console.log("Trying the system's package (apt-get install chromium) …");
    if (run("apt-get", ["update", "-qq"], QUIET)) run("apt-get", ["install", "-y", "-qq", "chromium"], QUIET);
    const packaged = await findBrowser();
    if (packaged !== null) return packaged;
  }
  console.error("No browser for the tests: install Chrome or Chromium, or set CHROMIUM_PATH to one.");
  return null;
}

/** Never at the price of another package. When it can't be had, what else there is has to do. */
function installShell() {
  const install = () =>
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "--no-remove", SHELL], QUIET);
  if (!install() && run("apt-get", ["update", "-qq"], QUIET)) install();
}

const QUIET = { DEBIAN_FRONTEND: "noninteractive" };
const hasApt = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

function run(command, args, env = {}) {
  const options = { cwd: root, stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ...env } };
  return spawnSync(command, args, options).status === 0;
}
