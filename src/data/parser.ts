import type { ParseResult } from "../model/parseDataset.ts";

/**
 * Text in, parsed dataset out, at some time: the boundary that a worker can stand behind. Input and
 * result are plain data (Maps, arrays, strings, numbers), so they survive a structured clone.
 */
export type DatasetParser = (text: string) => Promise<ParseResult>;

/** Parses on the main thread, after the browser has had a chance to paint the loading state. Its code comes with the first file. */
export const parseOnMainThread: DatasetParser = async (text) => {
  const { parseDatasetText } = await import("../model/parseDataset.ts");
  await new Promise((resolve) => setTimeout(resolve, 0));
  return parseDatasetText(text);
};
