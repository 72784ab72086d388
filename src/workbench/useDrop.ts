import { useEffect, useRef, useState } from "react";

/** Files dropped anywhere on the page. True while some are held over it. */
export function useDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const holdsFiles = (drag: DragEvent): boolean => drag.dataTransfer?.types.includes("Files") === true;
    const onOver = (drag: DragEvent): void => {
      if (!holdsFiles(drag)) return;
      // Else the browser would open the file in the place of the page.
      drag.preventDefault();
      setOver(true);
    };
    const onLeave = (drag: DragEvent): void => {
      if (drag.relatedTarget === null) setOver(false);
    };
    const onDrop = (drop: DragEvent): void => {
      if (!holdsFiles(drop)) return;
      drop.preventDefault();
      setOver(false);
      latest.current([...(drop.dataTransfer?.files ?? [])]);
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, []);
  return over;
}
