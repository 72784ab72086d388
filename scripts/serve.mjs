// A small static server for dist/: what a plain host does, nothing a plain host does not do.
// A missing file is a real 404 (no single-page fallback), so that tests see what readers would see.
import { createReadStream } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".parquet": "application/vnd.apache.parquet",
};
const COMPRESSED = /^(text\/|application\/(json|ld\+json|xml|manifest)|image\/svg|application\/wasm)/;
const compress = promisify(gzip);

/**
 * An HTTP server over the files of one folder.
 * @param {string} folder
 * @param {{cors?: boolean}} [options] cors: other sites' pages may read the files (docs/hosting.md); on by default
 * @returns {import("node:http").Server}
 */
export function createStaticServer(folder, { cors = process.env.CORS !== "off" } = {}) {
  const base = resolve(folder);
  /** Compressed bodies by file and time of change. */
  const zipped = new Map();
  return createServer((request, response) => {
    if (cors) response.setHeader("Access-Control-Allow-Origin", "*");
    answer(base, zipped, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else sendText(response, 500, "500: the file could not be read.\n");
    });
  });
}

async function answer(base, zipped, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    sendText(response, 405, "405: only GET and HEAD.\n");
    return;
  }
  const [, pathname = "", query = ""] = /^([^?#]*)([^#]*)/.exec(request.url ?? "/") ?? [];
  const found = await locate(base, pathname);
  if (found === "folder") {
    // Never "//host": that would lead to another site.
    response.setHeader("Location", `${pathname.replace(/^\/+/, "/")}/${query}`);
    sendText(response, 301, "301: moved.\n");
    return;
  }
  if (found === null) {
    sendText(response, 404, "404: there is no file at this address.\n");
    return;
  }
  const { file, info } = found;
  const type = TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
  const canZip = COMPRESSED.test(type) && info.size > 500;
  const range = rangeOf(request.headers.range, info.size);
  // A part is one of the file as it is, never of its zipped form.
  const zip =
    canZip && range === undefined && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const tag = `"${info.size.toString(36)}-${Math.floor(info.mtimeMs).toString(36)}${zip ? "-z" : ""}"`;
  response.setHeader("Content-Type", type);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("ETag", tag);
  response.setHeader("Last-Modified", info.mtime.toUTCString());
  // Vite's hashed names never change their content; everything else is asked for again.
  const hashed = /[\\/](?:assets|workbench)[\\/][^\\/]+-[\w-]{8}\.\w+$/.test(file);
  response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
  if (canZip) response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("Accept-Ranges", "bytes");
  if (request.headers["if-none-match"] === tag) {
    response.statusCode = 304;
    response.end();
    return;
  }
  if (zip) {
    const body = await zippedBody(zipped, file, info);
    response.setHeader("Content-Encoding", "gzip");
    response.setHeader("Content-Length", body.length);
    response.end(request.method === "HEAD" ? undefined : body);
    return;
  }
  if (range === null) {
    response.setHeader("Content-Range", `bytes */${info.size}`);
    sendText(response, 416, "416: the file has no such bytes.\n");
    return;
  }
  const { start = 0, end = info.size - 1 } = range ?? {};
  if (range !== undefined) {
    response.statusCode = 206;
    response.setHeader("Content-Range", `bytes ${start}-${end}/${info.size}`);
  }
  response.setHeader("Content-Length", end - start + 1);
  if (request.method === "HEAD" || end < start) response.end();
  else
    createReadStream(file, { start, end })
      .on("error", () => response.destroy())
      .pipe(response);
}

/**
 * The bytes that a request asks for (RFC 9110, one range), both ends included. undefined: all of them, also for
 * several ranges or another unit; null: there are none such.
 */
function rangeOf(header, size) {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (found === null || (found[1] === "" && found[2] === "")) return undefined;
  const [, from, to] = found;
  if (from === "") {
    const length = Math.min(Number(to), size);
    return length === 0 ? null : { start: size - length, end: size - 1 };
  }
  const start = Number(from);
  const end = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && Number(to) < start) return undefined;
  return start >= size ? null : { start, end };
}

async function zippedBody(zipped, file, info) {
  const known = zipped.get(file);
  if (known?.time === info.mtimeMs) return known.body;
  const body = await compress(await readFile(file), { level: 9 });
  zipped.set(file, { time: info.mtimeMs, body });
  return body;
}

/** The file for a path, "folder" when a slash is missing at the end, null when there is none or it lies outside. */
async function locate(base, pathname) {
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (!path.startsWith("/") || path.includes("\0") || path.includes("\\")) return null;
  let file = resolve(join(base, path));
  if (file !== base && !file.startsWith(base + sep)) return null;
  try {
    if ((await stat(file)).isDirectory()) {
      if (!path.endsWith("/")) return "folder";
      file = join(file, "index.html");
    } else if (path.endsWith("/")) return null;
    // A link must not lead out of the folder either.
    const real = await realpath(file);
    if (!real.startsWith((await realpath(base)) + sep)) return null;
    const info = await stat(real);
    return info.isFile() ? { file, info } : null;
  } catch {
    return null;
  }
}

function sendText(response, status, text) {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.end(text);
}

/**
 * Listens on the loopback address; resolves with the address of the page.
 * Rejects with code EADDRINUSE or EACCES when the port cannot be had.
 */
export function listen(server, port) {
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      done(`http://127.0.0.1:${server.address().port}/`);
    });
  });
}

/** Ends the server, and with it the program, at Ctrl-C or when asked to by the system. */
export function stopOnSignal(server) {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}

/** The port from PORT, or the default; null when PORT is not a port. */
export function wantedPort(value, otherwise) {
  if (value === undefined || value === "") return otherwise;
  const port = Number(value);
  return Number.isInteger(port) && port >= 0 && port <= 65535 ? port : null;
}

/** One sentence for a port that cannot be had. */
export function portProblem(port, error) {
  if (error.code === "EADDRINUSE")
    return `Port ${port} is in use: stop the program that uses it, or choose another port, for example PORT=${port + 1} npm start.`;
  if (error.code === "EACCES")
    return `Port ${port} may not be opened by this user: choose one above 1023, for example PORT=4173 npm start.`;
  return `The server could not start on port ${port}: ${error.message}`;
}

// `node scripts/serve.mjs [FOLDER]` serves a finished build without building it again.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const port = wantedPort(process.env.PORT, 4173);
  if (port === null) {
    console.error(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
    process.exit(1);
  }
  const folder = process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url));
  const server = createStaticServer(folder);
  try {
    const address = await listen(server, port);
    stopOnSignal(server);
    console.log(`Serving ${folder} at ${address}`);
  } catch (error) {
    console.error(portProblem(port, error));
    process.exit(1);
  }
}
