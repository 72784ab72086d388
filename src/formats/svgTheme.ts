/**
 * Colours and faces of drawings that stand alone, where no style sheet reaches. The colours are those of
 * components/tokens.css; a test holds the two together.
 */
export interface Palette {
  readonly paper: string;
  readonly panel: string;
  readonly ink: string;
  readonly "ink-soft": string;
  readonly rule: string;
  readonly "rule-strong": string;
  readonly accent: string;
  readonly plan: string;
}

export type Ink = keyof Palette;

export const PALETTES: Readonly<Record<"light" | "dark", Palette>> = {
  light: {
    paper: "#fdfcf9",
    panel: "#f6f3ec",
    ink: "#1c1b19",
    "ink-soft": "#57534c",
    rule: "#ddd7ca",
    "rule-strong": "#8a8375",
    accent: "#9c2f1f",
    plan: "#27567d",
  },
  dark: {
    paper: "#171614",
    panel: "#1f1d1a",
    ink: "#efebe2",
    "ink-soft": "#b5aea1",
    rule: "#3a362f",
    "rule-strong": "#8d8577",
    accent: "#f0937f",
    plan: "#8fbbe0",
  },
};

/** On paper: no ground where nothing stands. */
export const ON_PAPER: Palette = { ...PALETTES.light, paper: "#ffffff", panel: "#f2f2f2" };

/** Lists of families as CSS writes them. */
export interface Faces {
  readonly serif: string;
  readonly sans: string;
}

/** Generic names last: a renderer without these faces takes its own serif and sans. */
export const FACES: Faces = {
  serif: "'Iowan Old Style', Georgia, 'Hiragino Mincho ProN', 'Yu Mincho', serif",
  sans: "'Helvetica Neue', Arial, 'Hiragino Sans', 'Yu Gothic UI', sans-serif",
};
