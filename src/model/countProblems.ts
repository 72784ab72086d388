import type { Problem } from "./problems.ts";

/** How many problems a list stands for, the counted ones included. */
export function countProblems(problems: readonly Problem[]): number {
  let count = 0;
  for (const problem of problems) count += problem.more ?? 1;
  return count;
}
