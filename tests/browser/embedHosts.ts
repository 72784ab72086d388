import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { test as base } from "./fixture.ts";
import { createStaticServer } from "../../scripts/serve.mjs";

const DIST = join(import.meta.dirname, "..", "..", "dist");
const EXAMPLES = join(DIST, "examples");

export interface Hosts {
  /** The timeline's files on another origin than the page's, with CORS. */
  readonly open: string;
  /** The same without CORS. */
  readonly closed: string;
  /** A site with articles: `page` puts HTML on it and gives its address. */
  readonly page: (body: string, files: string, csp?: string) => string;
  /** The example article on that site, with the timeline's files from elsewhere. */
  readonly article: (files: string) => string;
}

/** What an article's host has to allow, by the README, and nothing else. */
const strictCsp = (files: string): string =>
  `default-src 'none'; script-src 'self' ${files}; style-src 'self'; img-src 'self' https: data:; connect-src ${files}; frame-src ${files}; base-uri 'none'; form-action 'none'`;

/** Playwright's test with the hosts of embedding pages, each an origin of its own. */
export const test = base.extend<object, { readonly hosts: Hosts }>({
  hosts: [
    async ({}, use) => {
      const pages = new Map<string, { readonly html: string; readonly csp: string }>();
      const articles = createServer((request, response) => {
        const path = new URL(request.url ?? "/", "http://articles.invalid").pathname;
        const known = pages.get(path);
        if (known !== undefined) {
          response.setHeader("Content-Type", "text/html; charset=utf-8");
          response.setHeader("Content-Security-Policy", known.csp);
          response.end(known.html);
        } else if (/^\/analysis\.(css|js)$/.test(path)) {
          response.setHeader("Content-Type", path.endsWith("css") ? "text/css" : "text/javascript");
          response.end(readFileSync(join(EXAMPLES, path)));
        } else {
          response.statusCode = path === "/favicon.ico" ? 204 : 404;
          response.end();
        }
      });
      const servers: Server[] = [
        createStaticServer(DIST, { cors: true }),
        createStaticServer(DIST, { cors: false }),
        articles,
      ];
      const origins = await Promise.all(servers.map(listen));
      const [open = "", closed = "", site = ""] = origins;
      const put = (html: string, csp: string): string => {
        const path = `/${pages.size + 1}.html`;
        pages.set(path, { html, csp });
        return `${site}${path}`;
      };
      await use({
        open,
        closed,
        page: (body, files, csp = strictCsp(files)) =>
          put(
            `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>${body}</html>`,
            csp,
          ),
        article: (files) => {
          const html = readFileSync(join(EXAMPLES, "analysis.html"), "utf8")
            .replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, "")
            .replace(/<link rel="icon"[^>]*>/, "")
            .replaceAll("../", `${files}/`);
          return put(html, strictCsp(files));
        },
      });
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
    { scope: "worker" },
  ],
});

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
