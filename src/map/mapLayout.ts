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
  /** How far its drawing goes, with the lines around it. */
  readonly reach: number;
  readonly places: readonly [MapPlace, ...MapPlace[]];
  /** Different events at these places. */
  readonly events: number;
  /** Whether the position it is drawn at was read at its source. */
  readonly verified: boolean;
  /** How many of its places have a position that was not. */
  readonly unverified: number;
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
/** Places farther than this from each other are one mark only where two would stand on each other. */
const FAR_KM = 600;
const EARTH_KM = 6371;
/** A mark that makes room for another still covers its place. */
const AWAY_PX = 10;
const OUTSIDE_PX = 14;
/** Names beyond this many would be a text, not a map. */
const MOST_NAMES = 60;
/** So few on a small map are told in full. */
const MOST_IN_FULL = 3;
const NAME_EM = 0.93;
/** Size of the names of countries, of that of the text around. */
const COUNTRY_EM = 0.79;
const LINE = 1.2;

export interface LayoutRequest {
  readonly places: readonly MapPlace[];
  readonly atlas: Atlas | null;
  readonly camera: Camera;
  readonly room: Room;
  readonly nameOf: (code: string) => string | null;
  /** What stands behind the name of a group beside its mark: " + 5". */
  readonly more: (places: number) => string;
  /** A small map of few places: each is told in full, and the country too. */
  readonly locator?: boolean;
  /** What stands on the map besides. */
  readonly taken?: readonly Box[];
}

/** Where everything on a map stands. */
export function layoutMap(request: LayoutRequest): MapLayout {
  const { atlas, camera, nameOf, locator = false, more, room, taken = [] } = request;
  const groups = groupsOf(request);
  const size = room.em * NAME_EM;
  const ample = locator && groups.length <= MOST_IN_FULL;
  const limit = { px: Math.min(156, room.width * (ample ? 0.52 : 0.37)), size, most: ample ? 3 : 2 };
  const unnamed = groups.slice(MOST_NAMES).map(boxOf);
  const labelled = (say: (name: string) => string, slim = new Set<number>()): (MapLabel | null)[] => {
    const named = groups.slice(0, MOST_NAMES).map((group, at) => {
      const px = slim.has(at) ? limit.px * SLIM : limit.px;
      const lines = linesOf(group, say(group.places[0].name), more, { ...limit, px });
      const width = Math.max(0, ...lines.map((line) => textWidth(line, { size, bold: true })));
      return { ...group, radius: group.reach, lines, width, height: Math.max(1, lines.length) * size * LINE };
    });
    const placed = placeLabels(named, room, [...taken, ...unnamed]);
    return named.map(({ lines }, at): MapLabel | null => {
      const label = placed[at] ?? null;
      return label === null || lines.length === 0 ? null : { ...label, lines };
    });
  };
  let labels = labelled((name) => name);
  // Where names keep others out, all are shorter, and those left out are slim: each mark with its name is worth more.
  const short = (name: string): string => name.replace(ASIDE, "") || name;
  for (const isSlim of [false, true]) {
    if (!labels.includes(null)) break;
    const without = labels.flatMap((label, at) => (label === null ? [at] : []));
    const other = labelled(short, new Set(isSlim ? without : []));
    if (namesIn(other) > namesIn(labels)) labels = other;
  }
  const boxes = [
    ...groups.map(boxOf),
    ...labels.flatMap((label) => (label === null ? [] : [label.box])),
    ...taken,
  ];
  const fontPx = room.em * COUNTRY_EM;
  const countries =
    atlas === null
      ? []
      : countryNames({ atLeastOne: locator, atlas, camera, fontPx, nameOf, size: room, taken: boxes });
  return { groups, labels, countries };
}

/** What a place is called besides, or what it lies in: "Iwo To (Iwo Jima)", "Manila, Philippines". */
const ASIDE = /\s*[,、（(].*$/u;

/** How much of the usual width a name has that would have no room otherwise. */
const SLIM = 0.6;
const namesIn = (labels: readonly unknown[]): number => labels.filter((label) => label !== null).length;

/** A name that is cut off ends with a word, not with a comma or the first letters of the next. */
const CUT = /[\s,.;:、（(]+\p{L}{0,3}…$/u;

function boxOf({ reach, x, y }: MapGroup): Box {
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

interface LinesLimit {
  readonly px: number;
  readonly size: number;
  /** Lines at most. */
  readonly most: number;
}

/** A name on a few lines. How many more places there are is never cut off. */
function linesOf(
  { places }: MapGroup,
  name: string,
  more: LayoutRequest["more"],
  limit: LinesLimit,
): string[] {
  const { most, px, size } = limit;
  const style = { size, bold: true };
  const after = places.length === 1 ? "" : more(places.length - 1);
  const lines = wrapped(name, px, style, most);
  const last = lines.at(-1) ?? "";
  if (textWidth(last + after, style) <= px && !last.endsWith("…"))
    return [...lines.slice(0, -1), last + after];
  if (after !== "" && lines.length < most) return [...lines, after.trim()];
  const short = wrapped(name, px - textWidth(after, style), style, most);
  return short.map((line, at) => line.replace(CUT, "…") + (at === short.length - 1 ? after : ""));
}

/**
 * The place that a group is called by: the opened one, else the one whose name is in the names of most others (Tokyo,
 * of "Budokan, Tokyo"), else that of most events.
 */
function nameGiver(all: readonly [MapPlace, ...MapPlace[]]): MapPlace {
  let [best] = all;
  let most = 0;
  if (best.opened) return best;
  for (const place of all) {
    const within = all.filter(({ name }) => name !== place.name && name.includes(place.name)).length;
    if (within > most) [best, most] = [place, within];
  }
  return best;
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
  const far = (FAR_KM / EARTH_KM) * camera.scale;
  const least = Math.min(APART_PX, Math.max(APART_PX - AWAY_PX, far));
  return clusters(spots, APART_PX, least).map(([first, ...rest]): MapGroup => {
    const all = [first.place, ...rest.map(({ place }) => place)] as const;
    const named = nameGiver(all);
    const events = new Set(all.flatMap((place) => place.events)).size;
    const opened = all.some((place) => place.opened);
    const radius = radiusOf(events, room.em);
    return {
      x: first.x,
      y: first.y,
      radius,
      reach: (radius + outlines(all.length > 1, opened).opened) * (first.place.verified ? 1 : TIP),
      places: [named, ...all.filter((place) => place !== named)],
      events,
      verified: first.place.verified,
      unverified: all.filter(({ verified }) => !verified).length,
      opened,
    };
  });
}

/** A square on its tip is as large to the eye as a circle when its tips go so much further. */
export const TIP = 1.22;

/** How far from the edge of its mark the lines around it are: that of several places, and that of the opened event. */
export function outlines(
  several: boolean,
  opened: boolean,
): { readonly several: number; readonly opened: number } {
  const around = several ? 2.75 : 0;
  return { several: around, opened: opened ? around + 4 : around };
}

/** A dot for one event, for more a mark with room for their number. */
function radiusOf(events: number, em: number): number {
  if (events < 2) return em * 0.4;
  return em * (events < 10 ? 0.68 : events < 100 ? 0.76 : 0.92);
}
