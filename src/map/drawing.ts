import { geoContains, geoDistance, geoPath } from "d3-geo";
import type { GeoPath, GeoPermissibleObjects } from "d3-geo";
import type { Polygon } from "geojson";
import { textWidth } from "../lib/textWidth.ts";
import type { Atlas, Piece } from "./atlas.ts";
import { isWide, projectionOf } from "./camera.ts";
import type { Camera, Size } from "./camera.ts";
import { overlap } from "./labels.ts";
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
/** A piece of land that can be seen at all, in square pixels. */
const LEAST_PX = 60;

/** Where a name is tried, in sides of a square as large as its country: a mark may stand in the middle. */
const TRIED = [
  [0, 0],
  [-0.3, 0],
  [0.3, 0],
  [0, 0.22],
  [0, -0.22],
  [-0.3, 0.2],
  [0.3, 0.2],
  [-0.3, -0.2],
  [0.3, -0.2],
] as const;

/** What the names of countries are chosen and placed by. */
export interface NameRequest {
  readonly atlas: Atlas;
  readonly camera: Camera;
  readonly size: Size;
  readonly nameOf: (code: string) => string | null;
  readonly fontPx: number;
  /** Where nothing else may stand. */
  readonly taken: readonly Box[];
  /** Where no country has room for its name, the one nearest to the middle has it beside it. */
  readonly atLeastOne: boolean;
}

/**
 * The names of the countries that are large enough in sight to carry one, the largest first. Each stands in the middle
 * of what is seen of its largest piece, or beside that where the middle is taken.
 */
export function countryNames({
  atLeastOne,
  atlas,
  camera,
  fontPx,
  nameOf,
  size,
  taken,
}: NameRequest): CountryName[] {
  const path = pathOf(camera, size);
  const sight = sightOf(camera, size);
  const projection = projectionOf(camera, size);
  const carriers = atlas.countries.flatMap(({ code, pieces }) => {
    const text = nameOf(code);
    const largest =
      text === null
        ? null
        : largestOf(
            pieces.filter((each) => inSight(each, sight)),
            path,
          );
    if (text === null || largest === null || largest.area === 0) return [];
    const style = { size: fontPx, bold: false };
    const width = textWidth(text.toLocaleUpperCase(), style) * 0.92 + [...text].length * fontPx * LETTER_PX;
    return [{ ...largest, code, text, width }];
  });
  const names: CountryName[] = [];
  const place = ({ area, code, shape, text, width }: (typeof carriers)[number], inside: boolean): void => {
    const [middleX, middleY] = path.centroid(shape);
    const side = Math.sqrt(area);
    const height = fontPx * 1.3;
    const clear = [...taken, ...names];
    for (const [dx, dy] of TRIED) {
      const x = inside ? middleX + dx * side : within(middleX + dx * width, width / 2 + 4, size.width);
      const y = inside ? middleY + dy * side : within(middleY + dy * width, height / 2 + 4, size.height);
      const name = { code, text, x: x - width / 2, y: y - height / 2, width, height };
      const onMap = name.x > 0 && name.y > 0 && name.x + width < size.width && name.y + height < size.height;
      if (!onMap || clear.some((box) => overlap(box, name))) continue;
      const at = inside ? (projection.invert?.([x, y]) ?? null) : null;
      if (inside && (at === null || !geoContains(shape, at))) continue;
      names.push(name);
      return;
    }
  };
  const largest = carriers.toSorted((a, b) => b.area - a.area);
  for (const each of largest) {
    // The name has to lie in the country about as a cloth on a table.
    if (each.area > each.width * fontPx * 2 && Math.sqrt(each.area) > each.width * 0.6) place(each, true);
  }
  if (names.length > 0 || !atLeastOne) return names;
  const far = ({ shape }: { readonly shape: Polygon }): number => {
    const [x, y] = path.centroid(shape);
    return Math.hypot(x - size.width / 2, y - size.height / 2);
  };
  const [nearest] = largest.filter(({ area }) => area > LEAST_PX).toSorted((a, b) => far(a) - far(b));
  if (nearest !== undefined) place(nearest, false);
  return names;
}

function within(value: number, rim: number, length: number): number {
  return Math.min(Math.max(value, rim), length - rim);
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
