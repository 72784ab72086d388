/** Up to this width (rem) the filters have no row of their own; the same stands in the filters' style sheets. */
export const FOLDED = 42.5;
