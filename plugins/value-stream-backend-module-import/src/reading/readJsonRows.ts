import { FileRow } from './FileRow';

const LINE = 1_000_000;
const NEWLINE = 10;

/** Reads JSON Lines as they come; a line that is no JSON object says so. */
export async function* readJsonRows(
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly row: FileRow }> {
  let line = 0;
  for await (const bytes of lines(content)) {
    line += 1;
    if (bytes === 'too-long') {
      yield { row: { line, error: 'the line is larger than 1 MB' } };
      continue;
    }
    const text = bytes
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trim();
    if (text) {
      yield { row: readRecord(line, text) };
    }
  }
}

function readRecord(line: number, text: string): FileRow {
  try {
    const record = JSON.parse(text);
    return typeof record === 'object' && record && !Array.isArray(record)
      ? { line, record }
      : { line, error: 'the line is JSON, but not an object' };
  } catch {
    // The parser's message would quote the line, which may hold names.
    return { line, error: 'the line is not JSON' };
  }
}

async function* lines(
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer | 'too-long'> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = () => {
    const whole = size > LINE ? ('too-long' as const) : Buffer.concat(parts);
    parts = [];
    size = 0;
    return whole;
  };
  const keep = (part: Buffer) => {
    size += part.length;
    if (size <= LINE) {
      parts.push(part);
    } else {
      parts = [];
    }
  };
  for await (const bytes of content) {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let from = 0;
    for (
      let to = chunk.indexOf(NEWLINE);
      to !== -1;
      from = to + 1, to = chunk.indexOf(NEWLINE, from)
    ) {
      keep(chunk.subarray(from, to));
      yield take();
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) {
    yield take();
  }
}
