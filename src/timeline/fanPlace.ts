/** Where a fan stands, in px from the left and top of the stage. */
export interface FanPlace {
  readonly left: number;
  readonly width: number;
  /** Under its aggregate, else over it; `edge` is the side that it hangs on. */
  readonly below: boolean;
  readonly edge: number;
  /** Most height; what does not fit is scrolled to. */
  readonly most: number;
  /** Where the stem from the aggregate meets it, from its own left. */
  readonly stem: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const WIDTH_PX = 400;
/** The length of the stem, as AggregateList.css draws it. */
const STEM_PX = 8;
/** From the fan's left edge to its own bracket, which the stem goes on into where it can. */
const BRACKET_PX = 20;
const ROW_PX = 27;
const HEAD_PX = 52;
const LEAST_PX = 160;
/** A dozen rows; more are scrolled to. */
const MOST_PX = 384;

/**
 * Under the aggregate if all rows have room there in the window, else on the side that has more.
 * @param mark of the aggregate, and `stage`, both in px of the browser's window
 * @param height of the browser's window
 */
export function fanPlace(mark: Box, stage: Box, height: number, rows: number): FanPlace {
  const width = Math.min(WIDTH_PX, stage.width);
  const middle = mark.left + mark.width / 2 - stage.left;
  const left = Math.max(0, Math.min(middle - BRACKET_PX, stage.width - width));
  const room = { above: mark.top - STEM_PX, below: height - mark.top - mark.height - STEM_PX };
  const below = room.below >= Math.min(MOST_PX, rows * ROW_PX + HEAD_PX) || room.below >= room.above;
  const top = mark.top - stage.top;
  return {
    left,
    width,
    below,
    edge: below ? top + mark.height + STEM_PX : stage.height - top + STEM_PX,
    most: Math.min(MOST_PX, Math.max(LEAST_PX, (below ? room.below : room.above) - STEM_PX)),
    stem: Math.min(Math.max(middle - left, STEM_PX), width - STEM_PX),
  };
}
