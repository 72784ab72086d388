import { pad2 } from "./calendar.ts";

/** An offset in minutes east of UTC as EDTF writes it: "+09:00", "-03:30"; "Z" for UTC itself. */
export function offsetText(minutes: number): string {
  if (minutes === 0) return "Z";
  const size = Math.round(Math.abs(minutes));
  return `${minutes < 0 ? "-" : "+"}${pad2(Math.floor(size / 60))}:${pad2(size % 60)}`;
}
