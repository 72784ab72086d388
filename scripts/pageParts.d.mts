export function pageParts(
  story: { readonly html: string; readonly title: string; readonly description: string },
  text: string,
): { readonly title: string; readonly description: string; readonly root: string };
