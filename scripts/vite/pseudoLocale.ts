import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** Files of words that have none of their own, only ways to them; Japanese stays as it is. */
const NOT = /\/(catalogue|moreLanguages|plural|utcFormat|detail|workbench|jaEras|ja|\w+Ja|\w+\.test)\.ts$/;
const WORDS = fileURLToPath(new URL("pseudoWords.ts", import.meta.url));

/** Whether a module has words that the pseudo-language replaces. */
export function hasWords(id: string): boolean {
  const file = id.replaceAll("\\", "/");
  return /\/src\/i18n\/\w+\.ts$/.test(file) ? !NOT.test(file) : file.endsWith("/src/model/dateWordsEn.ts");
}

/** The module with each of its exported catalogues and functions handed through `pseudoWords`. */
export function withPseudoWords(code: string): string {
  const names: string[] = [];
  const inner = code.replaceAll(/^export (const|function) (\w+)/gm, (_, kind: string, name: string) => {
    names.push(name);
    return `${kind} ${name}`;
  });
  const head = `import { pseudoWords as pseudo$ } from ${JSON.stringify(WORDS)};`;
  // In the frames of a page its own language: the preview of the share dialog, the workbench's.
  const kind = `const kind$ = (() => {
    try { return new URLSearchParams(window.top!.location.search).get("pseudo") === "rtl" ? "rtl" : "long"; }
    catch { return "long"; }
  })();`;
  const tail = names.map(
    (name) => `const ${name}$ = pseudo$(${name}, kind$);\nexport { ${name}$ as ${name} };`,
  );
  return [head, inner, kind, ...tail].join("\n");
}

/** English becomes a pseudo-language in the whole build: `?pseudo=rtl` is the one from right to left. */
export function pseudoLocale(): Plugin {
  return {
    name: "asof-pseudo-locale",
    apply: "build",
    enforce: "pre",
    transform: (code, id) => (hasWords(id) ? { code: withPseudoWords(code), map: null } : null),
  };
}
