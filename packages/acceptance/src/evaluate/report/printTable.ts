import { Table } from './Comparison';

/** A table in lines: names to the left, all else to the right. */
export function tableLines({ columns, rows }: Table): readonly string[] {
  const widths = columns.map((column, place) =>
    Math.max(column.length, ...rows.map(row => (row[place] ?? '').length)),
  );
  return [columns, ...rows].map(row =>
    columns
      .map((_, place) => {
        const cell = row[place] ?? '';
        return place ? cell.padStart(widths[place]) : cell.padEnd(widths[0]);
      })
      .join('  ')
      .trimEnd(),
  );
}
