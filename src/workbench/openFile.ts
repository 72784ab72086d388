import { resolveDataAddress } from "../data/dataAddress.ts";
import { loadError } from "../data/loadDataset.ts";
import { DatasetLoadError } from "../data/loadError.ts";
import { stallWatch } from "../data/stallWatch.ts";
import { decodeText } from "../formats/decodeText.ts";
import type { Letters } from "../formats/decodeText.ts";
import { csv, tsv } from "../formats/csv.ts";
import type { SourceFile } from "../formats/format.ts";
import { detectFormat } from "../formats/formats.ts";
import { documentOf, stemOf } from "./document.ts";
import type { WorkDocument } from "./document.ts";

/** Larger files would stop the browser. */
const MOST_BYTES = 100 * 1024 * 1024;
const STALL_MS = 30_000;

/** Why a file can't be opened, beside what `DatasetLoadError` says of addresses. */
export class OpenFault extends Error {
  readonly why: "too-large" | "address" | "several" | "unreadable" | "empty";

  constructor(why: OpenFault["why"]) {
    super(why);
    this.why = why;
  }
}

/** Files that were chosen or dropped. Several have to be the tables of one dataset. */
export async function openFiles(files: readonly File[]): Promise<WorkDocument> {
  const read: { readonly source: SourceFile; readonly letters: Letters }[] = [];
  for (const file of files) {
    if (file.size > MOST_BYTES) throw new OpenFault("too-large");
    let bytes: ArrayBuffer;
    try {
      bytes = await file.arrayBuffer();
    } catch {
      throw new OpenFault("unreadable");
    }
    const { text, ...letters } = decodeText(new Uint8Array(bytes));
    read.push({ source: { name: file.name, text }, letters });
  }
  const [first] = read;
  if (first === undefined) throw new OpenFault("unreadable");
  const { source, letters } = first;
  if (read.length === 1) return documentOf(source.name, source.text, null, letters);
  return await together(read.map((each) => each.source));
}

/** The tables of one dataset as that dataset. */
async function together(sources: readonly SourceFile[]): Promise<WorkDocument> {
  const formats = sources.map(({ text, name }) => detectFormat(text, name)?.id);
  if (!formats.every((format) => format === "csv" || format === "tsv")) throw new OpenFault("several");
  const format = formats.every((each) => each === "tsv") ? tsv : csv;
  const result = await format.readMany?.(sources, { name: stemOf(sources[0]?.name ?? "") });
  return documentOf("dataset.json", `${JSON.stringify(result?.file, null, 2)}\n`);
}

/** What stands at an address that the reader gives: the only request that the workbench ever makes for data. */
export async function openAddress(given: string, base: string): Promise<WorkDocument> {
  const found = resolveDataAddress(sheetAddress(given.trim()), base);
  if (found === null) throw new OpenFault("address");
  const { url } = found;
  const watch = stallWatch(undefined, STALL_MS);
  let status: number | null = null;
  try {
    const response = await fetch(url, { signal: watch.signal, credentials: "omit" });
    status = response.status;
    if (!response.ok) throw loadError(kindOf(status), url, { status });
    const bytes = await readBytes(response, watch.alive);
    const { text, ...letters } = decodeText(bytes);
    return documentOf(nameIn(url, text), text, null, letters);
  } catch (error) {
    if (error instanceof DatasetLoadError || error instanceof OpenFault) throw error;
    throw loadError(watch.cause() === "stalled" ? "timeout" : "network", url, { status });
  } finally {
    watch.stop();
  }
}

function kindOf(status: number): "forbidden" | "server" | "not-found" | "rate-limited" {
  if (status === 429) return "rate-limited";
  if (status === 401 || status === 403) return "forbidden";
  return status >= 500 ? "server" : "not-found";
}

async function readBytes(response: Response, alive: () => void): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) break;
    alive();
    size += part.value.byteLength;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      throw new OpenFault("too-large");
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

function nameIn(url: string, text: string): string {
  const last = decodeURIComponentSafe(new URL(url).pathname.split("/").at(-1) ?? "");
  if (/\.\w{2,5}$/.test(last)) return last;
  const extension = detectFormat(text)?.extension ?? "txt";
  return `${last === "" || /^(?:pub|export)$/.test(last) ? "timeline" : last}.${extension}`;
}

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * A Google spreadsheet as people copy its address, at the address of its CSV; any other address as it is. Published ones
 * (`/d/e/…/pubhtml`) and shared ones (`/d/ID/edit#gid=3`) have each their own.
 */
export function sheetAddress(given: string): string {
  if (!given.startsWith("https://docs.google.com/spreadsheets/d/")) return given;
  const url = new URL(given);
  const sheet = /[#&?]gid=(\d+)/.exec(given)?.[1];
  const published = /^(\/spreadsheets\/d\/e\/[\w-]+)\/pub(?:html)?$/.exec(url.pathname);
  if (published !== null) {
    const more = sheet === undefined ? "" : `&gid=${sheet}&single=true`;
    return `${url.origin}${published[1]}/pub?output=csv${more}`;
  }
  const shared = /^(\/spreadsheets\/d\/[\w-]{20,})(?:\/(?:edit|view|htmlview)?)?$/.exec(url.pathname);
  if (shared === null) return given;
  return `${url.origin}${shared[1]}/export?format=csv${sheet === undefined ? "" : `&gid=${sheet}`}`;
}
