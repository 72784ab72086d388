import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { quantize } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Plugin } from "vite";

/** Columns and rows of the grid that positions are put on: 2 km of the equator. A map of ours goes no nearer. */
const GRID = 2e4;

/** For whom four times the bytes are too many. */
const COARSE = "countries-110m.json";

/**
 * What a map of ours draws of a file of world-atlas: the countries by their number, on a coarser grid. Their English
 * names and the land as a whole are left out. 50m: 160 kB instead of 230 (gzip).
 * @param fine false: the finer file is the coarse one again, for a build that is one file
 */
export function slimAtlas({ fine }: { readonly fine: boolean }): Plugin {
  return {
    name: "asof-slim-atlas",
    enforce: "pre",
    transform: {
      filter: { id: /world-atlas[\\/]countries-\d+m\.json$/ },
      handler: (code, id) => {
        const text = fine ? code : readFileSync(join(dirname(id), COARSE), "utf8");
        return { code: JSON.stringify(slim(JSON.parse(text) as AtlasFile)), map: null };
      },
    },
  };
}

type AtlasFile = Topology<{ countries: GeometryCollection }>;

/** @throws Error when the file is not one of world-atlas as we know it */
export function slim(file: AtlasFile): AtlasFile {
  const { transform } = file;
  if (transform === undefined)
    throw new Error("world-atlas has changed: look again at scripts/vite/slimAtlas.ts.");
  const [kx, ky] = transform.scale;
  const [left, top] = transform.translate;
  const arcs = file.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => [(x += dx) * kx + left, (y += dy) * ky + top]);
  });
  const geometries = file.objects.countries.geometries.map(({ properties: _names, ...geometry }) => geometry);
  const countries: GeometryCollection = { type: "GeometryCollection", geometries };
  const { transform: _grid, ...plain } = file;
  return quantize({ ...plain, arcs, objects: { countries } }, GRID);
}
