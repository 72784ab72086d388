/** Work that can be left off and taken up again: it rests at each `yield` and returns what it comes to. */
export type Steps<T> = Generator<undefined, T>;

/** All steps without a rest. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
