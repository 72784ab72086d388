/**
 * Which ids there have been, in 16 to 24 bytes each instead of a string: told apart by 96 bits of their hash, which two of a
 * hundred million ids share with a chance of less than one in a million million.
 */
export class IdSet {
  /** By a byte of the hash: while one grows, the others are not there twice. */
  readonly #tables = Array.from({ length: TABLES }, () => new HashTable());

  /** Adds an id; false: it was there. */
  add(id: string): boolean {
    const hash = hashOf(id);
    return this.#tables[hash[1] % TABLES]?.add(hash) === true;
  }
}

const TABLES = 256;

class HashTable {
  #slots = new Uint32Array(3 * 16);
  #size = 0;

  add(hash: Hash): boolean {
    // Three of four slots are taken at most.
    if (this.#size * 4 >= this.#slots.length) this.#grow();
    if (!put(this.#slots, hash)) return false;
    this.#size += 1;
    return true;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Uint32Array(3 * Math.ceil((old.length / 3) * 1.5));
    for (let at = 0; at < old.length; at += 3) {
      const hash: Hash = [old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0];
      if (hash[0] !== 0) put(slots, hash);
    }
    this.#slots = slots;
  }
}

type Hash = readonly [number, number, number];

/** Into the first free slot from its own on; false: it stands there. */
function put(slots: Uint32Array, [a, b, c]: Hash): boolean {
  const count = slots.length / 3;
  for (let slot = a % count; ; slot = (slot + 1) % count) {
    const at = slot * 3;
    if (slots[at] === 0) {
      slots.set([a, b, c], at);
      return true;
    }
    if (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c) return false;
  }
}

/** Three rounds of a multiplicative hash (after cyrb53); the first is never 0, which marks a free slot. */
function hashOf(id: string): Hash {
  return [round(id, 0x9e3779b1) || 1, round(id, 0x85ebca77), round(id, 0xc2b2ae3d)];
}

function round(id: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < id.length; at++) {
    hash = Math.imul(hash ^ id.charCodeAt(at), (0x01000193 ^ (seed >>> 7)) | 1);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
