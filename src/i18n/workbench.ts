import { ownWords } from "../lib/ownWords.ts";
import { workbenchEn } from "./workbenchEn.ts";
import type { WorkbenchWords } from "./workbenchEn.ts";

export type { WorkbenchWords } from "./workbenchEn.ts";

/** The workbench's words, and those of importers and exporters where they are not English. */
export interface BenchCatalogue {
  readonly words: WorkbenchWords;
  /** By key; null: in English, as importers have them. */
  readonly foreign: null | {
    readonly notes: Readonly<Record<string, string>>;
    readonly whys: Readonly<Record<string, string>>;
    readonly losses: Readonly<Record<string, string>>;
  };
}

const ENGLISH: BenchCatalogue = { words: workbenchEn, foreign: null };
let japanese: BenchCatalogue | null = null;

/** The words of a language; English until `loadWorkbenchWords` has brought them. */
export function workbenchWords(lang: "en" | "ja"): BenchCatalogue {
  return (lang === "ja" ? japanese : (ownWords(lang, "workbench") as BenchCatalogue | undefined)) ?? ENGLISH;
}

export async function loadWorkbenchWords(lang: "en" | "ja"): Promise<void> {
  if (lang !== "ja" || japanese !== null) return;
  const [{ workbenchJa }, { NOTES_JA, WHYS_JA, LOSSES_JA }] = await Promise.all([
    import("./workbenchJa.ts"),
    import("./formatsJa.ts"),
  ]);
  japanese = { words: workbenchJa, foreign: { notes: NOTES_JA, whys: WHYS_JA, losses: LOSSES_JA } };
}
