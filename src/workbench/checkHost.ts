import { formatOf } from "../formats/formats.ts";
import { checkDocument } from "./check.ts";
import type { Checked } from "./check.ts";
import type { CheckAnswer, CheckRequest, Located, PreviewData, WrittenFile } from "./checkProtocol.ts";

/** The end of a channel that leads to the preview. */
export type PreviewPort = Pick<MessagePort, "postMessage">;

/** The checker's own side: reads documents, keeps the last of them for what is asked about it. */
export function createCheckHost(
  now: () => number,
): (request: CheckRequest, port?: PreviewPort) => Promise<CheckAnswer> {
  let last: Checked | null = null;
  let preview: PreviewPort | null = null;

  const show = (): void => {
    const parsed = last?.parsed;
    if (preview === null || parsed?.ok !== true) return;
    const { dataset, total, dropped } = parsed;
    // The workbench itself tells what is wrong.
    const loaded = { dataset, problems: [], total: total - dropped, dropped: 0 };
    // Options, and no target as between windows: a channel has two ends.
    preview.postMessage({ kind: "dataset", loaded } satisfies PreviewData, { transfer: [] });
  };

  const answer = async (request: CheckRequest, port?: PreviewPort): Promise<CheckAnswer> => {
    const { id } = request;
    switch (request.kind) {
      case "preview":
        preview = port ?? null;
        show();
        return { id, kind: "done" };
      case "check":
        last = await checkDocument(request.document, now());
        show();
        return { id, kind: "report", report: last.report };
      case "forget":
        last = null;
        preview = null;
        return { id, kind: "done" };
      case "locate":
        return { id, kind: "located", located: last === null ? null : locate(last, request.event) };
      case "write":
        return { id, kind: "written", written: last === null ? null : await write(last, request, now()) };
    }
  };

  return async (request, port) => {
    try {
      return await answer(request, port);
    } catch (error) {
      return {
        id: request.id,
        kind: "fault",
        message: error instanceof Error ? error.message : String(error),
      };
    }
  };
}

function locate({ dataset, locate: placeOf }: Checked, id: string): Located | null {
  const event = dataset?.events.find((each) => each.id === id);
  if (event === undefined) return null;
  const pointer = `/events/${event.index}`;
  return { pointer, place: placeOf(pointer) };
}

/** A dataset is the file as it was read: what is wrong in it stays to be mended, and fields of its own are kept. */
async function write(
  { dataset, file, report }: Checked,
  { format, language, schema }: Extract<CheckRequest, { kind: "write" }>,
  now: number,
): Promise<WrittenFile | null> {
  if (format === "json" && file !== undefined)
    return { text: datasetText(file, schema), losses: report.losses };
  const to = formatOf(format);
  if (dataset === null || to?.write === undefined) return null;
  const written = await to.write(dataset, { language, now, x: ownFields(file) });
  return { text: written.text, losses: [...report.losses, ...written.losses] };
}

function datasetText(file: unknown, schema: string | null): string {
  const named = schema !== null && typeof file === "object" && file !== null && !("$schema" in file);
  return `${JSON.stringify(named ? { $schema: schema, ...file } : file, null, 2)}\n`;
}

function ownFields(file: unknown): Readonly<Record<string, unknown>> | undefined {
  const x = typeof file === "object" && file !== null && "x" in file ? file.x : undefined;
  return typeof x === "object" && x !== null ? (x as Readonly<Record<string, unknown>>) : undefined;
}
