import { geoAzimuthalEqualArea, geoDistance, geoEqualEarth } from "d3-geo";
import type { GeoProjection } from "d3-geo";

/** What of the earth is in sight: the point in the middle, in degrees, and how large. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  /** Pixels a radian of the earth, in the middle. */
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
  /** The greatest scale, where the places stand closer than can be told apart at the usual one (`closestLook`). */
  readonly closest?: number;
}

export type Point = readonly [x: number, y: number];

/** Wider than this (in radians) the earth is drawn as a whole sheet, Equal Earth; a closer look has the least distorted middle. */
const WIDEST_LOOK = 1.75;
/** Half the sheet's width and height for a radius of 1. */
const SHEET = { x: 2.7066, y: 1.3173 };
/** Borders are known to two kilometres or so: a nearer look is for places that are close to each other only. */
const CLOSEST = 4600;
const DEGREE = Math.PI / 180;
const RIM_PX = 16;

/** Whether so much is in sight that the earth is drawn as one sheet. */
export function isWide({ scale }: Pick<Camera, "scale">, { width, height }: Size): boolean {
  return Math.max(width, height) / scale > WIDEST_LOOK;
}

/** The scale of the nearest look at the earth as one sheet. */
export function nearestWide({ width, height }: Size): number {
  return (Math.max(width, height) / WIDEST_LOOK) * 0.999;
}

/**
 * The projection of a view. North is always up in the middle, and the middle is never at the sheet's edge: no story
 * of the Pacific is cut in two. Both are true to area, so that going from one to the other nothing jumps in size.
 */
export function projectionOf(camera: Camera, size: Size): GeoProjection {
  const { lon, lat, scale } = camera;
  const wide = isWide(camera, size);
  const projection = wide
    ? geoEqualEarth().rotate([-lon, 0]).center([0, lat])
    : // Near by, coasts bend often enough: lines need no points in between, which would be most of the work.
      geoAzimuthalEqualArea().rotate([-lon, -lat]).precision(0);
  return projection
    .scale(scale)
    .translate([size.width / 2, size.height / 2])
    .clipExtent([
      [-RIM_PX, -RIM_PX],
      [size.width + RIM_PX, size.height + RIM_PX],
    ]);
}

/** Where a point of the earth is on the map, whether in sight or not. */
export function project(projection: GeoProjection, { lon, lat }: { lon: number; lat: number }): Point {
  return projection([lon, lat]) ?? [NaN, NaN];
}

/** The least scale: the whole earth in sight. */
export function leastScale({ width, height }: Size): number {
  return Math.max(1, Math.min(width / (2 * SHEET.x), height / (2 * SHEET.y)));
}

/** The nearest look. */
export function greatestScale(size: Size): number {
  return Math.max(size.closest ?? CLOSEST, leastScale(size));
}

/** So many pixels two places stand apart at the nearest look: more than a finger needs for each. */
const TOLD_APART_PX = 40;
/** Some metres a pixel: nearer, no list of places is exact. */
const STREET = 2e6;

/** The greatest scale at which any two of these that are not on one spot can be told apart. */
export function closestLook(places: readonly { readonly lat: number; readonly lon: number }[]): number {
  const sorted = places.toSorted((a, b) => a.lat - b.lat);
  let nearest = TOLD_APART_PX / CLOSEST;
  for (const [at, one] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other === undefined || (other.lat - one.lat) * DEGREE >= nearest) break;
      const far = geoDistance([one.lon, one.lat], [other.lon, other.lat]);
      if (far > TOLD_APART_PX / STREET) nearest = Math.min(nearest, far);
    }
  }
  return Math.min(STREET, TOLD_APART_PX / nearest);
}

/** A camera that shows something: not too near, not too far, not beside the earth. */
export function limited({ lon, lat, scale }: Camera, size: Size): Camera {
  const within = clamp(scale, leastScale(size), greatestScale(size));
  const most = isWide({ scale: within }, size) ? steepest(within, size) : 86;
  return { lon: around(lon), lat: clamp(lat, -most, most), scale: within };
}

/** The northernmost middle at which the sheet still fills the map's height. */
function steepest(scale: number, { height }: Size): number {
  const room = SHEET.y * scale - height / 2;
  if (room <= 0) return 0;
  const [, top = 0] = geoEqualEarth().scale(scale).translate([0, 0]).invert?.([0, -room]) ?? [];
  return clamp(top, 0, 86);
}

/** The map moved by so many pixels, as if it was taken by hand. */
export function panned(camera: Camera, size: Size, dx: number, dy: number): Camera {
  const at: [number, number] = [size.width / 2 - dx, size.height / 2 - dy];
  const middle = inverted(camera, size, at);
  if (middle === null) return camera;
  return limited({ lon: middle[0], lat: middle[1], scale: camera.scale }, size);
}

/** The map made so many times larger, around a point that stays where it is. */
export function zoomed(camera: Camera, size: Size, factor: number, at?: Point): Camera {
  const held = at === undefined ? null : inverted(camera, size, [at[0], at[1]]);
  let next = limited({ ...camera, scale: camera.scale * factor }, size);
  if (at === undefined || held === null) return next;
  // Moving the middle turns the projection a little: what is left over is moved once more.
  for (let round = 0; round < 3; round++) {
    const [x, y] = project(projectionOf(next, size), { lon: held[0], lat: held[1] });
    if (!Number.isFinite(x + y)) return next;
    next = panned(next, size, at[0] - x, at[1] - y);
  }
  return next;
}

function inverted(camera: Camera, size: Size, at: [number, number]): [number, number] | null {
  const found = projectionOf(camera, size).invert?.(at) ?? null;
  return found !== null && Number.isFinite(found[0] + found[1]) ? found : null;
}

/** A longitude between -180 and 180. */
function around(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
