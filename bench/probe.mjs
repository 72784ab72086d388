// What watches from inside the page. Handed to the browser as text: nothing from outside its own braces.

/** @param {string} ready selector of what says that the page can be used */
export function probe(ready) {
  const bench = { blocking: 0, longest: 0, ready: null, shift: 0 };
  globalThis.__bench = bench;
  if (globalThis.top !== globalThis) return;

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      bench.blocking += Math.max(0, duration - 50);
      bench.longest = Math.max(bench.longest, duration);
    }
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) bench.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });

  /** After the frame that is being made has been drawn. */
  const afterFrame = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => then(performance.now()), { once: true });
      port1.start();
      port2.postMessage(null);
    });

  const look = new MutationObserver(() => {
    if (document.querySelector(ready) === null) return;
    look.disconnect();
    afterFrame((now) => {
      bench.ready = now;
    });
  });
  look.observe(document, { attributes: true, childList: true, subtree: true });

  /** Frames from now on; the result ends it and gives the milliseconds between them. */
  bench.watchFrames = () => {
    const times = [];
    let running = true;
    const frame = (now) => {
      times.push(now);
      if (running) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return () => {
      running = false;
      return times.slice(1).map((now, index) => now - times[index]);
    };
  };

  /**
   * From the reader's next click or Enter to the last frame in which it brought or took away one of `marks`, or changed
   * something in one of `parts`: no more of that for `quiet` ms, and nothing `busy` in the page. (Selectors all.)
   * @returns {() => Promise<number | null>} null: nothing changed
   */
  bench.watchChange = ({ quiet, busy, marks, parts }) => {
    let begun = null;
    let last = null;
    const begin = ({ timeStamp, key = "Enter" }) => {
      if (key === "Enter") begun ??= timeStamp;
    };
    for (const type of ["click", "keydown"]) addEventListener(type, begin, { capture: true });
    const isMark = (node) =>
      node instanceof Element && (node.matches(marks) || node.querySelector(marks) !== null);
    const matters = ({ target, addedNodes, removedNodes }) =>
      (target instanceof Element ? target : target.parentElement)?.closest(parts) != null ||
      [...addedNodes, ...removedNodes].some(isMark);
    const observer = new MutationObserver((records) => {
      if (begun === null || !records.some(matters)) return;
      afterFrame((now) => {
        last = now;
      });
    });
    const content = { attributes: true, characterData: true, childList: true, subtree: true };
    observer.observe(document.body, content);
    return async () => {
      const asked = performance.now();
      const waits = () => {
        if (performance.now() - asked > 30_000) return false;
        return last === null || performance.now() - last < quiet || document.querySelector(busy) !== null;
      };
      while (waits()) await new Promise((done) => setTimeout(done, 20));
      observer.disconnect();
      for (const type of ["click", "keydown"]) removeEventListener(type, begin, { capture: true });
      return begun === null || last === null ? null : last - begun;
    };
  };

  bench.nodes = () => document.getElementsByTagName("*").length;
}
