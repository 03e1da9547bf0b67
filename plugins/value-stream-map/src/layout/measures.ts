/** Measures, in pixels, that the layout and the drawing share. */
export const ROW_HEIGHT = 24;
export const NAME_SIZE = 12;
export const NAME_LEADING = 15;
export const NOTE_LEADING = 15;
