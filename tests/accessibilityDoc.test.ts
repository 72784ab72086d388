import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const DOC = readFileSync("docs/accessibility.md", "utf8");

/** Files of tests that the page names, each with the titles that it quotes of it: `file.spec.ts` (“title”). */
function named(text: string): { file: string; title: string | null }[] {
  return [...text.matchAll(/`((?:[\w./-]+\/)?[\w-]+\.(?:spec|test)\.tsx?)`(?: \(“([^”]+)”\))?/g)].map(
    (found) => ({
      file: found[1]?.includes("/") === true ? found[1] : `tests/browser/${found[1] ?? ""}`,
      title: found[2] ?? null,
    }),
  );
}

it("the tests that the accessibility page names are there, and have the titles that it quotes", () => {
  const all = named(DOC);
  expect(all.length).toBeGreaterThan(50);
  for (const { file, title } of all) {
    expect(existsSync(file), file).toBe(true);
    if (title !== null) expect(readFileSync(file, "utf8"), file).toContain(title);
  }
});

it("a test that isn't there, or is named otherwise, is found", () => {
  expect(named("axe, `look.spec.ts` (“at 320 px”), `src/a/B.test.tsx`; not tested")).toEqual([
    { file: "tests/browser/look.spec.ts", title: "at 320 px" },
    { file: "src/a/B.test.tsx", title: null },
  ]);
});
