import { pipeline, Readable } from 'node:stream';
import { InputError } from '@backstage/errors';
import { parse } from 'csv-parse';
import { FileRow } from './FileRow';
import { isWellQuoted } from './isWellQuoted';
import { withUnixLines } from './withUnixLines';

const RECORD = 1_000_000;

type CsvPart =
  | { readonly header: readonly string[] }
  | { readonly row: FileRow };

/**
 * Reads CSV as it comes: the header first, then each row with the line it
 * starts on. A row with broken quotes is told as such and the next ones are
 * read on.
 *
 * @throws InputError where a quote opens more than 1 MB and so hides the rest.
 */
export async function* readCsvRows(
  content: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<CsvPart> {
  let parsedLine = 0;
  let unclosed = false;
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    max_record_size: RECORD,
    raw: true,
    relax_column_count: true,
    // Broken quotes are found below, because the parser loses the rows after.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (record, { lines }) => {
      parsedLine = lines;
      return record;
    },
    on_skip: error => {
      unclosed = true;
      if (error?.code !== 'CSV_QUOTE_NOT_CLOSED') {
        parser.destroy(
          new InputError(
            `after line ${parsedLine} a row is larger than 1 MB; a quote may be opened and never closed`,
          ),
        );
      }
      return undefined;
    },
  });
  // Errors of any part arrive at the parser, which is read below.
  pipeline(
    Readable.from(withUnixLines(content), { objectMode: false }),
    parser,
    () => {},
  );
  let header: readonly string[] | undefined;
  for await (const { record, info, raw } of parser) {
    const values: string[] = record;
    if (!header) {
      header = values.map(name => name.trim());
      yield { header };
    } else {
      yield { row: readRow(values, raw, info.lines, header.length, delimiter) };
    }
  }
  if (unclosed) {
    yield {
      row: {
        line: parsedLine + 1,
        error:
          'from here on a quote is opened and never closed; nothing after it is used',
      },
    };
  }
}

function readRow(
  values: readonly string[],
  raw: string,
  lastLine: number,
  columns: number,
  delimiter: string,
): FileRow {
  const record = raw.replace(/^\n+|\n$/g, '');
  const line = lastLine - newlines(record);
  if (record.includes('"') && !isWellQuoted(record, delimiter)) {
    const reason =
      'a quote stands where none may: quote the whole value and double the quotes in it';
    return {
      line,
      error:
        line === lastLine
          ? reason
          : `${reason}; lines ${line} to ${lastLine} are not used`,
    };
  }
  return values.length > columns
    ? {
        line,
        error: `the row has ${values.length} values where the header has ${columns}; quote values that contain '${delimiter}'`,
      }
    : { line, values };
}

function newlines(text: string): number {
  let count = 0;
  for (
    let at = text.indexOf('\n');
    at !== -1;
    at = text.indexOf('\n', at + 1)
  ) {
    count += 1;
  }
  return count;
}
