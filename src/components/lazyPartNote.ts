import { lazyPart } from "./lazyPart.ts";

/** What is said of a dataset that is read in parts: few are. */
export const LazyPartNote = lazyPart(async () => (await import("./PartNote.tsx")).PartNote);
