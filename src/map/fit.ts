import { geoDistance } from "d3-geo";
import type { Position } from "../select/positions.ts";
import { isWide, leastScale, limited, nearestWide, project, projectionOf } from "./camera.ts";
import type { Camera, Point, Size } from "./camera.ts";

const DEGREE = Math.PI / 180;
/** The height of the surroundings that a single place is shown in, in radians: of a larger country. */
const SURROUNDINGS = 9 * DEGREE;
/** Further than this from the middle nothing can be shown but on the sheet of the whole earth. */
const FAR = 75 * DEGREE;

/** The room to keep free at the edges, in pixels: marks have names. */
export interface Margin {
  readonly x: number;
  readonly y: number;
}

/** The camera that has all of these in sight, as near as can be. Without any it shows the whole earth. */
export function fit(places: readonly Position[], size: Size, margin: Margin): Camera {
  const whole = leastScale(size);
  if (places.length === 0) return limited({ lon: 0, lat: 0, scale: whole }, size);
  const lats = places.map(({ lat }) => lat);
  const lon = middleLongitude(places.map((each) => each.lon));
  const lat = (Math.min(...lats) + Math.max(...lats)) / 2;
  const nearest = size.height / SURROUNDINGS;
  if (!places.some((each) => geoDistance([each.lon, each.lat], [lon, lat]) > FAR)) {
    const near = approach(places, size, margin, { lon, lat, scale: nearest }, nearest);
    if (!isWide(near, size) && allSeen(places, near, size)) return near;
  }
  const wide = approach(places, size, margin, { lon, lat: 0, scale: whole }, nearestWide(size));
  return allSeen(places, wide, size) ? wide : limited({ lon, lat: 0, scale: whole }, size);
}

function allSeen(places: readonly Position[], camera: Camera, size: Size): boolean {
  const projection = projectionOf(camera, size);
  return places.every((place) => {
    const [x, y] = project(projection, place);
    return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
  });
}

/** Nearer by measuring how it looks: a projection is not a formula to be turned round. */
function approach(
  places: readonly Position[],
  size: Size,
  margin: Margin,
  start: Camera,
  most: number,
): Camera {
  const room = { x: Math.max(40, size.width - 2 * margin.x), y: Math.max(40, size.height - 2 * margin.y) };
  let camera = limited(start, size);
  for (let round = 0; round < 6; round++) {
    const box = boxOf(places, camera, size);
    if (box === null) return camera;
    const factor = Math.min(room.x / Math.max(box.width, 1e-6), room.y / Math.max(box.height, 1e-6));
    const middle = projectionOf(camera, size).invert?.([box.x, box.y]) ?? null;
    const [lon, lat] =
      middle !== null && Number.isFinite(middle[0] + middle[1]) ? middle : [camera.lon, camera.lat];
    const scale = Math.min(camera.scale * factor, most);
    camera = limited({ lon, lat, scale }, size);
  }
  return camera;
}

/** Middle and extent of the places on the map. */
function boxOf(places: readonly Position[], camera: Camera, size: Size) {
  const projection = projectionOf(camera, size);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const place of places) {
    const [x, y] = project(projection, place);
    if (!Number.isFinite(x + y)) continue;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return null;
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

/** The middle of the shortest stretch of the earth's round that has all of these on it. */
export function middleLongitude(lons: readonly number[]): number {
  const sorted = lons.toSorted((a, b) => a - b);
  let gap = -1;
  let first = sorted[0] ?? 0;
  for (const [at, lon] of sorted.entries()) {
    const next = sorted[at + 1] ?? (sorted[0] ?? 0) + 360;
    if (next - lon <= gap) continue;
    gap = next - lon;
    first = next;
  }
  const middle = first + (360 - gap) / 2;
  return middle > 180 ? middle - 360 * Math.ceil((middle - 180) / 360) : middle;
}

/** So many bends of a coast in sight tell where on earth one is. */
const TELLING = 14;
const WIDER = 1.25;
const MOST_STEPS = 9;

/** Further off, until there is enough of a coast in sight: an island alone in the sea could be anywhere. */
export function withCoast(camera: Camera, size: Size, coast: readonly Point[]): Camera {
  let wider = camera;
  for (let step = 0; step < MOST_STEPS && seen(coast, wider, size) < TELLING; step++)
    wider = limited({ ...wider, scale: wider.scale / WIDER }, size);
  return wider;
}

function seen(coast: readonly Point[], camera: Camera, size: Size): number {
  const projection = projectionOf(camera, size);
  const rim = Math.min(size.width, size.height) * 0.06;
  const reach = Math.hypot(size.width, size.height) / 2 / camera.scale + 0.2;
  let count = 0;
  for (const [lon, lat] of coast) {
    if (Math.abs(lat - camera.lat) * DEGREE > reach) continue;
    if (geoDistance([lon, lat], [camera.lon, camera.lat]) > reach) continue;
    const [x, y] = project(projection, { lon, lat });
    if (x > rim && y > rim && x < size.width - rim && y < size.height - rim) count++;
  }
  return count;
}
