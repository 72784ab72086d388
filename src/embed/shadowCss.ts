/**
 * All style sheets of the page, translated for a shadow root, as one text. Put in place of this word by the builds of
 * `inline.js` and of the React package (`shadowStyles` in scripts/vite); empty where nothing is built.
 */
export const SHADOW_CSS = "__ASOF_SHADOW_CSS__";
