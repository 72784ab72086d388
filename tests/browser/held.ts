import type { Page } from "@playwright/test";

export interface Held {
  readonly nodes: number;
  readonly listeners: number;
}

/**
 * What a page holds after all that can go has gone: a count of nodes and listeners, each time it is asked. React keeps
 * the last tree that was taken off until it draws another: timers and idle work run first.
 */
export async function watchHeld(page: Page): Promise<() => Promise<Held>> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  await cdp.send("HeapProfiler.enable");
  return async () => {
    await page.waitForTimeout(300);
    for (let time = 0; time < 3; time++) await cdp.send("HeapProfiler.collectGarbage");
    const { metrics } = await cdp.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return { nodes: of("Nodes"), listeners: of("JSEventListeners") };
  };
}
