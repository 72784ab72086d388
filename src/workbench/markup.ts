import { jsonPointer } from "../model/problems.ts";

/** Texts in which somebody wrote HTML or Markdown: they are shown letter for letter, marks and all. */
export interface Markup {
  /** JSON pointer to the first of them. */
  readonly pointer: string;
  /** Its first marks. */
  readonly marks: string;
  readonly texts: number;
}

/** Tags and entities, and of Markdown what nobody writes by chance: bold, links, headings. */
const MARKS =
  /<\/?(?:a|b|blockquote|br|code|div|em|h[1-6]|i|img|li|ol|p|s|small|span|strong|su[bp]|table|td|tr|u|ul)(?:\s[^<>]*)?\/?>|&(?:amp|gt|lt|nbsp|quot|#\d+|#x[\da-f]+);|\*\*[^\s*][^*\n]*\*\*|!?\[[^\]\n]*\]\((?:https?|mailto):[^()\s]+\)|^#{1,6} (?=\S)/im;
/** The fields that hold no text for readers, or one that is another's to the letter. */
const NO_TEXT = new Set(["$schema", "archivedUrl", "eventsFile", "id", "quote", "url", "view", "x"]);
const MOST_SHOWN = 40;

/** The marks of HTML or Markdown in the texts of a dataset's file; null: there are none. */
export function markupIn(file: unknown): Markup | null {
  const firsts: Omit<Markup, "texts">[] = [];
  let texts = 0;
  const path: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value === "string") {
      const [marks] = MARKS.exec(value) ?? [];
      if (marks === undefined) return;
      texts++;
      if (texts === 1) firsts.push({ pointer: jsonPointer(path), marks: marks.trim().slice(0, MOST_SHOWN) });
    } else if (typeof value === "object" && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        if (NO_TEXT.has(key)) continue;
        path.push(key);
        look(each);
        path.pop();
      }
    }
  };
  look(file);
  const [first] = firsts;
  return first === undefined ? null : { ...first, texts };
}
