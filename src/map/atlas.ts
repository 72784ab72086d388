import { geoDistance } from "d3-geo";
import type { MultiPolygon, Polygon, Position as Lonlat } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Point } from "./camera.ts";

export type AtlasFile = Topology<{ countries: GeometryCollection }>;

/** A connected piece of land or line, and the circle on the globe that holds it: what is out of sight is not drawn. */
export interface Piece<G> {
  readonly shape: G;
  readonly middle: [number, number];
  /** In radians. */
  readonly reach: number;
}

export interface Country {
  /** ISO 3166-1 numeric, as UN M.49 writes it. */
  readonly code: string;
  readonly pieces: readonly Piece<Polygon>[];
}

export interface Atlas {
  readonly countries: readonly Country[];
  readonly land: readonly Piece<Polygon>[];
  readonly coasts: readonly Piece<{ type: "LineString"; coordinates: Lonlat[] }>[];
  readonly borders: readonly Piece<{ type: "LineString"; coordinates: Lonlat[] }>[];
  /** The bends of all coasts. */
  readonly bends: readonly Point[];
}

export type Detail = "world" | "near";

const loads = new Map<Detail, Promise<Atlas>>();

/**
 * Coasts and borders: of the world, or for a nearer look with four times the bytes. Each is loaded once; after a
 * failure the next call tries again.
 */
export function loadAtlas(detail: Detail): Promise<Atlas> {
  const known = loads.get(detail);
  if (known !== undefined) return known;
  const load = fetchAtlas(detail).then(toAtlas);
  loads.set(detail, load);
  load.catch(() => loads.delete(detail));
  return load;
}

async function fetchAtlas(detail: Detail): Promise<AtlasFile> {
  return detail === "world"
    ? (await import("world-atlas/countries-110m.json")).default
    : (await import("world-atlas/countries-50m.json")).default;
}

/** The file's shapes in pieces. */
export function toAtlas(file: AtlasFile): Atlas {
  const { countries } = file.objects;
  const shapes = feature(file, countries).features.map(({ geometry: shape, id = "" }) => {
    const polygons = shape.type === "Polygon" || shape.type === "MultiPolygon" ? polygonsOf(shape) : [];
    return { code: String(id), pieces: polygons.map((each) => piece(each, each.coordinates[0] ?? [])) };
  });
  const lines = (inner: boolean) =>
    mesh(file, countries, (a, b) => (a !== b) === inner).coordinates.map((coordinates) =>
      piece({ type: "LineString" as const, coordinates }, coordinates),
    );
  const coasts = lines(false);
  return {
    countries: shapes.filter(({ code }) => code !== ""),
    land: shapes.flatMap(({ pieces }) => pieces),
    coasts,
    borders: lines(true),
    bends: coasts.flatMap(({ shape }) => shape.coordinates.map(([lon = 0, lat = 0]): Point => [lon, lat])),
  };
}

function polygonsOf(shape: Polygon | MultiPolygon): Polygon[] {
  if (shape.type === "Polygon") return [shape];
  return shape.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
}

const DEGREE = Math.PI / 180;

function piece<G>(shape: G, line: readonly Lonlat[]): Piece<G> {
  const sum = [0, 0, 0] as [number, number, number];
  for (const [lon = 0, lat = 0] of line) {
    const flat = Math.cos(lat * DEGREE);
    sum[0] += flat * Math.cos(lon * DEGREE);
    sum[1] += flat * Math.sin(lon * DEGREE);
    sum[2] += Math.sin(lat * DEGREE);
  }
  const middle: [number, number] = [
    Math.atan2(sum[1], sum[0]) / DEGREE,
    Math.atan2(sum[2], Math.hypot(sum[0], sum[1])) / DEGREE,
  ];
  let reach = 0;
  for (const [lon = 0, lat = 0] of line) reach = Math.max(reach, geoDistance(middle, [lon, lat]));
  return { shape, middle, reach };
}
