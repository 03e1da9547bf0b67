import { isStorableText } from '@value-stream/backstage-plugin-value-stream-node';
import { FileRow } from '../reading/FileRow';
import { lookInside } from './lookInside';
import { RowProblem } from './RowProblem';

/** The values of one row by column name; an empty value is absent. */
export interface RowCells {
  text(column: string | undefined): string | undefined;
  /** Several values: a JSON list, columns of the same name, or one value split at commas and semicolons. */
  texts(column: string | undefined): readonly string[];
}

const LIMIT = 20_000;
const VALUES = 100;

/**
 * @param header - Names of the columns of a CSV row.
 * @throws RowProblem where the row could not be read.
 */
export function rowCells(row: FileRow, header: readonly string[]): RowCells {
  if ('error' in row) {
    throw new RowProblem(String(row.error));
  }
  const all =
    'values' in row ? csvValues(row.values, header) : jsonValues(row.record);
  const texts = (column: string | undefined) =>
    column === undefined ? [] : all(column).map(asText).filter(Boolean);
  return {
    text: column => texts(column)[0],
    texts: column => {
      const found = texts(column);
      const split = found.length === 1 ? found[0].split(/[,;]/) : found;
      return split
        .map(value => value.trim())
        .filter(Boolean)
        .slice(0, VALUES);
    },
  };
}

function csvValues(values: unknown, header: readonly string[]) {
  if (!Array.isArray(values) || header.length === 0) {
    throw new RowProblem('the row has no values, or its file no header');
  }
  return (column: string): readonly unknown[] =>
    values.filter((_, index) => header[index] === column);
}

function jsonValues(record: unknown) {
  if (typeof record !== 'object' || record === null) {
    throw new RowProblem('the row is not an object');
  }
  return (column: string): readonly unknown[] => {
    const found = lookInside(record, column);
    return Array.isArray(found) ? found : [found];
  };
}

function asText(value: unknown): string {
  if (value === undefined || value === null) {
    return '';
  }
  if (typeof value === 'object') {
    throw new RowProblem('a mapped value is an object; map a field inside it');
  }
  const text = String(value).trim();
  if (text.length > LIMIT) {
    throw new RowProblem(`a value is longer than ${LIMIT} characters`);
  }
  if (!isStorableText(text)) {
    throw new RowProblem('a value has characters that cannot be kept');
  }
  return text;
}
