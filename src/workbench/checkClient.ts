import type { FormatId } from "../formats/format.ts";
import type { Report } from "./check.ts";
import type { CheckAnswer, CheckRequest, Located, WrittenFile } from "./checkProtocol.ts";
import type { WorkDocument } from "./document.ts";

export interface Checker {
  /** What is known of a document. null: another one has been asked about since. */
  check(document: WorkDocument): Promise<Report | null>;
  /** The document checked last, in another format; null when nothing of it can be written. */
  write(format: FormatId, language: string, schema: string | null): Promise<WrittenFile | null>;
  /** Where an event of the document checked last stands. */
  locate(event: string): Promise<Located | null>;
  /** Forgets the document checked last: it is closed. */
  forget(): void;
  /** Datasets go through this channel to where they are shown. */
  connect(preview: MessagePort): void;
}

/** Where the checker runs. */
interface CheckPort {
  post(request: CheckRequest, transfer: readonly MessagePort[]): void;
}

type OpenPort = (onAnswer: (answer: CheckAnswer) => void, onFault: () => void) => Promise<CheckPort>;
type Asked = CheckRequest extends infer Each ? (Each extends CheckRequest ? Omit<Each, "id"> : never) : never;

/** A worker that has not started by then never will. */
const LONGEST_START_MS = 10_000;

export function createChecker(open: OpenPort = openPort): Checker {
  const waiting = new Map<
    number,
    { resolve: (answer: CheckAnswer) => void; reject: (fault: Error) => void }
  >();
  let port: Promise<CheckPort> | null = null;
  let lastId = 0;
  let newest: WorkDocument | null = null;
  /** The check that runs; the next begins when it is through, and only that of the newest document. */
  let running: Promise<unknown> = Promise.resolve();

  const settle = (answer: CheckAnswer): void => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.kind === "fault") asked?.reject(new Error(answer.message));
    else asked?.resolve(answer);
  };
  const fail = (): void => {
    port = null;
    for (const { reject } of waiting.values()) reject(new Error("The checker has stopped."));
    waiting.clear();
  };
  const ask = async (request: Asked, transfer: readonly MessagePort[] = []): Promise<CheckAnswer> => {
    port ??= open(settle, fail);
    const there = await port;
    const id = ++lastId;
    return await new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      there.post({ ...request, id }, transfer);
    });
  };

  return {
    check: async (document) => {
      newest = document;
      const before = running;
      const mine = (async (): Promise<Report | null> => {
        await before.catch(() => undefined);
        if (newest !== document) return null;
        const answer = await ask({ kind: "check", document });
        return answer.kind === "report" && newest === document ? answer.report : null;
      })();
      running = mine;
      return await mine;
    },
    write: async (format, language, schema) => {
      await running.catch(() => undefined);
      const answer = await ask({ kind: "write", format, language, schema });
      return answer.kind === "written" ? answer.written : null;
    },
    locate: async (event) => {
      await running.catch(() => undefined);
      const answer = await ask({ kind: "locate", event });
      return answer.kind === "located" ? answer.located : null;
    },
    forget: () => {
      newest = null;
      if (port === null) return;
      const before = running;
      const mine = async (): Promise<void> => {
        await before.catch(() => undefined);
        await ask({ kind: "forget" }).catch(() => undefined);
      };
      running = mine();
    },
    connect: (preview) => {
      ask({ kind: "preview" }, [preview]).catch(() => undefined);
    },
  };
}

/** A worker; the page itself where none can be had. */
async function openPort(...[onAnswer, onFault]: Parameters<OpenPort>): Promise<CheckPort> {
  try {
    return await openWorker(onAnswer, onFault);
  } catch {
    return await openHere(onAnswer);
  }
}

/** The checker in the page itself, which then stands still while a large file is read. */
export async function openHere(onAnswer: (answer: CheckAnswer) => void): Promise<CheckPort> {
  const { createCheckHost } = await import("./checkHost.ts");
  const host = createCheckHost(Date.now);
  return {
    post: (request, [port]) => void host(request, port).then(onAnswer),
  };
}

async function openWorker(...[onAnswer, onFault]: Parameters<OpenPort>): Promise<CheckPort> {
  const worker = new Worker(new URL("./checkWorker.ts", import.meta.url), { type: "module" });
  let started = false;
  return await new Promise((resolve, reject) => {
    const give = (): void => {
      worker.terminate();
      if (started) onFault();
      else reject(new Error("The worker did not start."));
    };
    const timer = setTimeout(give, LONGEST_START_MS);
    worker.addEventListener("error", (event) => {
      // Said by what follows, not by the browser.
      event.preventDefault();
      clearTimeout(timer);
      give();
    });
    worker.addEventListener("message", ({ data }: MessageEvent<CheckAnswer | "ready">) => {
      if (data !== "ready") return onAnswer(data);
      started = true;
      clearTimeout(timer);
      resolve({ post: (request, transfer) => worker.postMessage(request, [...transfer]) });
    });
  });
}
