import { editDistance } from "../lib/editDistance.ts";
import { firstPlace } from "../lib/firstPlace.ts";

/** A term, by its number, and how much finding it counts. */
export interface WeighedTerm {
  readonly term: number;
  readonly weight: number;
}

/** Numbers that grow at their end. */
class Column {
  values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(2 * this.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
}

/** BM25+ in the usual measure: how fast more of a word stops telling more, how much a long text costs, what any counts. */
const [K, B, D] = [1.2, 0.7, 0.5];
/** What is only begun, or mistyped, counts less. */
const PREFIX = 0.375;
const FUZZY = 0.45;
/** A place of a term is one number: how often it is there, and in which field. */
const FIELD_BITS = 3;

/**
 * Terms of documents with several fields. Of each term the places (postings) stand one after another in typed arrays;
 * the terms themselves stand in order, so that a beginning is found by halving.
 */
export class TermIndex {
  readonly #boosts: readonly number[];
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];
  /** Places as they came: term, document, field with frequency. */
  #come = { terms: new Column(), documents: new Column(), uses: new Column() };
  /** Terms of each field of each document, each counted once. */
  readonly #lengths = new Column();
  readonly #totals: number[];
  #documents = 0;
  /** By term: where its places begin; one longer than the terms. */
  #starts = new Uint32Array(1);
  #placed = new Uint32Array();
  #uses = new Uint32Array();
  /** Terms in the order of their letters. */
  #sorted: number[] = [];
  #letters = new Uint32Array();
  #isSealed = true;

  /** @param boosts how much a field counts; at most eight */
  constructor(boosts: readonly number[]) {
    this.#boosts = boosts;
    this.#totals = boosts.map(() => 0);
  }

  get documents(): number {
    return this.#documents;
  }

  /** The number of a term, which is new where nobody has said it yet. */
  numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#terms.push(text) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }

  textOf(term: number): string {
    return this.#terms[term] ?? "";
  }

  /**
   * The next document.
   * @param fields of each field its terms; where one stands several times it is `counted`, and else they are different
   */
  add(fields: readonly ArrayLike<number>[], counted: number): void {
    const document = this.#documents++;
    for (const [field, terms] of fields.entries()) {
      const length = field === counted ? this.#addCounted(document, field, terms) : terms.length;
      if (field !== counted)
        for (let at = 0; at < terms.length; at++) this.#push(terms[at] ?? 0, document, field, 1);
      this.#lengths.push(length);
      this.#totals[field] = (this.#totals[field] ?? 0) + length;
    }
    this.#isSealed = false;
  }

  #addCounted(document: number, field: number, terms: ArrayLike<number>): number {
    const counts = new Map<number, number>();
    for (let at = 0; at < terms.length; at++)
      counts.set(terms[at] ?? 0, (counts.get(terms[at] ?? 0) ?? 0) + 1);
    for (const [term, count] of counts) this.#push(term, document, field, count);
    return counts.size;
  }

  #push(term: number, document: number, field: number, count: number): void {
    this.#come.terms.push(term);
    this.#come.documents.push(document);
    this.#come.uses.push((count << FIELD_BITS) | field);
  }

  /** Puts the places of each term together. Before the first search, and after documents were added. */
  #seal(): void {
    if (this.#isSealed) return;
    this.#isSealed = true;
    const { terms, documents, uses } = this.#come;
    const before = this.#starts.length - 1;
    const starts = new Uint32Array(this.#terms.length + 1);
    for (let term = 0; term < before; term++)
      starts[term + 1] = (this.#starts[term + 1] ?? 0) - (this.#starts[term] ?? 0);
    for (let at = 0; at < terms.length; at++) {
      const next = (terms.values[at] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let term = 1; term < starts.length; term++)
      starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    const placed = new Uint32Array(this.#placed.length + terms.length);
    const placedUses = new Uint32Array(placed.length);
    const next = starts.slice();
    for (let term = 0; term < before; term++) {
      const [from, to, at] = [this.#starts[term] ?? 0, this.#starts[term + 1] ?? 0, starts[term] ?? 0];
      placed.set(this.#placed.subarray(from, to), at);
      placedUses.set(this.#uses.subarray(from, to), at);
      next[term] = at + to - from;
    }
    for (let at = 0; at < terms.length; at++) {
      const term = terms.values[at] ?? 0;
      const place = next[term] ?? 0;
      placed[place] = documents.values[at] ?? 0;
      placedUses[place] = uses.values[at] ?? 0;
      next[term] = place + 1;
    }
    [this.#starts, this.#placed, this.#uses] = [starts, placed, placedUses];
    this.#come = { terms: new Column(), documents: new Column(), uses: new Column() };
    const texts = this.#terms;
    this.#sorted = texts
      .map((_, term) => term)
      .sort((a, b) => ((texts[a] ?? "") < (texts[b] ?? "") ? -1 : 1));
    this.#letters = Uint32Array.from(texts, lettersOf);
  }

  /** The term itself, if there is one. */
  exact(text: string): readonly WeighedTerm[] {
    this.#seal();
    const term = this.#numbers.get(text);
    return term === undefined ? [] : [{ term, weight: 1 }];
  }

  /** The terms that begin so and go on, in the order of their letters. */
  beginning(text: string): readonly WeighedTerm[] {
    this.#seal();
    const first = firstPlace(this.#sorted.length, (place) => this.textOf(this.#sorted[place] ?? 0) >= text);
    const found: WeighedTerm[] = [];
    for (let place = first; place < this.#sorted.length; place++) {
      const term = this.#sorted[place] ?? 0;
      const { length } = this.textOf(term);
      if (!this.textOf(term).startsWith(text)) break;
      if (length > text.length)
        found.push({ term, weight: (PREFIX * length) / (length + 0.3 * (length - text.length)) });
    }
    return found;
  }

  /** The terms that are at most so many letters off, itself left out. */
  near(text: string, most: number): readonly WeighedTerm[] {
    this.#seal();
    const letters = lettersOf(text);
    const found: WeighedTerm[] = [];
    for (let term = 0; term < this.#terms.length; term++) {
      // Each wrong letter is one that is missing there, one that is missing here, or both.
      if (bitsIn((this.#letters[term] ?? 0) ^ letters) > 2 * most) continue;
      const other = this.textOf(term);
      const distance = editDistance(text, other, most);
      if (distance > 0 && distance <= most)
        found.push({ term, weight: (FUZZY * other.length) / (other.length + distance) });
    }
    return found;
  }

  /** Calls `visit` for each document with one of the terms, as often as there are terms and fields; with what it counts. */
  visit(terms: readonly WeighedTerm[], visit: (document: number, score: number) => void): void {
    this.#seal();
    const many = this.#boosts.length;
    const mask = (1 << FIELD_BITS) - 1;
    for (const { term, weight } of terms) {
      const [from, to] = [this.#starts[term] ?? 0, this.#starts[term + 1] ?? 0];
      const counts = new Uint32Array(many);
      for (let at = from; at < to; at++) {
        const field = (this.#uses[at] ?? 0) & mask;
        counts[field] = (counts[field] ?? 0) + 1;
      }
      const worth = this.#boosts.map((boost, field) => {
        const own = counts[field] ?? 0;
        return weight * boost * Math.log(1 + (this.#documents - own + 0.5) / (own + 0.5));
      });
      const average = this.#totals.map((total) => total / this.#documents);
      for (let at = from; at < to; at++) {
        const use = this.#uses[at] ?? 0;
        const document = this.#placed[at] ?? 0;
        const field = use & mask;
        const often = use >>> FIELD_BITS;
        const length = (this.#lengths.values[document * many + field] ?? 0) / (average[field] ?? 1);
        visit(document, (worth[field] ?? 0) * (D + (often * (K + 1)) / (often + K * (1 - B + B * length))));
      }
    }
  }

  /** Whether a document with the term is one of these. */
  isIn(term: number, isOne: (document: number) => boolean): boolean {
    for (let at = this.#starts[term] ?? 0; at < (this.#starts[term + 1] ?? 0); at++)
      if (isOne(this.#placed[at] ?? 0)) return true;
    return false;
  }
}

/** Which letters stand in a text, each a bit; some share one. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters >>> 0;
}

function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
