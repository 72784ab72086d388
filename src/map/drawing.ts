import { geoContains, geoDistance, geoPath } from "d3-geo";
import type { GeoPath, GeoPermissibleObjects } from "d3-geo";
import type { Polygon } from "geojson";
import { textWidth } from "../lib/textWidth.ts";
import type { Atlas, Piece } from "./atlas.ts";
import { isWide, projectionOf } from "./camera.ts";
import type { Camera, Size } from "./camera.ts";
import type { Box } from "./labels.ts";

/** The ground of a map, as path data. */
export interface Ground {
  /** The earth's outline: it has one where it is smaller than the map. */
  readonly sphere: string;
  readonly land: string;
  readonly coasts: string;
  readonly borders: string;
}

/** Coasts and borders as a camera sees them. */
export function groundOf(atlas: Atlas, camera: Camera, size: Size): Ground {
  const path = pathOf(camera, size);
  const sight = sightOf(camera, size);
  const join = (pieces: readonly Piece<GeoPermissibleObjects>[]): string =>
    pieces.map((each) => (inSight(each, sight) ? (path(each.shape) ?? "") : "")).join("");
  return {
    sphere: path({ type: "Sphere" }) ?? "",
    land: join(atlas.land),
    coasts: join(atlas.coasts),
    borders: join(atlas.borders),
  };
}

/** Half a pixel is seen on a screen, a tenth is not. */
function pathOf(camera: Camera, size: Size): GeoPath {
  return geoPath(projectionOf(camera, size)).digits(1);
}

interface Sight {
  readonly middle: [number, number];
  readonly reach: number;
}

function sightOf(camera: Camera, size: Size): Sight {
  // On the sheet of the whole earth everything may be seen.
  const reach = isWide(camera, size)
    ? Math.PI
    : Math.hypot(size.width, size.height) / 2 / camera.scale + 0.15;
  return { middle: [camera.lon, camera.lat], reach };
}

function inSight({ middle, reach }: Piece<unknown>, sight: Sight): boolean {
  return sight.reach >= Math.PI || geoDistance(middle, sight.middle) < reach + sight.reach;
}

export interface CountryName extends Box {
  readonly code: string;
  readonly text: string;
}

const LETTER_PX = 0.14;

/**
 * The names of the countries that are large enough in sight to carry one, the largest first. Each stands in the middle
 * of what is seen of its largest piece, if that is in the country at all.
 */
export function countryNames(
  atlas: Atlas,
  camera: Camera,
  size: Size,
  nameOf: (code: string) => string | null,
  fontPx: number,
): CountryName[] {
  const path = pathOf(camera, size);
  const sight = sightOf(camera, size);
  const projection = projectionOf(camera, size);
  const found: { name: CountryName; area: number }[] = [];
  for (const { code, pieces } of atlas.countries) {
    const text = nameOf(code);
    const largest =
      text === null
        ? null
        : largestOf(
            pieces.filter((each) => inSight(each, sight)),
            path,
          );
    if (text === null || largest === null) continue;
    const style = { size: fontPx, bold: false };
    const width = textWidth(text.toLocaleUpperCase(), style) * 0.92 + [...text].length * fontPx * LETTER_PX;
    // The name has to lie in the country about as a cloth on a table.
    if (largest.area < width * fontPx * 3 || Math.sqrt(largest.area) < width * 0.75) continue;
    const [x, y] = path.centroid(largest.shape);
    const at = projection.invert?.([x, y]) ?? null;
    if (at === null || !geoContains(largest.shape, at)) continue;
    const height = fontPx * 1.3;
    found.push({
      name: { code, text, x: x - width / 2, y: y - height / 2, width, height },
      area: largest.area,
    });
  }
  return found.toSorted((a, b) => b.area - a.area).map(({ name }) => name);
}

function largestOf(
  pieces: readonly Piece<Polygon>[],
  path: GeoPath,
): { shape: Polygon; area: number } | null {
  let largest: { shape: Polygon; area: number } | null = null;
  for (const { shape } of pieces) {
    const area = path.area(shape);
    if (largest === null || area > largest.area) largest = { shape, area };
  }
  return largest;
}
