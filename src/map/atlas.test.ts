import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { slim } from "../../scripts/vite/slimAtlas.ts";
import { loadAtlas, toAtlas } from "./atlas.ts";
import type { AtlasFile } from "./atlas.ts";
import type { Camera } from "./camera.ts";
import { countryNames, groundOf } from "./drawing.ts";
import { regionName } from "./regionNames.ts";

const file = (name: string): AtlasFile =>
  JSON.parse(
    readFileSync(new URL(`../../node_modules/world-atlas/${name}.json`, import.meta.url), "utf8"),
  ) as AtlasFile;

const SIZE = { width: 640, height: 420 };
const nameOf = (code: string) => regionName(code, "en");

describe("the shapes of the world", () => {
  test("put on a coarser grid keep their countries and stay where they were", () => {
    const before = file("countries-110m");
    const after = slim(structuredClone(before));
    expect(JSON.stringify(after).length).toBeLessThan(JSON.stringify(before).length * 0.9);
    const [full, lean] = [toAtlas(before), toAtlas(after)];
    expect(lean.countries.map(({ code }) => code)).toEqual(full.countries.map(({ code }) => code));
    expect(lean.bends.length).toBeGreaterThan(full.bends.length * 0.98);
    for (const [at, { middle }] of lean.land.entries()) {
      expect(middle[0]).toBeCloseTo(full.land[at]?.middle[0] ?? 0, 0.3);
      expect(middle[1]).toBeCloseTo(full.land[at]?.middle[1] ?? 0, 0.3);
    }
  });

  test("come once, however often they are asked for", async () => {
    expect(loadAtlas("world")).toBe(loadAtlas("world"));
    expect((await loadAtlas("world")).countries.length).toBeGreaterThan(150);
  });

  test("a look at Japan draws Japan and not America; the whole world draws more", () => {
    const atlas = toAtlas(file("countries-110m"));
    const japan = groundOf(atlas, { lon: 138, lat: 37, scale: 1500 }, SIZE);
    const world = groundOf(atlas, { lon: 180, lat: 0, scale: 110 }, SIZE);
    expect(japan.land.length).toBeGreaterThan(100);
    expect(world.land.length).toBeGreaterThan(japan.land.length * 3);
    expect(japan.land + world.land).not.toContain("NaN");
  });
});

describe("names of countries", () => {
  test("are the reader's: from numbers, by the browser's own tables", () => {
    expect(regionName("392", "en")).toBe("Japan");
    expect(regionName("840", "en")).toBe("United States");
    expect(regionName("392", "ja")).toBe("日本");
    expect(regionName("840", "ja")).toBe("アメリカ");
    expect(regionName("", "en")).toBeNull();
    expect(regionName("not a code", "en")).toBeNull();
  });

  test("stand in the countries that are large enough in sight, and in no others", () => {
    const atlas = toAtlas(file("countries-110m"));
    const named = (camera: Camera) =>
      countryNames({ atlas, camera, size: SIZE, nameOf, fontPx: 12, taken: [], atLeastOne: false });
    const near = named({ lon: 131, lat: 37, scale: 2300 }).map(({ text }) => text);
    expect(near).toContain("Japan");
    expect(near).toContain("South Korea");
    const world = named({ lon: 180, lat: 0, scale: 110 }).map(({ text }) => text);
    expect(world).toContain("China");
    expect(world).not.toContain("Japan");
  });

  test("an island in the sea has the name of the land in sight beside it, where that is asked for", () => {
    const atlas = toAtlas(file("countries-110m"));
    const camera = { lon: 141.3, lat: 24.8, scale: 300 };
    const request = { atlas, camera, size: { width: 180, height: 120 }, nameOf, fontPx: 12, taken: [] };
    expect(countryNames({ ...request, atLeastOne: false })).toEqual([]);
    expect(countryNames({ ...request, atLeastOne: true }).map(({ text }) => text)).toEqual(["Japan"]);
  });
});
