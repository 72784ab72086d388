import { useLocale } from "../components/locale.tsx";
import type { Loss } from "../formats/losses.ts";
import type { FormatNote } from "../formats/notes.ts";
import { workbenchWords } from "../i18n/workbench.ts";
import type { BenchCatalogue, WorkbenchWords } from "../i18n/workbench.ts";

/** The workbench's words in the language of the page. */
export function useWords(): WorkbenchWords {
  return workbenchWords(useLocale().lang).words;
}

/** The same with those of importers and exporters. */
export function useBenchCatalogue(): BenchCatalogue {
  return workbenchWords(useLocale().lang);
}

/** What an importer says, in the language of the catalogue where it has the sentence. */
export function sayNote({ code, values, message }: FormatNote, { foreign, words }: BenchCatalogue): string {
  // There are no options to type here.
  const sentence = words.notes[code] ?? foreign?.notes[code];
  if (sentence === undefined) return message;
  return sentence.replace(/\{([a-z]+)\}/g, (place, name: string) => {
    const value = String(values[name] ?? place);
    return name === "why" ? (foreign?.whys[value] ?? value) : value;
  });
}

/** What a conversion leaves behind: "12 × claims". */
export function sayLoss({ code, count, names, message }: Loss, { foreign }: BenchCatalogue): string {
  const what = foreign?.losses[code];
  if (what === undefined) return message;
  return `${what} × ${count}${names.length === 0 ? "" : `：${names.join("、")}`}`;
}
