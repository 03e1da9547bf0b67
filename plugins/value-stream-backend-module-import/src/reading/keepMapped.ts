import { ImportOptions } from '../options/ImportOptions';
import { lookInside } from '../translate/lookInside';
import { FileRow } from './FileRow';

/** Takes columns that nobody mapped out of rows, so that they are not kept. */
export interface MappedColumns {
  header(header: readonly string[]): readonly string[];
  row(row: FileRow): FileRow;
}

/** @param header - Names of a CSV file's columns; empty for JSON Lines. */
export function keepMapped(
  options: ImportOptions,
  header: readonly string[],
): MappedColumns {
  const mapped = new Set(
    [options.columns, options.attributes, options.related].flatMap(columns =>
      Object.values(columns),
    ),
  );
  const kept = header.flatMap((name, index) =>
    mapped.has(name) ? [index] : [],
  );
  return {
    header: names => kept.map(index => names[index]),
    row: row => {
      if ('values' in row) {
        return { ...row, values: kept.map(index => row.values[index] ?? '') };
      }
      return 'record' in row
        ? { ...row, record: pick(row.record, mapped) }
        : row;
    },
  };
}

function pick(
  record: Readonly<Record<string, unknown>>,
  columns: ReadonlySet<string>,
): Record<string, unknown> {
  return Object.fromEntries(
    [...columns]
      .map(column => [column, lookInside(record, column)])
      .filter(([, value]) => value !== undefined),
  );
}
