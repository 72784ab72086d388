/** Runs once the browser has painted what is already there; in a hidden tab, which does not paint, soon after. */
export function afterPaint(run: () => void): void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    run();
  };
  requestAnimationFrame(() => setTimeout(once, 0));
  setTimeout(once, 150);
}
