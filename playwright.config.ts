import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { defineConfig } from "@playwright/test";
import { findTestBrowser } from "./scripts/browser.mjs";

/** A port that is free now; the workers inherit it through the environment. */
async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return String(port);
}

const port = (process.env["ASOF_TEST_PORT"] ??= await freePort());
// An empty CHROMIUM_PATH is none; the workers inherit what was found.
const executablePath = (await findTestBrowser()) ?? "";
process.env["CHROMIUM_PATH"] = executablePath;
const page = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: "tests/browser",
  outputDir: ".cache/test/browser",
  // A test waits more than it works: three at a time fill two cores.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  // No test measures time: what does not come at all is told a little later, what comes late is no failure.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["line"], ["json", { outputFile: ".cache/test/playwright.json" }]],
  webServer: {
    command: "node scripts/serve.mjs",
    url: page,
    env: { PORT: port },
    reuseExistingServer: false,
  },
  use: {
    baseURL: page,
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    colorScheme: "light",
    reducedMotion: "reduce",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-gpu",
        "--disable-sync",
        "--no-first-run",
        // One process for all pages of a context: tests/browser/contexts.ts.
        "--process-per-site",
      ],
    },
  },
});
