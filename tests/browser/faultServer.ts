import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { DATASETS } from "./datasets.ts";

export interface FaultServer {
  /** Address of a dataset, or of a fault, by its name. */
  readonly url: (name: string) => string;
  readonly origin: string;
  /** How often a name was asked for since the last `forget`. */
  readonly asked: (name: string) => number;
  /** From now on the name gives this dataset, as after a repair. */
  readonly repair: (name: string, dataset: unknown) => void;
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

type Answer = (response: ServerResponse) => void;

const send =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", ...headers });
    response.end(body);
  };
const json = (value: unknown): Answer => send(200, JSON.stringify(value));

/** Ways to fail, by name; everything else is a name in datasets.ts. */
const FAULTS: Readonly<Record<string, Answer>> = {
  "404": send(404, "Not found", { "Content-Type": "text/plain" }),
  "403": send(403, "Forbidden", { "Content-Type": "text/plain" }),
  "500": send(500, "Broken", { "Content-Type": "text/plain" }),
  "503": send(503, "Busy", { "Content-Type": "text/plain" }),
  "429": send(429, "Too many", { "Content-Type": "text/plain", "Retry-After": "1" }),
  html: send(200, "<!doctype html><title>Sign in</title><h1>Sign in</h1>", { "Content-Type": "text/html" }),
  "html-as-json": send(200, "<!doctype html><title>Sign in</title><h1>Sign in</h1>"),
  empty: send(200, ""),
  null: send(200, "null"),
  array: send(200, "[]"),
  number: send(200, "7"),
  truncated: send(200, JSON.stringify(DATASETS.get("smallest")).slice(0, 90)),
  bom: send(200, `\uFEFF${JSON.stringify(DATASETS.get("smallest"))}`),
  // Headers and a first piece, then nothing more.
  stalled: (response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    response.write('{"schemaVersion": 1,');
  },
  // The connection is cut in the middle of the body.
  cut: (response) => {
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "5000" });
    response.write('{"schemaVersion": 1,');
    setTimeout(() => response.destroy(), 50);
  },
};

/** A foreign host on loopback that serves sound and faulty datasets to any page. */
export async function startFaultServer(): Promise<FaultServer> {
  const counts = new Map<string, number>();
  const repaired = new Map<string, unknown>();
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cache-Control", "no-store");
    const name = decodeURIComponent((request.url ?? "/").slice(1).replace(/\.json(\?.*)?$/, ""));
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const known = repaired.get(name) ?? DATASETS.get(name);
    const fault = repaired.has(name) ? undefined : Object.hasOwn(FAULTS, name) ? FAULTS[name] : undefined;
    (fault ?? (known === undefined ? send(404, "Not found") : json(known)))(response);
  };
  const server: Server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: (name) => `${origin}/${encodeURIComponent(name)}.json`,
    asked: (name) => counts.get(name) ?? 0,
    repair: (name, dataset) => void repaired.set(name, dataset),
    forget: () => {
      counts.clear();
      repaired.clear();
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
