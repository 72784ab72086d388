/**
 * What the browser takes long over the first time (16 ms for a date, 3 for the width of a text, and more on a slow
 * machine) is done while the page's code is on its way, when nothing else can be.
 */
export function warmUp(lang: string): void {
  new Intl.DateTimeFormat(lang, { month: "long", timeZone: "UTC" }).format(0);
  document.createElement("canvas").getContext("2d")?.measureText("2025");
}
