import { createHash } from "node:crypto";
import { fillPage, replaceOnce, storiesBlock } from "../entries/pageParts.ts";
import { prerender } from "../entries/prerender.tsx";
import { pageLanguage, shipped } from "./site.ts";
import type { SiteStory } from "./site.ts";

/** What the one page is made of. */
export interface SingleParts {
  /** `index.html` without a story. */
  readonly page: string;
  /** `boot.js`, which runs before the first paint. */
  readonly boot: string;
  /** The whole program as one classic script: a page from disk may not import modules. */
  readonly app: string;
  readonly styles: string;
  readonly icon: string;
}

/** A dataset as one page that opens from disk, without a network: script, styles and data stand in it. */
export async function singleFile(story: SiteStory, parts: SingleParts): Promise<string> {
  const boot = script(parts.boot);
  const app = script(parts.app);
  const styles = parts.styles.replaceAll("</", "<\\/");
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(boot)} ${hashOf(app)}`,
    `style-src ${hashOf(styles)}`,
    "img-src data: https:",
    // For `?data=`: what is asked for by the reader.
    "connect-src https: http://localhost:* http://127.0.0.1:*",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const icon = `data:image/svg+xml,${encodeURIComponent(parts.icon)}`;
  const bare = parts.page
    .replace(/ data-parts="[^"]*"/, "")
    .replace(/ *<link rel="(?:stylesheet|modulepreload)"[^>]*>\n?/g, "")
    .replace(/ *<script type="module"[^>]*><\/script>\n?/, "")
    .replace(
      /(http-equiv="Content-Security-Policy" content=)"[^"]*"/,
      (_, start: string) => `${start}"${policy}"`,
    )
    .replace('href="./icon.svg"', () => `href="${icon}"`);
  const withBoot = replaceOnce(
    bare,
    '<script src="./boot.js"></script>',
    `<style>${styles}</style>\n    <script>${boot}</script>`,
  );
  const stories = shipped([story]);
  const filled = await prerender(story.text, { alone: true, lang: pageLanguage(story.dataset), stories });
  return fillPage(withBoot, filled, {
    head: "",
    body: `${storiesBlock(stories)}\n    <script>${app}</script>`,
  });
}

/**
 * A script as it can stand in a page. `\x3c` is "<" in strings, templates and patterns, which is where a program has
 * these (the build checks that it is still one).
 */
function script(code: string): string {
  return code.replaceAll(/<(?=\/script|!--)/gi, "\\x3c");
}

/** As a policy names a script or style that stands in the page. */
function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
