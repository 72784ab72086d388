import { expect, test as base } from "@playwright/test";
import type { ConsoleMessage, Page } from "@playwright/test";
import { openContexts } from "./contexts.ts";
import type { Contexts } from "./contexts.ts";
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
  /** True: a browser that has nothing of the page yet, and a process that holds no other. */
  readonly firstVisit: boolean;
  readonly allowed: Allowed;
  readonly quiet: void;
}

interface WorkerFixtures {
  readonly faults: FaultServer;
  readonly contexts: Contexts;
}

/**
 * Playwright's test, in which every exception, console error, report of the page's policy and request to
 * an unexpected host is a failure, and with a foreign host that serves datasets (`faults`).
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  firstVisit: [false, { option: true }],
  contexts: [
    async ({ browser }, use) => {
      const contexts = openContexts(browser);
      await use(contexts);
      await contexts.close();
    },
    { scope: "worker" },
  ],
  context: async (
    {
      browser,
      contexts,
      firstVisit,
      baseURL,
      faults,
      allowed,
      hasTouch,
      isMobile,
      javaScriptEnabled,
      timezoneId,
    },
    use,
  ) => {
    if (firstVisit) {
      const own = await browser.newContext();
      await use(own);
      await own.close();
      return;
    }
    const kind = JSON.stringify({ hasTouch, isMobile, javaScriptEnabled, timezoneId });
    const context = await contexts.take(kind, baseURL ?? "");
    await use(context);
    await contexts.giveBack(context, [faults.origin, ...allowed.origins]);
  },
  page: async ({ context, viewport }, use) => {
    const page = await context.newPage();
    // A shared context has the size of the first test that took it, and another page that was opened just before.
    if (viewport !== null) await page.setViewportSize(viewport);
    await page.bringToFront();
    await use(page);
  },
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
