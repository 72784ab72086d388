import { lazyPart } from "./lazyPart.ts";

/** A list of more than that many events does not stand on the page as a whole. */
export const LONG_LIST = 500;

export const LazyLongList = lazyPart(async () => (await import("./LongList.tsx")).LongList);
