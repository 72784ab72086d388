/** What the canvas shares with the drawing for export and print, which needs no vis-timeline. */
const DRAWING = new RegExp(
  `[\\\\/]src[\\\\/](?:${[
    "i18n[\\\\/]utcFormat",
    "lib[\\\\/]foldText",
    "model[\\\\/]relations",
    "select[\\\\/](?:aggregate|allotRows|lanes|placement|softEdges)",
    "timeline[\\\\/](?:canvasItem|canvasModel|eventWords|ghosts|measureText)",
  ].join("|")})\\.ts$`,
);

/**
 * What is needed before the canvas stands, with all that it imports, in few files: shared out by who uses it, as the
 * bundler would do by itself, it came in two dozen, and each request takes its time.
 */
export const CHUNKS = [
  // By itself, since the page's first script needs it too and must not bring all others along.
  { name: "helpers", test: /vite[\\/]preload-helper|rolldown[\\/]runtime/, priority: 4 },
  { name: "start", test: /[\\/]src[\\/]entries[\\/]start\.tsx$/, priority: 3 },
  { name: "drawing", test: DRAWING, priority: 2 },
  { name: "parse", test: /[\\/]src[\\/]data[\\/]parseClient\.ts$/, priority: 1 },
];
