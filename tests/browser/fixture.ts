import { expect, test as base } from "@playwright/test";
import type { ConsoleMessage, Page } from "@playwright/test";
import { startFaultServer } from "./faultServer.ts";
import type { FaultServer } from "./faultServer.ts";

/** What a test lets happen; everything else on this list fails it. */
export interface Allowed {
  /** Console errors that are meant to be there, such as the browser's own line about a 404. */
  readonly console: RegExp[];
  /** Origins beside the page's own and the foreign host's. */
  readonly origins: string[];
}

interface Fixtures {
  readonly allowed: Allowed;
  readonly quiet: void;
}

/**
 * Playwright's test, in which every exception, console error, report of the page's policy and request to
 * an unexpected host is a failure, and with a foreign host that serves datasets (`faults`).
 */
export const test = base.extend<Fixtures, { readonly faults: FaultServer }>({
  faults: [
    async ({}, use) => {
      const server = await startFaultServer();
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  allowed: async ({}, use) => {
    await use({ console: [], origins: [] });
  },
  quiet: [
    async ({ page, faults, allowed, baseURL }, use) => {
      const noise: string[] = [];
      faults.forget();
      listen(page, noise, allowed, [new URL(baseURL ?? "").origin, faults.origin]);
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use();
      expect(noise, "exceptions, console errors and unexpected requests").toEqual([]);
    },
    { auto: true },
  ],
});

function listen(page: Page, noise: string[], allowed: Allowed, origins: readonly string[]): void {
  const onConsole = (message: ConsoleMessage): void => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    const text = `${message.text()} ${message.location().url}`;
    if (!allowed.console.some((pattern) => pattern.test(text))) noise.push(`console: ${text}`);
  };
  page.on("console", onConsole);
  page.on("pageerror", (error) => noise.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(data|blob|about):$/.test(url.protocol)) return;
    if (![...origins, ...allowed.origins].includes(url.origin)) noise.push(`request: ${url.href}`);
  });
}

export { expect } from "@playwright/test";
