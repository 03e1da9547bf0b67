/** Pixels of the scatter and of what stands around its points. */
export const HEIGHT = 280;
export const LEFT = 58;
export const BOTTOM = 26;
export const TOP = 8;
export const HISTOGRAM = 72;
