import type { Size } from "./camera.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A mark, and how large its name is. */
export interface Named {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly box: Box;
  /** On which side of its mark it stands: the side that its lines begin or end at. */
  readonly anchor: "start" | "middle" | "end";
  /** From the mark to the name, where that is not beside it. */
  readonly leader: readonly [x1: number, y1: number, x2: number, y2: number] | null;
}

const GAP = 4;
/** Further off than this a name would be searched for. */
const LEADS = [14, 26, 40, 58] as const;
const EDGE = 3;

/** Slanting ones first: a line that is level or upright is taken for a part of the map. */
const DIRECTIONS = [45, 135, 225, 315, 20, 160, 200, 340, 70, 110, 250, 290, 0, 180, 90, 270].map(
  (degrees): readonly [number, number] => {
    const angle = (-degrees * Math.PI) / 180;
    return [Math.cos(angle), Math.sin(angle)];
  },
);

/**
 * Where the names stand, in the order given (what comes first has the choice): beside their mark, else further off
 * with a line to it; null where there is no room. None stands on a mark, on another name, or out of the map.
 */
export function placeLabels(
  marks: readonly Named[],
  size: Size,
  taken: readonly Box[] = [],
): (PlacedLabel | null)[] {
  const fixed = [...marks.map(markBox), ...taken];
  const labels: Box[] = [];
  const leaders: Box[] = [];
  return marks.map((mark) => {
    for (const place of candidates(mark)) {
      const own = markBox(mark);
      const lead = place.leader === null ? [] : leaderBoxes(place.leader);
      const others = fixed.filter((box) => box.x !== own.x || box.y !== own.y);
      const free =
        within(place.box, size) &&
        ![...fixed, ...labels, ...leaders].some((box) => overlap(box, place.box)) &&
        !lead.some((piece) => [...others, ...labels].some((box) => overlap(box, piece)));
      if (!free) continue;
      labels.push(place.box);
      leaders.push(...lead);
      return place;
    }
    return null;
  });
}

function markBox({ x, y, radius }: Named): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Right, left, above, below, and there to either side; then further off, by direction and distance. */
function* candidates(mark: Named): Generator<PlacedLabel> {
  const { x, y, radius, width, height } = mark;
  const off = radius + GAP;
  yield beside({ x: x + off, y: y - height / 2, width, height }, "start");
  yield beside({ x: x - off - width, y: y - height / 2, width, height }, "end");
  yield beside({ x: x - width / 2, y: y - off - height, width, height }, "middle");
  yield beside({ x: x - width / 2, y: y + off, width, height }, "middle");
  for (const top of [y - off - height, y + off]) {
    yield beside({ x: x - radius, y: top, width, height }, "start");
    yield beside({ x: x + radius - width, y: top, width, height }, "end");
  }
  for (const lead of LEADS) for (const [dx, dy] of DIRECTIONS) yield led(mark, dx, dy, radius + lead);
}

function beside(box: Box, anchor: PlacedLabel["anchor"]): PlacedLabel {
  return { box, anchor, leader: null };
}

function led({ x, y, radius, width, height }: Named, dx: number, dy: number, far: number): PlacedLabel {
  const [endX, endY] = [x + dx * far, y + dy * far];
  const upright = Math.abs(dx) < 0.1;
  const anchor = upright ? "middle" : dx > 0 ? "start" : "end";
  const left = anchor === "start" ? endX + 2 : anchor === "end" ? endX - 2 - width : endX - width / 2;
  const top = upright ? (dy < 0 ? endY - height : endY) : endY - height / 2;
  return {
    box: { x: left, y: top, width, height },
    anchor,
    leader: [x + dx * radius, y + dy * radius, endX, endY],
  };
}

/** A slanting line as a few small boxes. */
function leaderBoxes([x1, y1, x2, y2]: readonly [number, number, number, number]): Box[] {
  const count = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 6));
  return Array.from({ length: count }, (_, at) => {
    const [from, to] = [at / count, (at + 1) / count];
    const [ax, bx] = [x1 + (x2 - x1) * from, x1 + (x2 - x1) * to];
    const [ay, by] = [y1 + (y2 - y1) * from, y1 + (y2 - y1) * to];
    return {
      x: Math.min(ax, bx) - 1,
      y: Math.min(ay, by) - 1,
      width: Math.abs(bx - ax) + 2,
      height: Math.abs(by - ay) + 2,
    };
  });
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function within({ x, y, width, height }: Box, size: Size): boolean {
  return x >= EDGE && y >= EDGE && x + width <= size.width - EDGE && y + height <= size.height - EDGE;
}
