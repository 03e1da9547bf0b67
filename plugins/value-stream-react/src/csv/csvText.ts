/** One cell of a table that is given out; absent where nothing is known. @public */
export type CsvCell = string | number | undefined;

/**
 * Rows as CSV (RFC 4180). A text that a spreadsheet would run as a formula is
 * prefixed with an apostrophe; what is not known is an empty cell, never a zero.
 *
 * @public
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return rows
    .map(row => row.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n');
}

function cell(value: CsvCell): string {
  if (value === undefined || typeof value === 'number') {
    return String(value ?? '');
  }
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
