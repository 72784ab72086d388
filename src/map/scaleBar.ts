import type { Camera } from "./camera.ts";

const EARTH_KM = 6371;

/** The longest round distance (1, 2 or 5 of a power of ten) whose bar is no longer than `most` pixels. */
export function scaleBar({ scale }: Pick<Camera, "scale">, most: number): { km: number; px: number } {
  const pxPerKm = scale / EARTH_KM;
  const longest = most / pxPerKm;
  const power = 10 ** Math.floor(Math.log10(longest));
  const km = power * ([5, 2].find((each) => each * power <= longest) ?? 1);
  return { km, px: km * pxPerKm };
}
