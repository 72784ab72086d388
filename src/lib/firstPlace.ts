/**
 * Where what is true of all later places begins to be, by halving.
 * @returns the first such place, or `count` where there is none
 */
export function firstPlace(count: number, isTrue: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
