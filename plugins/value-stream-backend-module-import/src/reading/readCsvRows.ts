import { pipeline, Readable } from 'node:stream';
import { InputError } from '@backstage/errors';
import { CsvError, parse } from 'csv-parse';
import { FileRow } from './FileRow';

const RECORD = 1_000_000;

/** Reads CSV as it comes: the header first, then each row with the line it starts on. */
export async function* readCsvRows(
  content: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<
  { readonly header: readonly string[] } | { readonly row: FileRow }
> {
  const skipped: FileRow[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    max_record_size: RECORD,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: error => {
      skipped.push({
        line: Number(error?.lines ?? 0),
        error: reasonOf(error),
      });
      return undefined;
    },
  });
  // Errors of any part arrive at the parser, which is read below.
  pipeline(Readable.from(content, { objectMode: false }), parser, () => {});
  let header: readonly string[] | undefined;
  try {
    for await (const { record, info } of parser) {
      const values: string[] = record;
      if (!header) {
        header = values.map(name => name.trim());
        yield { header };
        continue;
      }
      for (const row of skipped.splice(0)) {
        yield { row };
      }
      const within = values.reduce((n, value) => n + newlines(value), 0);
      const line = info.lines - within;
      yield {
        row:
          values.length > header.length
            ? {
                line,
                error: `the row has ${values.length} values where the header has ${header.length}; quote values that contain '${delimiter}'`,
              }
            : { line, values },
      };
    }
  } catch (error) {
    throw error instanceof CsvError
      ? new InputError(`line ${error.lines}: ${reasonOf(error)}`)
      : error;
  }
  for (const row of skipped) {
    yield { row };
  }
}

function newlines(value: string): number {
  let count = 0;
  for (
    let at = value.indexOf('\n');
    at !== -1;
    at = value.indexOf('\n', at + 1)
  ) {
    count += 1;
  }
  return count;
}

function reasonOf(error: CsvError | undefined): string {
  switch (error?.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quote is opened and never closed';
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'after a closing quote comes neither a delimiter nor the end of the line';
    case 'INVALID_OPENING_QUOTE':
      return 'a quote stands inside a value that is not quoted';
    case 'CSV_MAX_RECORD_SIZE':
      return 'the row is larger than 1 MB; a quote may be opened and never closed';
    default:
      return 'the row is not well-formed CSV';
  }
}
