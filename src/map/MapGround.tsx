import { memo, useMemo } from "react";
import type { ReactNode } from "react";
import type { Atlas } from "./atlas.ts";
import type { Camera } from "./camera.ts";
import { groundOf } from "./drawing.ts";
import type { CountryName } from "./drawing.ts";
import type { Room } from "./useSize.ts";

export interface MapGroundProps {
  readonly atlas: Atlas;
  readonly camera: Camera;
  readonly names: readonly CountryName[];
  readonly room: Room;
}

/** Sea, land, coasts, borders and the names of countries. */
export const MapGround = memo(function MapGround({ atlas, camera, names, room }: MapGroundProps): ReactNode {
  const ground = useMemo(() => groundOf(atlas, camera, room), [atlas, camera, room]);
  return (
    <g aria-hidden="true" className="map__ground">
      <path className="map__sea" d={ground.sphere} />
      <path className="map__land" d={ground.land} />
      <path className="map__border" d={ground.borders} />
      <path className="map__coast" d={ground.coasts} />
      {names.map(({ code, height, text, width, x, y }) => (
        <text className="map__country" key={code} x={x + width / 2} y={y + height * 0.75}>
          {text}
        </text>
      ))}
    </g>
  );
});
