import { readJsonLines } from './readJsonLines';

async function read(
  chunks: readonly (string | Uint8Array)[],
  maxBytes = 100,
  broken = false,
): Promise<unknown[]> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) {
        controller.enqueue(
          typeof chunk === 'string' ? encoder.encode(chunk) : chunk,
        );
      }
      if (broken) {
        controller.error(new Error('reset'));
      } else {
        controller.close();
      }
    },
  });
  const values: unknown[] = [];
  for await (const value of readJsonLines(
    new Response(body),
    'Tool',
    maxBytes,
  )) {
    values.push(value);
  }
  return values;
}

describe('an answer of one JSON value to a line', () => {
  it('is read line by line, however it is cut', async () => {
    const umlaut = new TextEncoder().encode('{"a":"ü"}\n');

    expect(
      await read([
        '{"a":1}\n{"a"',
        ':2}\n\n',
        umlaut.slice(0, 7),
        umlaut.slice(7),
        '{"a":4}',
      ]),
    ).toEqual([{ a: 1 }, { a: 2 }, { a: 'ü' }, { a: 4 }]);
  });

  it('may be server-sent events', async () => {
    expect(
      await read([
        ': hello\r\nevent: change\r\nid: 7\r\ndata: {"a":1}\r\n\r\n',
      ]),
    ).toEqual([{ a: 1 }]);
  });

  it.each([
    ['breaks off', ['{"a":1}\n'], 100, true, 'broke off'],
    ['is not JSON', ['<html>\n'], 100, false, 'not JSON'],
    ['ends in the middle of a value', ['{"a":'], 100, false, 'not JSON'],
    [
      'has too long a line',
      ['"', 'a'.repeat(200)],
      100,
      false,
      'more than 100',
    ],
  ] as const)(
    'is refused where it %s',
    async (_, chunks, limit, broken, reason) => {
      await expect(read(chunks, limit, broken)).rejects.toThrow(reason);
    },
  );
});
