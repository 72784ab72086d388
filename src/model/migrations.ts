import { SCHEMA_VERSION } from "./schemaVersion.ts";

/** A file of any version as JSON gives it. */
export type RawFile = Readonly<Record<string, unknown>>;

/** Turns a file of one version into the next; the version number itself is set by `upgrade`. */
export type Upgrader = (file: RawFile) => RawFile;

/** The oldest version that is read. */
export const OLDEST_VERSION = 1;

/** By the version they start from. There is nothing below 1; the step to 2 will be `[1, (file) => …]`. */
export const UPGRADERS: ReadonlyMap<number, Upgrader> = new Map();

/** The versions between oldest and newest that nothing leads on from; a test holds this empty. */
export function missingSteps(
  upgraders: ReadonlyMap<number, Upgrader> = UPGRADERS,
  oldest = OLDEST_VERSION,
  newest: number = SCHEMA_VERSION,
): number[] {
  const missing: number[] = [];
  for (let version = oldest; version < newest; version++) if (!upgraders.has(version)) missing.push(version);
  return missing;
}

/** Brings a file from `version` to the newest, step by step. Throws a RangeError at a gap. */
export function upgrade(
  file: RawFile,
  version: number,
  upgraders: ReadonlyMap<number, Upgrader> = UPGRADERS,
  newest: number = SCHEMA_VERSION,
): RawFile {
  let current = file;
  for (let at = version; at < newest; at++) {
    const step = upgraders.get(at);
    if (step === undefined) throw new RangeError(`No step leads on from version ${at}.`);
    current = { ...step(current), schemaVersion: at + 1 };
  }
  return current;
}
