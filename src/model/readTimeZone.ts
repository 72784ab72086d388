import type { Reading } from "./reading.ts";

/** A time zone that this program's `Intl` knows by its IANA name; null, and reported, otherwise. */
export function readTimeZone(name: string | undefined, cx: Reading): string | null {
  if (name === undefined) return null;
  if (isTimeZone(name)) return name;
  cx.path.push("timeZone");
  cx.report("bad-time-zone", "repaired", name, "bad-time-zone");
  cx.path.pop();
  return null;
}

const known = new Map<string, boolean>();

/** Whether this program's `Intl` knows a time zone by its IANA name. */
export function isTimeZone(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  // Newer engines take offsets ("+09:00") too, which are no IANA names.
  let valid = /^[A-Za-z]/.test(name);
  try {
    Intl.DateTimeFormat("en", { timeZone: name });
  } catch {
    valid = false;
  }
  // A file with thousands of made-up zones must not fill the memory.
  if (known.size < 1000) known.set(name, valid);
  return valid;
}
