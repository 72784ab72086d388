import type { Format, WriteOptions } from "../formats/format.ts";
import type { Loss } from "../formats/losses.ts";
import { toSvg } from "../formats/toSvg.ts";
import type { SvgRequest } from "../formats/svgFrame.ts";
import type { Dataset } from "../model/types.ts";

export const EXPORTS = ["csv", "ics", "json", "jsonld", "svg", "png"] as const;
export type ExportKind = (typeof EXPORTS)[number];

export interface Exported {
  readonly content: Blob;
  readonly losses: readonly Loss[];
}

/** What is exported: data, or the picture of them. */
export interface ExportRequest {
  /** What the filters leave of it, as it stood on the day asked for. */
  readonly dataset: Dataset;
  /** null: nothing of it has a date that could be drawn. */
  readonly picture: SvgRequest | null;
  /** For formats of one language. */
  readonly lang: string;
  /** ms since 1970. */
  readonly now: number;
}

type Data = Exclude<ExportKind, "svg" | "png">;

/** Each format's code comes when it is asked for. */
const FORMATS: Readonly<Record<Data, () => Promise<Format>>> = {
  csv: async () => (await import("../formats/csv.ts")).csv,
  ics: async () => (await import("../formats/ics.ts")).ics,
  json: async () => (await import("../formats/json.ts")).json,
  jsonld: async () => (await import("../formats/jsonLdFile.ts")).jsonLdFile,
};

/** Without it spreadsheets take the text for one of an old encoding. */
const BYTE_ORDER_MARK = "\uFEFF";
/** A picture of pixels has so many for one of the drawing's: sharp also on fine screens. */
const PIXELS = 2;

/** Makes the file. Rejects where the format's code can't be had, or the browser can't draw. */
export async function exportView(kind: ExportKind, request: ExportRequest): Promise<Exported> {
  if (kind === "svg" || kind === "png") {
    if (request.picture === null) throw new Error("There is nothing to draw.");
    const { svg } = toSvg(request.picture);
    const content =
      kind === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await drawn(svg, request.picture);
    return { content, losses: [] };
  }
  const format = await FORMATS[kind]();
  const options: WriteOptions = { language: request.lang, now: request.now };
  const written = await format.write?.(request.dataset, options);
  if (written === undefined) throw new Error(`${format.label} can't be written.`);
  const mark = kind === "csv" ? BYTE_ORDER_MARK : "";
  const content = new Blob([mark, written.text], { type: `${format.mime};charset=utf-8` });
  return { content, losses: written.losses };
}

/** An address of data and not of a blob: that is what the page's policy allows for pictures. */
async function drawn(svg: string, { height, width }: SvgRequest): Promise<Blob> {
  const picture = new Image(width, height);
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * PIXELS;
  canvas.height = height * PIXELS;
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("The browser has drawn nothing."));
      else resolve(blob);
    }, "image/png");
  });
}
