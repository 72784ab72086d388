import { SEARCHED, SHARED } from "../select/searchDocuments.ts";
import type { SearchDocument } from "../select/searchDocuments.ts";

/**
 * Documents on their way to the index: by columns, for as many objects take the page longer than all their text. A text
 * that many of them have (a date in words, the names of actors) comes once.
 */
export interface SearchBatch {
  readonly ids: Uint32Array;
  readonly featured: Uint8Array;
  /** What is new in this batch; numbers below count through all batches so far. */
  readonly texts: readonly string[];
  /** Of `texts`, for each document one a field. */
  readonly fields: Uint32Array;
}

/** Packs the documents of one dataset, batch by batch, in order. */
export function createDocumentPacker(): (documents: readonly SearchDocument[]) => SearchBatch {
  const numbers = new Map<string, number>();
  let many = 0;
  return (documents) => {
    const texts: string[] = [];
    const fields = new Uint32Array(documents.length * SEARCHED.length);
    let at = 0;
    for (const document of documents) {
      for (const field of SEARCHED) {
        const text = document[field];
        const isShared = SHARED.has(field) || text === "";
        let number = isShared ? numbers.get(text) : undefined;
        if (number === undefined) {
          number = many++;
          texts.push(text);
          if (isShared) numbers.set(text, number);
        }
        fields[at++] = number;
      }
    }
    return {
      ids: Uint32Array.from(documents, ({ id }) => id),
      featured: Uint8Array.from(documents, ({ featured }) => Number(featured)),
      texts,
      fields,
    };
  };
}

/** Makes documents again of the batches of one dataset; give it all of them, in order. */
export function createDocumentUnpacker(): (batch: SearchBatch) => SearchDocument[] {
  const texts: string[] = [];
  return (batch) => {
    for (const text of batch.texts) texts.push(text);
    return Array.from(batch.ids, (id, row) => {
      const text = (field: (typeof SEARCHED)[number]): string =>
        texts[batch.fields[row * SEARCHED.length + SEARCHED.indexOf(field)] ?? 0] ?? "";
      return {
        id,
        featured: batch.featured[row] === 1,
        title: text("title"),
        actors: text("actors"),
        summary: text("summary"),
        claims: text("claims"),
        sources: text("sources"),
        places: text("places"),
        dates: text("dates"),
      };
    });
  };
}
