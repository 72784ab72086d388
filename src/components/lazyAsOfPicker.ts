import { lazyPart } from "./lazyPart.ts";

/** The control of the day of knowledge, drawn only once it is asked for. */
export const LazyAsOfPicker = lazyPart(async () => (await import("./AsOfPicker.tsx")).AsOfPicker);
