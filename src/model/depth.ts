/** Deepest nesting that is kept in the dataset's own `x`. */
export const MAX_DEPTH = 64;

/** Whether a value is nested deeper than `MAX_DEPTH`; walks level by level, so that no depth exhausts the stack. */
export function tooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item !== "object" || item === null) continue;
      for (const child of Object.values(item)) next.push(child);
    }
    level = next;
  }
  return false;
}
