export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}
export function spread(values: readonly (number | null | undefined)[]): Spread | null;
export function exponent(points: readonly { readonly size: number; readonly value: number }[]): number | null;
