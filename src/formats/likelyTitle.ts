import { readPlainDate } from "../model/plainDate.ts";
import type { CsvRow } from "./csvText.ts";

/** Enough rows to judge a column by. */
const SAMPLE = 200;
/** Titles are rarely longer; what is, is a description. */
const TITLE_LENGTH = 100;

/**
 * The head of the column that most likely holds the titles: words, not figures, dates or addresses, another in each
 * row, short. undefined where no column has words.
 * @param heads "" for columns that are none of those
 */
export function likelyTitle(heads: readonly string[], rows: readonly CsvRow[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [index, head] of heads.entries()) {
    if (head === "") continue;
    const score = scoreOf(rows.slice(0, SAMPLE).map((row) => (row.cells[index] ?? "").trim()));
    if (score > most) [best, most] = [head, score];
  }
  return best;
}

function scoreOf(cells: readonly string[]): number {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0) return 0;
  const wordy = filled.filter(
    (cell) => /\p{L}/u.test(cell) && !/^https?:|^\S+@\S+$/i.test(cell) && readPlainDate(cell) === null,
  );
  const length = wordy.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, wordy.length);
  const fits = length > TITLE_LENGTH ? TITLE_LENGTH / length : Math.min(1, length / 12);
  return (new Set(wordy).size / cells.length) * (wordy.length / filled.length) * fits;
}
