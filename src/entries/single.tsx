import { ALONE } from "../components/root.ts";
import { afterPaint } from "./afterPaint.ts";
import { start } from "./start.tsx";

// The page as one file. It may stand on somebody's disk, where nobody else can follow a link to it.
afterPaint(() => {
  delete document.documentElement.dataset["painting"];
  void start({ embed: false, root: ALONE });
});
