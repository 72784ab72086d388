// Figures of several rounds, and how they grow.

/** The value below which that part of all lie; null without values. */
function at(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? null;
}

/** Smallest, middle and largest; null when nothing was measured. */
export function spread(values) {
  const known = values.filter((value) => value !== null && value !== undefined);
  return known.length === 0 ? null : { min: at(known, 0), median: at(known, 0.5), max: at(known, 1) };
}

/**
 * The exponent of a power law through the points, by least squares of the logarithms: 0 does not grow, 1 grows as the
 * events do. null for less than two points.
 * @param {readonly {size: number, value: number}[]} points
 */
export function exponent(points) {
  const logs = points
    .filter(({ value }) => value > 0)
    .map(({ size, value }) => [Math.log(size), Math.log(value)]);
  if (logs.length < 2) return null;
  const mean = (index) => logs.reduce((sum, each) => sum + each[index], 0) / logs.length;
  const [middleX, middleY] = [mean(0), mean(1)];
  const across = logs.reduce((sum, [x, y]) => sum + (x - middleX) * (y - middleY), 0);
  return across / logs.reduce((sum, [x]) => sum + (x - middleX) ** 2, 0);
}
