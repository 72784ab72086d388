import { useMemo } from "react";
import { resolveDataAddress } from "../data/dataAddress.ts";
import type { DatasetLoad } from "../data/datasetQuery.ts";
import { loadDataset, loadedFrom, loadError } from "../data/loadDataset.ts";
import type { Loaded } from "../data/loadDataset.ts";
import { parseDataset } from "../model/parseDataset.ts";
import type { DataProps } from "./timelineProps.ts";

export interface Data {
  /** Tells one dataset from another. */
  readonly story: string;
  readonly initialStory: () => Loaded | undefined;
  readonly loadStory: DatasetLoad;
}

let count = 0;

/** What the app needs to show the dataset of the props. */
export function useData({ dataset, src }: DataProps): Data {
  return useMemo(() => (dataset === undefined ? fromAddress(src) : fromObject(dataset)), [dataset, src]);
}

function fromObject(dataset: object): Data {
  // Parsed when asked for, and once.
  let result: ReturnType<typeof parseDataset> | null = null;
  const parsed = () => (result ??= parseDataset(dataset, Date.now()));
  // An address of no file; the page's own stands where a host's name is shown.
  const story = `${document.baseURI.split("#")[0] ?? ""}#dataset-${++count}`;
  return {
    story,
    initialStory: () => (parsed().ok ? loadedFrom(parsed(), story) : undefined),
    // Only asked where there is nothing to show: it says why.
    loadStory: (address) => settle(() => loadedFrom(parsed(), address)),
  };
}

function fromAddress(src: string): Data {
  const address = resolveDataAddress(src, document.baseURI);
  if (address !== null) return { story: address.url, initialStory: none, loadStory: loadDataset };
  const detail = "A dataset is loaded over https, or http from the page's own origin or loopback.";
  return {
    story: `${document.baseURI.split("#")[0] ?? ""}#refused-${++count}`,
    initialStory: none,
    loadStory: (url) => Promise.reject(loadError("not-found", url, { detail })),
  };
}

const none = () => undefined;

function settle(load: () => Loaded): Promise<Loaded> {
  return new Promise((resolve) => resolve(load()));
}
