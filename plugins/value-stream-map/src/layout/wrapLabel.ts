/**
 * Breaks a name into lines that fit, at spaces, slashes and hyphens. What
 * does not fit ends in an ellipsis.
 *
 * @param measure - width of a text in pixels
 */
export function wrapLabel(
  text: string,
  width: number,
  measure: (text: string) => number,
  maxLines = 2,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+|(?<=[/-])/)) {
    const last = lines[lines.length - 1];
    const joined = last === undefined ? word : joinWords(last, word);
    if (last !== undefined && measure(joined) <= width) {
      lines[lines.length - 1] = joined;
    } else {
      lines.push(word);
    }
  }
  const shown = lines.slice(0, maxLines);
  if (lines.length > maxLines) {
    shown[maxLines - 1] = joinWords(shown[maxLines - 1], lines[maxLines]);
  }
  return shown.map(line => cut(line, width, measure));
}

function joinWords(line: string, word: string): string {
  return /[/-]$/.test(line) ? line + word : `${line} ${word}`;
}

function cut(
  line: string,
  width: number,
  measure: (text: string) => number,
): string {
  if (measure(line) <= width) {
    return line;
  }
  let end = line.length - 1;
  while (end > 1 && measure(`${line.slice(0, end)}…`) > width) {
    end -= 1;
  }
  return `${line.slice(0, end).trimEnd()}…`;
}
