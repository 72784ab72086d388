import { geoOrthographic, geoPath } from "d3-geo";
import { useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { Atlas } from "./atlas.ts";
import { project, projectionOf } from "./camera.ts";
import type { Camera, Size } from "./camera.ts";
import { freeCorner } from "./corners.ts";
import type { Box } from "./labels.ts";
import { MapGround } from "./MapGround.tsx";
import { layoutMap } from "./mapLayout.ts";
import type { MapPlace } from "./mapLayout.ts";
import { MapLabels, MarkShape } from "./MapMark.tsx";
import { regionName } from "./regionNames.ts";
import { scaleBar } from "./scaleBar.ts";
import { atlasFor, useAtlas } from "./useAtlas.ts";
import { homeCamera } from "./useCamera.ts";
import { useSize } from "./useSize.ts";
import type { Room } from "./useSize.ts";
import "./map.css";

export interface LocatorMapProps {
  readonly places: readonly MapPlace[];
  readonly lang: string;
  /** What it shows, for those who do not see it. */
  readonly label: string;
  /** "500 km". */
  readonly distance: (km: number) => string;
  /** Behind the name of places close together: " + 2". */
  readonly more: (places: number) => string;
}

/** A small map that tells where an event was: a picture, not to be moved. Fills the box that it stands in. */
export function LocatorMap({ distance, label, lang, more, places }: LocatorMapProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const room = useSize(box);
  const [scale, setScale] = useState<number | null>(null);
  const atlases = useAtlas(scale);
  const { failed, world } = atlases;
  const camera = useMemo(() => {
    if (room === null || (world === null && !failed)) return null;
    return homeCamera(
      places.map(({ at }) => at),
      room,
      world,
    );
  }, [failed, places, room, world]);
  if (camera !== null && camera.scale !== scale) setScale(camera.scale);
  const atlas = camera === null ? null : atlasFor(atlases, camera);
  const layout = useMemo(() => {
    if (camera === null || room === null) return null;
    const projection = projectionOf(camera, room);
    const spots = places.map(({ at }) => project(projection, at));
    const bar = freeCorner(room, barSize(room), ["bottom left", "bottom right", "top left"], spots);
    const side = 2 * (GLOBE_EM * room.em + MARGIN);
    const corners = ["top right", "bottom right", "top left", "bottom left"] as const;
    // A map that shows a good part of the earth needs no globe to say where it is.
    const globe =
      Math.max(room.width, room.height) / camera.scale > GLOBE_SHOWS
        ? null
        : freeCorner(room, { width: side, height: side }, corners, spots, bar === null ? [] : [bar]);
    const taken = [globe, bar].filter((each) => each !== null);
    const nameOf = (code: string) => regionName(code, lang);
    const drawn = layoutMap({ atlas, camera, locator: true, more, nameOf, places, room, taken });
    return { ...drawn, bar, globe };
  }, [atlas, camera, lang, more, places, room]);
  return (
    <div className="locator-map" ref={box}>
      {layout === null || camera === null || room === null ? null : (
        <svg
          aria-label={label}
          className="map__svg"
          height={room.height}
          role="img"
          viewBox={`0 0 ${room.width} ${room.height}`}
          width={room.width}
        >
          {atlas !== null && <MapGround atlas={atlas} camera={camera} names={layout.countries} room={room} />}
          <MapLabels em={room.em} groups={layout.groups} labels={layout.labels} />
          {layout.groups.map((each) => (
            <g key={each.places[0].id} transform={`translate(${each.x.toFixed(1)} ${each.y.toFixed(1)})`}>
              <MarkShape group={each} />
            </g>
          ))}
          {layout.bar !== null && (
            <ScaleBar camera={camera} distance={distance} room={room} stands={layout.bar} />
          )}
          {world !== null && layout.globe !== null && (
            <Globe atlas={world} camera={camera} room={room} stands={layout.globe} />
          )}
        </svg>
      )}
    </div>
  );
}

/** In radians. */
const GLOBE_SHOWS = 1;
/** Half the globe's width, in em. */
const GLOBE_EM = 2.1;
const MARGIN = 6;

function barSize({ em, width }: Room): Size {
  return { width: width * 0.28 + 2 * MARGIN, height: 2.2 * em };
}

interface PartProps {
  readonly camera: Camera;
  readonly room: Room;
  /** The part of the map that is kept for it. */
  readonly stands: Box;
}

function ScaleBar({
  camera,
  distance,
  room,
  stands,
}: PartProps & Pick<LocatorMapProps, "distance">): ReactNode {
  const { km, px } = scaleBar(camera, room.width * 0.26);
  const left = stands.x === 0 ? MARGIN + 3 : stands.x + stands.width - px - MARGIN - 3;
  const y = stands.y + stands.height - MARGIN - 2;
  return (
    <g aria-hidden="true">
      <path className="map__scale" d={`M${left} ${y - 4}v4h${px.toFixed(1)}v-4`} />
      <text className="map__distance" x={left + px / 2} y={y - 5}>
        {distance(km)}
      </text>
    </g>
  );
}

/** The half of the earth that the map is on, with what it shows. */
function Globe({ atlas, camera, room, stands }: PartProps & { readonly atlas: Atlas }): ReactNode {
  const { em, height, width } = room;
  const radius = GLOBE_EM * em;
  const [x, y] = [stands.x + stands.width / 2, stands.y + stands.height / 2];
  const land = useMemo(() => {
    // Upright enough that the poles stay where one looks for them.
    const projection = geoOrthographic()
      .rotate([-camera.lon, -Math.max(-35, Math.min(35, camera.lat))])
      .scale(radius)
      .translate([0, 0]);
    const path = geoPath(projection).digits(1);
    const spot = projection([camera.lon, camera.lat]) ?? [0, 0];
    return { d: atlas.land.map(({ shape }) => path(shape) ?? "").join(""), spot };
  }, [atlas, camera, radius]);
  const look = Math.max(3, Math.min(radius, (Math.max(width, height) / 2 / camera.scale) * radius));
  return (
    <g aria-hidden="true" transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <circle className="map__sea" r={radius} />
      <path className="map__land" d={land.d} />
      {look < radius && <circle className="map__globe-mark" cx={land.spot[0]} cy={land.spot[1]} r={look} />}
      <circle className="map__globe-rim" r={radius} />
    </g>
  );
}
