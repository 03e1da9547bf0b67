/** Measures, in pixels, that the layout and the drawing share. */
export const ROW_HEIGHT = 24;
export const NAME_SIZE = 12;
/** Of names in places narrower than `COMPACT_BELOW`. */
export const COMPACT_NAME_SIZE = 11;
export const COMPACT_BELOW = 108;
export const NAME_LEADING = 15;
export const NOTE_LEADING = 15;
