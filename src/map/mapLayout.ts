import { wrapped, textWidth } from "../lib/textWidth.ts";
import type { Position } from "../select/positions.ts";
import type { Atlas } from "./atlas.ts";
import { project, projectionOf } from "./camera.ts";
import type { Camera } from "./camera.ts";
import { clusters } from "./clusters.ts";
import { countryNames } from "./drawing.ts";
import type { CountryName } from "./drawing.ts";
import { placeLabels } from "./labels.ts";
import type { Box, PlacedLabel } from "./labels.ts";
import type { Room } from "./useSize.ts";

/** A place as a map draws it. */
export interface MapPlace {
  readonly id: string;
  readonly at: Position;
  /** In the reader's language; where the dataset has it in another, that one's tag. */
  readonly name: string;
  readonly lang: string | null;
  /** Ids of what took place there. */
  readonly events: readonly string[];
  /** Whether its position was read at its source. */
  readonly verified: boolean;
  /** Whether the opened event was there. */
  readonly opened: boolean;
}

/** Places that lie too near to each other to be drawn apart, or a single one. The first gives the group its name. */
export interface MapGroup {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly places: readonly [MapPlace, ...MapPlace[]];
  /** Different events at these places. */
  readonly events: number;
  readonly verified: boolean;
  readonly opened: boolean;
}

export interface MapLabel extends PlacedLabel {
  readonly lines: readonly string[];
}

export interface MapLayout {
  readonly groups: readonly MapGroup[];
  /** One a group; null where there is no room for its name. */
  readonly labels: readonly (MapLabel | null)[];
  readonly countries: readonly CountryName[];
}

/** A finger needs so much from one mark's middle to the next. */
const APART_PX = 26;
const OUTSIDE_PX = 14;
/** Names beyond this many would be a text, not a map. */
const MOST_NAMES = 60;
const NAME_EM = 0.93;
const COUNTRY_EM = 0.79;
const LINE = 1.2;

export interface LayoutRequest {
  readonly places: readonly MapPlace[];
  readonly atlas: Atlas | null;
  readonly camera: Camera;
  readonly room: Room;
  readonly nameOf: (code: string) => string | null;
  /** What a group is called beside its mark. */
  readonly title: (group: Pick<MapGroup, "places">) => string;
  /** What stands on the map besides. */
  readonly taken?: readonly Box[];
}

/** Where everything on a map stands. */
export function layoutMap(request: LayoutRequest): MapLayout {
  const { atlas, camera, nameOf, room, taken = [], title } = request;
  const groups = groupsOf(request);
  const size = room.em * NAME_EM;
  const named = groups.slice(0, MOST_NAMES).map((group) => {
    const lines = wrapped(title(group), Math.min(150, room.width * 0.36), { size, bold: true }, 2);
    const width = Math.max(0, ...lines.map((line) => textWidth(line, { size, bold: true })));
    return { ...group, lines, width, height: Math.max(1, lines.length) * size * LINE };
  });
  const placed = placeLabels(named, room, taken);
  const labels = named.map(({ lines }, at): MapLabel | null => {
    const label = placed[at] ?? null;
    return label === null || lines.length === 0 ? null : { ...label, lines };
  });
  const marks = groups.map(({ radius, x, y }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const boxes = [...marks, ...labels.flatMap((label) => (label === null ? [] : [label.box])), ...taken];
  const fontPx = room.em * COUNTRY_EM;
  const countries =
    atlas === null ? [] : countryNames({ atlas, camera, fontPx, nameOf, size: room, taken: boxes });
  return { groups, labels, countries };
}

function groupsOf({ camera, places, room }: LayoutRequest): MapGroup[] {
  const projection = projectionOf(camera, room);
  const spots = places.flatMap((place) => {
    const [x, y] = project(projection, place.at);
    const outside =
      x < -OUTSIDE_PX || y < -OUTSIDE_PX || x > room.width + OUTSIDE_PX || y > room.height + OUTSIDE_PX;
    // What is opened gives its group the name.
    const weight = place.events.length + (place.opened ? 1e6 : 0);
    return outside || !Number.isFinite(x + y) ? [] : [{ x, y, weight, place }];
  });
  return clusters(spots, APART_PX).map(([first, ...rest]): MapGroup => {
    const all = [first.place, ...rest.map(({ place }) => place)] as const;
    const events = new Set(all.flatMap((place) => place.events)).size;
    return {
      x: first.x,
      y: first.y,
      radius: radiusOf(events, room.em),
      places: [first.place, ...rest.map(({ place }) => place)],
      events,
      verified: all.some(({ verified }) => verified),
      opened: all.some(({ opened }) => opened),
    };
  });
}

/** A dot for one event, for more a mark with room for their number. */
function radiusOf(events: number, em: number): number {
  if (events < 2) return em * 0.4;
  return em * (events < 10 ? 0.68 : events < 100 ? 0.76 : 0.92);
}
