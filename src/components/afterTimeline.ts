/** A page without a canvas, or one that is long in coming, need not wait for it. */
const LONGEST_MS = 400;

let stands: () => void = () => {};
const standing = new Promise<void>((resolve) => {
  stands = resolve;
});

/** A canvas shows its first items. */
export function timelineStands(): void {
  stands();
}

/**
 * For what a reader needs only later: its requests and its code would take the processor from the canvas.
 * @returns no longer wanted
 */
export function afterTimeline(run: () => void): () => void {
  let left = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LONGEST_MS);
  });
  // Seen first of all: in the frame after its own, a host's answer to the mark has had its turn too.
  const seen = standing.then(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
  void Promise.race([seen, waited]).then(() => left || run());
  return () => {
    left = true;
    clearTimeout(timer);
  };
}
