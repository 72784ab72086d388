// `npm test`: every check there is, whatever fails on the way, and the totals on the last line.
// `npm test -- unit browser` runs only the named steps; a further word (`npm test -- browser story`) is
// handed to vitest and Playwright as a filter of files.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { ensureDependencies, fail, requireNode, root } from "./ensure.mjs";

requireNode();
ensureDependencies();

const reports = join(root, ".cache", "test");
const vitestReport = join(reports, "vitest.json");
const playwrightReport = join(reports, "playwright.json");
const modules = (...path) => join(root, "node_modules", ...path);

/** A static check is one test; unit and browser tests are counted by their own runners. */
const STEPS = {
  format: () => check(modules("prettier", "bin", "prettier.cjs"), "--check", ".", "!public"),
  types: () => check(modules("typescript", "bin", "tsc"), "--noEmit"),
  lint: () => check(modules("oxlint", "bin", "oxlint"), "--type-aware", "--deny-warnings"),
  unused: () => check(modules("knip", "bin", "knip.js"), "--no-progress"),
  unit: runVitest,
  build: () => check(join(root, "scripts", "build.mjs"), "--logLevel", "warn"),
  size: () => (broken.has("build") ? notRun("the build failed") : check(join(root, "scripts", "size.mjs"))),
  package: checkPackage,
  browser: () => (broken.has("build") ? notRun("the build failed") : runPlaywright()),
};

const words = process.argv.slice(2);
const named = words.filter((word) => Object.hasOwn(STEPS, word));
const filters = words.filter((word) => !Object.hasOwn(STEPS, word));
if (named.length === 0 && filters.length > 0)
  fail(`Name one of the steps first (${Object.keys(STEPS).join(", ")}), then a filter of files.`);

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const broken = new Set();
const totals = { passed: 0, failed: 0, skipped: 0 };
/** Checks that only read: they run beside one another. */
const READING = ["format", "types", "lint", "unused"];
const wanted = Object.keys(STEPS).filter((name) => named.length === 0 || named.includes(name));
const begun = new Map(wanted.filter((name) => READING.includes(name)).map((name) => [name, timed(name)]));
for (const name of wanted) {
  const { passed, failed, skipped, output, seconds } = await (begun.get(name) ?? timed(name));
  if (failed > 0) {
    broken.add(name);
    console.log(`\n── ${name} ──\n${output.trim()}\n`);
  }
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
  console.log(
    `${failed > 0 ? "FAIL" : "ok  "}  ${name.padEnd(8)} ${tally(passed, failed, skipped)}  (${seconds} s)`,
  );
}
process.exitCode = totals.failed > 0 ? 1 : 0;
console.log(`\n${tally(totals.passed, totals.failed, totals.skipped)}`);

/** A step with the seconds that it took. */
async function timed(name) {
  const started = performance.now();
  const result = await STEPS[name]();
  return { ...result, seconds: ((performance.now() - started) / 1000).toFixed(1) };
}

function tally(passed, failed, skipped) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

async function check(script, ...args) {
  const { code, output } = await run(script, args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
}

/** The React package builds, and publint and attw find nothing. What it does in an app is a browser test. */
async function checkPackage() {
  const built = await check(join(root, "scripts", "lib.mjs"));
  return built.failed > 0 ? built : check(join(root, "scripts", "checkLib.mjs"));
}

function notRun(why) {
  return { passed: 0, failed: 1, skipped: 0, output: `Not run: ${why}.` };
}

async function runVitest() {
  const { code, output } = await run(modules("vitest", "vitest.mjs"), [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${vitestReport}`,
    ...filters,
  ]);
  const report = readReport(vitestReport);
  if (report === null) return { passed: 0, failed: 1, skipped: 0, output };
  // A file that cannot even be loaded has no tests to count, and is one failure.
  const unloaded = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  return settle(code, output, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

async function runPlaywright() {
  const browser = await ensureBrowser();
  if (browser === null) return notRun("there is no browser");
  const { code, output } = await run(modules("@playwright", "test", "cli.js"), ["test", ...filters], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport,
  });
  const report = readReport(playwrightReport);
  if (report === null) return { passed: 0, failed: 1, skipped: 0, output };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return settle(code, output, { passed: expected, failed: unexpected + flaky, skipped });
}

/** A runner that ends badly without a failed test (an error outside of tests) is one failure. */
function settle(code, output, counts) {
  const unexplained = (code !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0;
  return { ...counts, failed: counts.failed + (unexplained ? 1 : 0), output };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Runs a script with this Node; its output is kept, to be shown when it fails. */
function run(script, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env, NO_COLOR: "1", FORCE_COLOR: "0" },
    });
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => chunks.push(Buffer.from(String(error))));
    child.on("close", (code) => done({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
  });
}
