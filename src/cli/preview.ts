import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { UsageError } from "./io.ts";
import { problemPage, RELOADER, withReloader } from "./reload.ts";
import type { Files } from "./site.ts";

/** A site that is being worked on, with the pages that show it. */
export interface Preview {
  /** Takes what was built, and lets open pages know. null: nothing could be built, and `report` says why. */
  readonly show: (files: Files | null, report: string) => void;
  /** Its address. Where the port is taken the next that is free is used. */
  readonly listen: (port: number) => Promise<string>;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/atom+xml; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".png": "image/png",
};

const MOST_PORTS = 20;

/** Serves files out of memory, on the loopback address only. */
export function openPreview(): Preview {
  let files: Files = new Map();
  let report = "";
  let failed = false;
  const pages = new Set<ServerResponse>();

  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? "/");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (path === RELOADER.events) {
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      response.write(message(failed ? "failed" : "hello", report));
      pages.add(response);
      request.on("close", () => pages.delete(response));
      return;
    }
    if (path === RELOADER.script) {
      response.setHeader("Content-Type", TYPES[".js"] ?? "");
      response.end(RELOADER.code);
      return;
    }
    const name = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    const file = files.get(name);
    const html = name === "index.html" && file === undefined ? problemPage(report) : file;
    if (html === undefined) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("404: there is no file at this address.\n");
      return;
    }
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    response.setHeader("Content-Type", type);
    response.end(extname(name) === ".html" ? withReloader(textOf(html)) : html);
  });

  return {
    show: (built, said) => {
      report = said;
      failed = built === null;
      if (built !== null) files = built;
      for (const page of pages) page.write(message(failed ? "failed" : "built", said));
    },
    listen: async (port) => {
      for (let offset = 0; ; offset++) {
        try {
          return await listenAt(port === 0 ? 0 : port + offset);
        } catch (error) {
          const code = error instanceof Error && "code" in error ? error.code : "";
          if (code === "EADDRINUSE" && offset < MOST_PORTS && port !== 0) continue;
          throw new UsageError(`Port ${port} can't be used: choose another with --port.`);
        }
      }
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function listenAt(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => {
        server.off("error", reject);
        resolve();
      });
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }
}

function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, "http://local/").pathname).slice(1);
  } catch {
    return "?";
  }
}

function message(event: string, report: string): string {
  return `event: ${event}\ndata: ${JSON.stringify(report)}\n\n`;
}

function textOf(file: Uint8Array | string): string {
  return typeof file === "string" ? file : new TextDecoder().decode(file);
}
