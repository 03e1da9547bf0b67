import { InputError } from '@backstage/errors';
import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { FileFormat, ImportOptions } from '../options/ImportOptions';
import { FileRow, RowsPayload } from './FileRow';
import { keepMapped } from './keepMapped';
import { openContent } from './openContent';
import { readCsvRows } from './readCsvRows';
import { readJsonRows } from './readJsonRows';

const ROWS = 500;

/**
 * Splits a CSV or JSON Lines file into payloads of at most 500 rows.
 *
 * @throws InputError where the file as a whole cannot be read: an unknown
 *   format, a mapped column that it lacks, damaged content.
 */
export async function* splitFile(
  content: AsyncIterable<Uint8Array>,
  name: string,
  options: ImportOptions,
): AsyncGenerator<ConnectorPayload> {
  const format = options.format ?? formatOf(name);
  const bytes = openContent(content, name);
  const source =
    format === 'csv'
      ? readCsvRows(bytes, options.delimiter ?? delimiterOf(name))
      : readJsonRows(bytes);
  let header: readonly string[] | undefined;
  let mapped = keepMapped(options, []);
  let rows: FileRow[] = [];
  let empty = true;
  const payload = (): ConnectorPayload => {
    const body: RowsPayload = { file: name, ...(header && { header }), rows };
    rows = [];
    return { type: 'rows', body };
  };
  for await (const part of source) {
    if ('header' in part) {
      checkHeader(part.header, name, options);
      mapped = keepMapped(options, part.header);
      header = mapped.header(part.header);
      continue;
    }
    empty = false;
    rows.push(mapped.row(part.row));
    if (rows.length === ROWS) {
      yield payload();
    }
  }
  if (rows.length) {
    yield payload();
  }
  if (empty && !header) {
    throw new InputError(`'${name}' is empty`);
  }
}

function checkHeader(
  header: readonly string[],
  name: string,
  options: ImportOptions,
): void {
  const lacking = Object.entries({
    ...prefixed('related', options.related),
    ...prefixed('attributes', options.attributes),
    ...prefixed('columns', options.columns),
  }).filter(([, column]) => !header.includes(column));
  if (lacking.length) {
    throw new InputError(
      `'${name}' has no column ${lacking
        .map(([option, column]) => `'${column}' (mapped by ${option})`)
        .join(', ')}; it has ${header.join(', ').slice(0, 1_000)}`,
    );
  }
}

function prefixed(
  option: string,
  columns: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [
      `${option}.${field}`,
      column,
    ]),
  );
}

function formatOf(name: string): FileFormat {
  const extension = extensionOf(name);
  if (['csv', 'tsv'].includes(extension)) {
    return 'csv';
  }
  if (['jsonl', 'ndjson'].includes(extension)) {
    return 'jsonl';
  }
  throw new InputError(
    `'${name}' is neither .csv, .tsv, .jsonl nor .ndjson (each also with .gz); rename it or set 'format' of the source`,
  );
}

function delimiterOf(name: string): string {
  return extensionOf(name) === 'tsv' ? '\t' : ',';
}

function extensionOf(name: string): string {
  return /\.([a-z]+)$/.exec(name.toLowerCase().replace(/\.gz$/, ''))?.[1] ?? '';
}
