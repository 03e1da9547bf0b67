type Element = string | number | null | undefined;

/**
 * An array of texts, numbers and nulls as PostgreSQL reads it; what is
 * undefined is null, as in JSON. The driver would look through each element
 * apart, which takes longer than all else that it does with a long list; most
 * lists have nothing to be escaped.
 */
export function arrayText(cells: readonly Element[]): string {
  const text = cells.join('');
  if (/["\\]/.test(text) || cells.includes(null) || cells.includes(undefined)) {
    return `{${cells.map(elementText).join(',')}}`;
  }
  return cells.length ? `{"${cells.join('","')}"}` : '{}';
}

function elementText(cell: Element): string {
  return cell === null || cell === undefined
    ? 'NULL'
    : `"${String(cell).replace(/["\\]/g, '\\$&')}"`;
}
