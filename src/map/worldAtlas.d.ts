/** The shapes as `scripts/vite/slimAtlas.ts` leaves them; declared, so that TypeScript makes no type of 80,000 numbers. */
declare module "world-atlas/countries-110m.json" {
  import type { GeometryCollection, Topology } from "topojson-specification";
  const atlas: Topology<{ countries: GeometryCollection }>;
  export default atlas;
}

declare module "world-atlas/countries-50m.json" {
  import type { GeometryCollection, Topology } from "topojson-specification";
  const atlas: Topology<{ countries: GeometryCollection }>;
  export default atlas;
}
