import { expect, test } from "vitest";
import { fileName } from "./fileName.ts";

test.each([
  ["Late March or April?", "late-march-or-april-2025-03-30.csv"],
  ["日米防衛：2025年", "日米防衛-2025年-2025-03-30.csv"],
  ["../../etc/passwd\u0000", "etc-passwd-2025-03-30.csv"],
  ["CON", "con-2025-03-30.csv"],
  ["…", "timeline-2025-03-30.csv"],
  ["word ".repeat(40), `${"word-".repeat(12)}2025-03-30.csv`],
  ["字".repeat(90), `${"字".repeat(60)}-2025-03-30.csv`],
])("%s", (title, name) => {
  expect(fileName(title, "2025-03-30", "csv")).toBe(name);
});
