import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";

/**
 * Browser contexts that one test after the other gets, emptied in between: what takes most of a page's load, its
 * scripts' compiling, is then done once and not for each test. A page stays open in each, so that its process
 * (`--process-per-site`) stays too.
 */
export interface Contexts {
  /** The context for this kind of test; made when there is none. */
  readonly take: (kind: string, page: string) => Promise<BrowserContext>;
  /** Closes what a test opened and forgets what it kept, at the page's own origin and at these. */
  readonly giveBack: (context: BrowserContext, origins: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Shared {
  readonly context: BrowserContext;
  readonly keeper: Page;
  readonly session: CDPSession;
}

export function openContexts(browser: Browser): Contexts {
  const kinds = new Map<string, Shared>();
  const open = async (page: string): Promise<Shared> => {
    const context = await browser.newContext();
    const keeper = await context.newPage();
    // A file of the app's origin that runs nothing.
    await keeper.goto(new URL("icon.svg", page).href);
    return { context, keeper, session: await context.newCDPSession(keeper) };
  };
  return {
    take: async (kind, page) => {
      const shared = kinds.get(kind) ?? (await open(page));
      kinds.set(kind, shared);
      return shared.context;
    },
    giveBack: async (context, origins) => {
      const shared = [...kinds.values()].find((each) => each.context === context);
      if (shared === undefined) return;
      await empty(shared, origins);
    },
    close: async () => {
      for (const { context } of kinds.values()) await context.close();
    },
  };
}

async function empty({ context, keeper, session }: Shared, origins: readonly string[]): Promise<void> {
  for (const page of context.pages()) if (page !== keeper) await page.close();
  await context.setOffline(false);
  await context.clearPermissions();
  await context.clearCookies();
  for (const origin of [new URL(keeper.url()).origin, ...origins])
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
}
