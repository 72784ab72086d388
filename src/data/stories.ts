/** A story that ships with the page. */
export interface ShippedStory {
  readonly id: string;
  /** Its dataset's address, relative to the page. */
  readonly file: string;
  /** A few words for a link (`x.label` of the dataset). */
  readonly label: { readonly en: string; readonly ja: string };
}

/** The shipped stories, the page's own first. Written by `npm run stories` from the files in public/data. */
export const STORIES: readonly [ShippedStory, ...ShippedStory[]] = [
  {
    id: "japan-us-2025",
    file: "data/japan-us-2025.json",
    label: { en: "Japan–US defence, 2025", ja: "日米防衛 2025年" },
  },
  {
    id: "iwo-to",
    file: "data/iwo-to.json",
    label: { en: "Iwo To, 1945–2025", ja: "硫黄島 1945–2025年" },
  },
];
