import { expect, test } from "vitest";
import { findId } from "./findId.ts";
import type { ParquetFile } from "./parquetFile.ts";

const signal = new AbortController().signal;

/** Ten groups of one id each, `a` to `j`; `bounds`: what the footer tells of them. */
function fileOf(bytes: number, bounds: (id: string) => string | null): { file: ParquetFile; read: number[] } {
  const read: number[] = [];
  const file: ParquetFile = {
    address: "https://example.org/events.parquet",
    size: 50_000_000,
    replaced: false,
    groups: Array.from({ length: 10 }, () => 1),
    read: () => Promise.reject(new Error("Only ids are read.")),
    ids: (group) => {
      const id = bounds("abcdefghij"[group] ?? "");
      return { bytes, least: id, most: id };
    },
    readIds: async (group) => {
      read.push(group);
      return ["abcdefghij"[group] ?? ""];
    },
  };
  return { file, read };
}

test("row groups are looked through from the window outward, without those that were read", async () => {
  const { file, read } = fileOf(1000, () => null);
  expect(await findId(file, "a", 6, new Set([5]), signal)).toBe(0);
  // Four at once.
  expect(read).toEqual([6, 7, 4, 8, 3, 9, 2, 1, 0]);
  expect(await findId(file, "q", 0, new Set(), signal)).toBe("absent");
});

test("those whose bounds leave an id out are passed over", async () => {
  const { file, read } = fileOf(1000, (id) => id);
  expect(await findId(file, "c", 9, new Set(), signal)).toBe(2);
  expect(read).toEqual([2]);
  expect(await findId(file, "q", 9, new Set(), signal)).toBe("absent");
});

test("no more is read than 4 MB: then it is not said that there is none", async () => {
  const { file, read } = fileOf(1_300_000, () => null);
  expect(await findId(file, "a", 9, new Set(), signal)).toBe("spent");
  expect(read).toEqual([9, 8, 7]);
  // Of a large file 3 %.
  const large = fileOf(1_300_000, () => null);
  expect(await findId({ ...large.file, size: 500_000_000 }, "a", 9, new Set(), signal)).toBe(0);
});
