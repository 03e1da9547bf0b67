/** Mean width of a character of the interface's typefaces, as a share of the font size. */
const CHARACTER_WIDTH = 0.55;

/** Pixels that a text takes, about. */
export function textWidth(characters: number, fontSize: number): number {
  return characters * fontSize * CHARACTER_WIDTH;
}

/**
 * Breaks a name into lines that fit, at spaces, slashes and hyphens. What
 * does not fit ends in an ellipsis.
 */
export function wrapLabel(
  text: string,
  width: number,
  fontSize: number,
  maxLines = 2,
): readonly string[] {
  const room = Math.max(4, Math.floor(width / textWidth(1, fontSize)));
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+|(?<=[/-])/)) {
    const last = lines[lines.length - 1];
    const joined = last === undefined ? word : joinWords(last, word);
    if (last !== undefined && joined.length <= room) {
      lines[lines.length - 1] = joined;
    } else {
      lines.push(word);
    }
  }
  const shown = lines.slice(0, maxLines);
  if (lines.length > maxLines) {
    shown[maxLines - 1] = `${shown[maxLines - 1]} ${lines[maxLines]}`;
  }
  return shown.map(line =>
    line.length > room ? `${line.slice(0, room - 1).trimEnd()}…` : line,
  );
}

function joinWords(line: string, word: string): string {
  return /[/-]$/.test(line) ? line + word : `${line} ${word}`;
}
