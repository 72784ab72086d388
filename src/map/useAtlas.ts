import { useEffect, useState } from "react";
import { loadAtlas } from "./atlas.ts";
import type { Atlas, Detail } from "./atlas.ts";
import type { Camera } from "./camera.ts";

/** Pixels a radian from which the coasts of the world's map have corners. */
const CORNERS = 330;

export interface Atlases {
  /** Coasts and borders of the world: by these it is decided what a map shows. */
  readonly world: Atlas | null;
  readonly near: Atlas | null;
  /** The world's could not be had: places stand on an empty ground. */
  readonly failed: boolean;
}

/** The atlases so far; the finer one comes when a camera is near enough to need it. */
export function useAtlas(scale: number | null): Atlases {
  const [atlases, setAtlases] = useState<Atlases>({ world: null, near: null, failed: false });
  const near = scale !== null && scale > CORNERS && !savesData();
  useLoad("world", true, setAtlases);
  useLoad("near", near, setAtlases);
  return atlases;
}

function useLoad(detail: Detail, wanted: boolean, set: (next: (last: Atlases) => Atlases) => void): void {
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    loadAtlas(detail).then(
      (atlas) => {
        if (!gone) set((last) => ({ ...last, [detail]: atlas }));
      },
      () => {
        // Without the finer one the other does.
        if (!gone && detail === "world") set((last) => ({ ...last, failed: true }));
      },
    );
    return () => {
      gone = true;
    };
  }, [detail, set, wanted]);
}

/** The one to draw with. */
export function atlasFor({ near, world }: Atlases, { scale }: Pick<Camera, "scale">): Atlas | null {
  return scale > CORNERS ? (near ?? world) : world;
}

/** The reader has asked to be spared large downloads. */
function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
