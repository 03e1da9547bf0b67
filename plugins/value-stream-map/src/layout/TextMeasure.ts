/** Width of a text in pixels at a font size, regular or bold. */
export type TextMeasure = (
  text: string,
  fontSize: number,
  bold?: boolean,
) => number;

/** Mean width of a character of common typefaces, as a share of the font size. */
const CHARACTER = 0.56;
const BOLD_CHARACTER = 0.61;

/** A guess for where no font can be asked. */
export const estimateText: TextMeasure = (text, fontSize, bold) =>
  text.length * fontSize * (bold ? BOLD_CHARACTER : CHARACTER);
