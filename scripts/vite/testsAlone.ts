import { readdirSync, readFileSync } from "node:fs";

/** Folders of pure code, tested without a document. */
export const PURE = "lib,model,select,i18n,view,formats,cli,data";

/** Tests that put something else in the place of modules, globals or time have a world of their own. */
function testsAlone(): string[] {
  if (process.env["VITEST"] === undefined) return [];
  const pure = new RegExp(`^src/(${PURE.replaceAll(",", "|")})/`);
  return readdirSync(new URL("../../src", import.meta.url), { recursive: true, encoding: "utf8" })
    .map((file) => `src/${file.replaceAll("\\", "/")}`)
    .filter((file) => /\.test\.tsx?$/.test(file) && !pure.test(file))
    .filter((file) => {
      const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
      return /\bvi\.(mock|doMock|resetModules|stub\w+|useFakeTimers)\(/.test(text);
    });
}

/** Their paths, seen from the project. */
export const ALONE = testsAlone();
