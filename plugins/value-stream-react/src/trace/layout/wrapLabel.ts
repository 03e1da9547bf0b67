/** Mean width of a character of a 12 pixel label, in pixels. */
const CHARACTER = { normal: 6.6, bold: 7.4 };
const PADDING = 8;
/** A word cut shorter than this says nothing. */
const SHORTEST = 5;

/**
 * Breaks a label into lines that fit a box. What does not fit on the last
 * line is cut with an ellipsis; a box too narrow for five letters gets
 * nothing but labels that fit whole.
 *
 * @param width - of the box in pixels
 */
export function wrapLabel(
  text: string,
  width: number,
  lines: number,
  weight: 'normal' | 'bold' = 'normal',
): readonly string[] {
  const room = Math.floor((width - PADDING) / CHARACTER[weight]);
  if (text === '' || lines < 1) {
    return [];
  }
  if (room < SHORTEST) {
    return text.length <= room ? [text] : [];
  }
  const cut = (line: string) =>
    line.length > room ? `${line.slice(0, room - 1)}…` : line;
  const wrapped: string[] = [];
  for (const word of text.split(' ')) {
    const last = wrapped[wrapped.length - 1];
    if (last !== undefined && `${last} ${word}`.length <= room) {
      wrapped[wrapped.length - 1] = `${last} ${word}`;
    } else {
      wrapped.push(word);
    }
  }
  const shown = wrapped.slice(0, lines);
  if (wrapped.length > lines) {
    shown[lines - 1] = cut(`${shown[lines - 1]} ${wrapped[lines]}`);
    if (!shown[lines - 1].endsWith('…')) {
      shown[lines - 1] = `${shown[lines - 1].slice(0, room - 1)}…`;
    }
  }
  return shown.map(cut);
}
