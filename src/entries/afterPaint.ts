/** Longest wait for the first paint, in milliseconds: a hidden tab does not paint. */
const LONGEST = 400;

/**
 * Runs once the first paint is on the screen, not only handed to the browser's other threads: what runs while
 * they draw takes the processor from them. In a hidden tab, which does not paint, it runs soon after.
 */
export function afterPaint(run: () => void): void {
  const painted = new PerformanceObserver(once);
  const timer = setTimeout(once, document.visibilityState === "hidden" ? 0 : LONGEST);
  let done = false;
  painted.observe({ type: "paint", buffered: true });

  function once(): void {
    if (done) return;
    done = true;
    clearTimeout(timer);
    painted.disconnect();
    run();
  }
}
