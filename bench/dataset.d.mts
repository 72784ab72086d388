export const DISTRIBUTIONS: Readonly<Record<string, unknown>>;
export function makeDataset(wanted: {
  readonly size: number;
  readonly distribution: string;
  readonly seed: number;
  readonly window: number;
}): { readonly events: readonly { readonly id: string; readonly when: string }[] };
