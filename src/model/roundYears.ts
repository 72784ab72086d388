/**
 * Round years as an axis has them, in astronomical numbers: 20, 40, 60 …, before the common era by its own count
 * (20 BC is −19), and between the two the year 1, for there was no year 0; with steps under five not even that.
 */
const LEAST_WITH_ONE = 5;

/** The last round year at or before a year. */
export function roundYear(year: number, step: number): number {
  if (step === 1) return year;
  if (year >= step) return Math.floor(year / step) * step;
  if (year >= 1 && step >= LEAST_WITH_ONE) return 1;
  return 1 + Math.floor((Math.min(year, 0) - 1) / step) * step;
}

/** The round year after a round year. */
export function nextRoundYear(year: number, step: number): number {
  if (step === 1 || year >= step) return year + step;
  if (year === 1) return step;
  const next = year + step;
  return next === 1 && step < LEAST_WITH_ONE ? step : next;
}
