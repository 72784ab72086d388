/** Of a file's name without its ending; more is cut off by some systems. */
const LONGEST = 60;

/**
 * A name for a file, made of a title and a date: "Late March or April?", "2025-03-30" → "late-march-or-april-2025-03-30".
 * Letters of any script stay; of what a path could take for more, nothing does.
 */
export function fileName(title: string, date: string, extension: string): string {
  const words =
    title
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = "";
  for (const word of words) {
    const longer = name === "" ? word : `${name}-${word}`;
    if ([...longer].length > LONGEST) {
      if (name === "") name = [...word].slice(0, LONGEST).join("");
      break;
    }
    name = longer;
  }
  return `${name === "" ? "timeline" : name}-${date}.${extension}`;
}
