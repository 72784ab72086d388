export function pageParts(story: {
  readonly html: string;
  readonly title: string;
  readonly description: string;
  readonly data: object;
}): { readonly title: string; readonly description: string; readonly root: string };
