import { useId, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { closestLook, greatestScale, leastScale } from "./camera.ts";
import type { Point } from "./camera.ts";
import { homeCamera, useCamera, useGestures } from "./useCamera.ts";
import type { MapMoves } from "./useCamera.ts";
import { MapGround } from "./MapGround.tsx";
import { layoutMap } from "./mapLayout.ts";
import type { MapGroup, MapPlace } from "./mapLayout.ts";
import { MapLabels, MarkShape } from "./MapMark.tsx";
import { neighbour } from "./neighbour.ts";
import { regionName } from "./regionNames.ts";
import { atlasFor, useAtlas } from "./useAtlas.ts";
import { useSize } from "./useSize.ts";
import "./map.css";

/** What is said on and about a map, in the reader's language. */
export interface MapTexts {
  readonly map: (places: number) => string;
  readonly keys: string;
  readonly controls: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly west: string;
  readonly east: string;
  readonly north: string;
  readonly south: string;
  readonly home: string;
  readonly homeHint: string;
  readonly mark: (name: string, more: number, events: number) => string;
  readonly opened: string;
  readonly unverified: string;
  readonly someUnverified: string;
  readonly more: (places: number) => string;
  readonly ground: string;
  readonly and: string;
}

export interface MapCanvasProps {
  /** Those that the map is of; keep the array's identity while nothing changed. */
  readonly places: readonly MapPlace[];
  /** Ids of the places that the reader has chosen. */
  readonly chosen: readonly string[];
  readonly lang: string;
  readonly texts: MapTexts;
  /** What stands below, of what is drawn at the time. */
  readonly renderLegend: (groups: readonly MapGroup[]) => ReactNode;
  /** The reader chose a mark: the ids of its places. `byKey`: with the keyboard, whose focus then may go on to what is chosen. */
  readonly onChoose: (ids: readonly string[], byKey: boolean) => void;
}

const STEP = 1.6;

/** The map of a selection with its buttons: fits its places, and can be moved. Fills the width it is given. */
export function MapCanvas({
  chosen,
  lang,
  onChoose,
  places,
  renderLegend,
  texts,
}: MapCanvasProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const hint = useId();
  const laid = useSize(box);
  const room = useMemo(
    () => (laid === null ? null : { ...laid, closest: closestLook(places.map(({ at }) => at)) }),
    [laid, places],
  );
  // Of the first atlas the camera needs the coasts, and of the camera the second: their scales go round in one state.
  const [scale, setScale] = useState<number | null>(null);
  const atlases = useAtlas(scale);
  const { failed, world } = atlases;
  const ready = room !== null && (world !== null || failed);
  const home = useMemo(
    () =>
      ready
        ? homeCamera(
            places.map(({ at }) => at),
            room,
            world,
          )
        : null,
    [places, ready, room, world],
  );
  const subject = useMemo(
    () =>
      places
        .map(({ id }) => id)
        .toSorted()
        .join(" "),
    [places],
  );
  const { camera, moves } = useCamera(home, room, subject);
  if (camera !== null && camera.scale !== scale) setScale(camera.scale);
  useGestures(box, moves);
  const atlas = camera === null ? null : atlasFor(atlases, camera);
  const layout = useMemo(
    () =>
      camera === null || room === null
        ? null
        : layoutMap({
            atlas,
            camera,
            nameOf: (code) => regionName(code, lang),
            places,
            room,
            more: texts.more,
          }),
    [atlas, camera, lang, places, room, texts],
  );
  // In the middle of a map of the Pacific there is water.
  const held =
    layout?.groups.find(({ places: all }) => all.some(({ id }) => chosen.includes(id))) ?? layout?.groups[0];
  return (
    <div className="map">
      <MapControls
        ends={
          camera === null || room === null
            ? [false, false]
            : [camera.scale <= leastScale(room) * 1.001, camera.scale >= greatestScale(room) * 0.999]
        }
        height={room?.height ?? 0}
        held={held === undefined ? undefined : [held.x, held.y]}
        moves={moves}
        texts={texts}
        width={room?.width ?? 0}
      />
      <div className="map__box" ref={box}>
        {layout === null || camera === null || room === null ? null : (
          <svg
            aria-describedby={hint}
            aria-label={texts.map(places.length)}
            className="map__svg"
            height={room.height}
            role="group"
            viewBox={`0 0 ${room.width} ${room.height}`}
            width={room.width}
          >
            {atlas !== null && (
              <MapGround atlas={atlas} camera={camera} names={layout.countries} room={room} />
            )}
            <MapLabels em={room.em} groups={layout.groups} labels={layout.labels} />
            <Marks chosen={chosen} groups={layout.groups} moves={moves} onChoose={onChoose} texts={texts} />
          </svg>
        )}
        {failed && <p className="map__failed">{texts.ground}</p>}
      </div>
      {layout !== null && renderLegend(layout.groups)}
      <p className="asof-hidden" id={hint}>
        {texts.keys}
      </p>
    </div>
  );
}

interface MapControlsProps {
  /** Whether the whole earth is in sight, and whether there is no nearer look. */
  readonly ends: readonly [farthest: boolean, nearest: boolean];
  /** What stays where it is when the map is made larger: the place chosen, or the one of most events. */
  readonly held: Point | undefined;
  readonly moves: MapMoves;
  readonly texts: MapTexts;
  readonly width: number;
  readonly height: number;
}

/** For those without a wheel, a second finger or the keys. */
function MapControls({ ends, height, held, moves, texts, width }: MapControlsProps): ReactNode {
  const zoomIn = (): void => {
    moves.zoom(STEP, held);
    // What it is about comes nearer to the middle.
    if (held !== undefined) moves.pan((width / 2 - held[0]) / 2, (height / 2 - held[1]) / 2);
  };
  const buttons: readonly (readonly [label: string, sign: string, press: () => void, off?: boolean])[] = [
    [texts.zoomOut, "−", () => moves.zoom(1 / STEP, held), ends[0]],
    [texts.zoomIn, "+", zoomIn, ends[1]],
    [texts.west, "←", () => moves.pan(width / 4, 0)],
    [texts.east, "→", () => moves.pan(-width / 4, 0)],
    [texts.north, "↑", () => moves.pan(0, height / 4)],
    [texts.south, "↓", () => moves.pan(0, -height / 4)],
  ];
  return (
    <div aria-label={texts.controls} className="map__controls" role="group">
      {buttons.map(([label, sign, press, off = false]) => (
        // Not `disabled`: with its last step the button would lose the focus.
        <button
          aria-disabled={off}
          aria-label={label}
          className="map__button"
          key={label}
          onClick={off ? undefined : press}
          title={label}
          type="button"
        >
          {sign}
        </button>
      ))}
      <button
        aria-label={texts.homeHint}
        className="map__button map__button--wide"
        onClick={moves.home}
        title={texts.homeHint}
        type="button"
      >
        {texts.home}
      </button>
    </div>
  );
}

interface MarksProps extends Pick<MapCanvasProps, "chosen" | "onChoose" | "texts"> {
  readonly groups: readonly MapGroup[];
  readonly moves: MapMoves;
}

const PAN_PX = 60;

/** The marks: one stop of the Tab key, and arrow keys between them. */
function Marks({ chosen, groups, moves, onChoose, texts }: MarksProps): ReactNode {
  const [active, setActive] = useState<string | null>(null);
  const stop = groups.find(({ places }) => places[0].id === active) ?? groups[0];
  const choose = (group: MapGroup, byKey: boolean): void => {
    setActive(group.places[0].id);
    onChoose(
      group.places.map(({ id }) => id),
      byKey,
    );
  };
  const onKeyDown = (event: KeyboardEvent<SVGGElement>, group: MapGroup): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") choose(group, true);
    else if (event.shiftKey && event.key.startsWith("Arrow")) panBy(event.key, moves);
    else if (event.key === "+" || event.key === "=") moves.zoom(STEP, [group.x, group.y]);
    else if (event.key === "-") moves.zoom(1 / STEP, [group.x, group.y]);
    else if (event.key === "0") moves.home();
    else if (event.key.startsWith("Arrow")) {
      const next = neighbour(event.key, group, groups);
      const list = event.currentTarget.parentElement?.children;
      if (next !== null) (list?.[groups.indexOf(next)] as SVGGElement | undefined)?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <g>
      {groups.map((group) => {
        const { places, radius, x, y } = group;
        const [first] = places;
        const on = places.some(({ id }) => chosen.includes(id));
        return (
          <g
            aria-label={labelOf(group, texts)}
            aria-pressed={on}
            className="map__spot"
            key={first.id}
            onClick={(click) => choose(group, click.detail === 0)}
            onFocus={() => setActive(first.id)}
            onKeyDown={(event) => onKeyDown(event, group)}
            role="button"
            tabIndex={group === stop ? 0 : -1}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
          >
            <title>{titleOf(group, texts)}</title>
            <circle className="map__target" r={Math.max(13, radius)} />
            <MarkShape group={group} />
          </g>
        );
      })}
    </g>
  );
}

function panBy(key: string, { pan }: MapMoves): void {
  if (key === "ArrowLeft") pan(PAN_PX, 0);
  else if (key === "ArrowRight") pan(-PAN_PX, 0);
  else if (key === "ArrowUp") pan(0, PAN_PX);
  else pan(0, -PAN_PX);
}

/** All that is told by the mark's form. */
function labelOf(group: MapGroup, texts: MapTexts): string {
  const { events, opened, places, unverified } = group;
  return [
    texts.mark(places[0].name, places.length - 1, events),
    ...(unverified === places.length ? [texts.unverified] : unverified > 0 ? [texts.someUnverified] : []),
    ...(opened ? [texts.opened] : []),
  ].join(texts.and);
}

/** For pointing: which places these are. */
function titleOf(group: MapGroup, texts: MapTexts): string {
  const names = group.places.slice(0, 8).map(({ name }) => name);
  return [...names, ...(group.places.length > 8 ? ["…"] : [])].join(texts.and);
}
