/** Measures, in pixels, that the layout and the drawing share. */
export const ROW_HEIGHT = 24;
/** Of rows with a mark below their figure. */
export const MARKED_ROW_HEIGHT = 36;
/** Room that a mark takes beside a tread of the ladder. */
export const MARK_LEADING = 13;
export const NAME_SIZE = 12;
/** Of names in places narrower than `COMPACT_BELOW`. */
export const COMPACT_NAME_SIZE = 11;
export const COMPACT_BELOW = 108;
export const NAME_LEADING = 15;
export const NOTE_LEADING = 15;
