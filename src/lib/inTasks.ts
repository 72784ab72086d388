/**
 * Does one thing after another, each in a task of its own, so that the page stays alive between them.
 * @returns leaves undone what has not been done yet
 */
export function inTasks(all: readonly (() => void)[]): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = ([first, ...others]: readonly (() => void)[]): void => {
    if (first === undefined) return;
    timer = setTimeout(() => {
      first();
      go(others);
    });
  };
  go(all);
  return () => clearTimeout(timer);
}
