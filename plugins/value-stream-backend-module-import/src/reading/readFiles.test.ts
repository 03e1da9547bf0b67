import { gzipSync } from 'node:zlib';
import { InputError } from '@backstage/errors';
import { importText, MOVES } from '../__testUtils__/importText';
import { createImportConnector } from '../createImportConnector';

const HEADER = 'item,at,from,to';

describe('reading a file', () => {
  const moves = async (text: string | Uint8Array, name?: string) =>
    (await importText(text, MOVES, name)).activities
      .filter(({ verb }) => verb === 'moved')
      .map(({ objects, attributes }) => [objects[0].key, attributes.to]);

  it('takes a byte order mark, Windows line ends, quotes, empty lines and a missing last line end', async () => {
    const text = `\uFEFF${HEADER}\r\n"A ""1""",2024-01-01,,"In\r\nprogress"\r\n\r\nB,2024-01-02,,"Done, really"`;
    expect(await moves(text)).toEqual([
      ['files:A "1"', 'In\nprogress'],
      ['files:B', 'Done, really'],
    ]);
  });

  it('reads tabs by the extension and other delimiters by option', async () => {
    const row = (d: string) =>
      `${HEADER.replaceAll(',', d)}\nA${d}2024-01-01${d}${d}Open`;
    expect(await moves(row('\t'), 'x.tsv')).toEqual([['files:A', 'Open']]);
    const told = await importText(row(';'), { ...MOVES, delimiter: ';' });
    expect(told.activities).toHaveLength(2);
  });

  it('unpacks gzip, by the first bytes', async () => {
    const packed = gzipSync(`${HEADER}\nA,2024-01-01,,Open`);
    expect(await moves(packed, 'x.csv.gz')).toEqual([['files:A', 'Open']]);
    await expect(moves(packed.subarray(0, 30), 'x.csv.gz')).rejects.toThrow(
      "'x.csv.gz' is damaged",
    );
  });

  it('reads JSON Lines, also inside of objects, and names the lines that are not JSON', async () => {
    const options = {
      kind: 'moves',
      columns: { item: 'key', at: 'at', to: 'fields.status', labels: 'labels' },
    };
    const text = [
      '\uFEFF{"key":1,"at":"2024-01-01","fields":{"status":"Open"},"labels":["a","b"]}',
      'nonsense',
      '',
      '[1]',
      '{"key":"2","at":"2024-01-01","fields":{"status":{}}}',
    ].join('\r\n');
    const told = await importText(text, options, 'x.jsonl');
    expect(told.objects).toMatchObject([
      { key: 'files:1', attributes: { labels: ['a', 'b'] } },
    ]);
    expect(told.refused).toEqual([
      { line: 2, reason: 'the line is not JSON' },
      { line: 4, reason: 'the line is JSON, but not an object' },
      {
        line: 5,
        reason: 'a mapped value is an object; map a field inside it',
      },
    ]);
  });

  it('keeps nothing of columns that are not mapped', async () => {
    const connector = createImportConnector();
    const payloads = async (text: string, name: string) => {
      const found: unknown[] = [];
      async function* bytes() {
        yield Buffer.from(text);
      }
      for await (const { body } of connector.upload!.split(
        bytes(),
        { name },
        connector.readOptions({
          kind: 'moves',
          columns: { item: 'a', at: 'b', to: 'c.d' },
        }),
      )) {
        found.push(body);
      }
      return found;
    };
    expect(await payloads('secret,a,b,c.d\nx,1,2,3\ny,4\n', 'f.csv')).toEqual([
      {
        file: 'f.csv',
        header: ['a', 'b', 'c.d'],
        rows: [
          { line: 2, values: ['1', '2', '3'] },
          { line: 3, values: ['4', '', ''] },
        ],
      },
    ]);
    expect(
      await payloads(
        '{"secret":1,"a":"1","b":"2","c":{"d":3,"e":4}}',
        'f.jsonl',
      ),
    ).toEqual([
      {
        file: 'f.jsonl',
        rows: [{ line: 1, record: { a: '1', b: '2', 'c.d': 3 } }],
      },
    ]);
  });

  it('refuses a file without a mapped column, naming those it has', async () => {
    const reading = importText('id,at,to\n1,2024-01-01,Open', MOVES);
    await expect(reading).rejects.toThrow(InputError);
    await expect(reading).rejects.toThrow(
      "'history.csv' has no column 'item' (mapped by columns.item), 'from' (mapped by columns.from); it has id, at, to",
    );
  });

  it.each([
    ['', 'history.csv', 'is empty'],
    ['a,b', 'history.xlsx', 'is neither .csv'],
    [Buffer.from('\uFEFFa,b', 'utf16le'), 'history.csv', 'is UTF-16'],
  ])('refuses %p named %s: %s', async (content, name, message) => {
    await expect(importText(content, MOVES, name)).rejects.toThrow(message);
  });

  it('names each bad row with its line and reason, and keeps the good ones', async () => {
    const told = await importText(
      [
        HEADER,
        'A,2024-01-01,,Open',
        'B,31.12.2024,,Open',
        ',2024-01-01,,Open',
        'C,2024-02-30,,Open',
        'D,2024-01-01,,"Two',
        'lines"',
        'E,2024-01-01,,',
        'F,2024-01-01,,Open,too many',
        'G,0001-01-01,,Open',
        'H,2024-01-01T09:30:00+01:00,,Open',
      ].join('\n'),
      MOVES,
    );
    const dates =
      "'at' is no date as declared: expected ISO 8601, 2024-11-22 or 2024-11-22T09:30:00+01:00 (UTC where no zone is given); other formats by 'timestamps.format'";
    expect(told.refused).toEqual([
      { line: 3, reason: dates, excerpt: '31.12.2024' },
      { line: 4, reason: "'item' is empty (column 'item')" },
      { line: 5, reason: dates, excerpt: '2024-02-30' },
      { line: 8, reason: "'to' is empty (column 'to')" },
      {
        line: 9,
        reason:
          "the row has 5 values where the header has 4; quote values that contain ','",
      },
      {
        line: 10,
        reason: "'at' lies before 1970 or after 9999",
        excerpt: '0001-01-01',
      },
    ]);
    expect(
      told.activities
        .filter(({ verb }) => verb === 'moved')
        .map(({ objects }) => objects[0].key),
    ).toEqual(['files:A', 'files:D', 'files:H']);
  });

  it('names rows with broken quotes and keeps the others, counting lines alike', async () => {
    for (const end of ['\n', '\r\n']) {
      const told = await importText(
        [
          HEADER,
          '',
          'A,2024-01-01,,"Two',
          'lines"',
          'B,2024-01-01,,"Op"en',
          'C,2024-01-01,,Open',
          'D,2024-01-01,,Op"en"',
          'E,2024-01-01,,"An ""open"" one"',
          'F,2024-01-01,,"Open',
          'G,2024-01-01,,"Open"',
          'H,2024-01-01,,Open',
        ].join(end),
        MOVES,
      );
      const reason =
        'a quote stands where none may: quote the whole value and double the quotes in it';
      expect(told.refused).toEqual([
        { line: 5, reason },
        { line: 7, reason },
        { line: 9, reason: `${reason}; lines 9 to 10 are not used` },
      ]);
      expect(told.objects.map(({ key }) => key)).toEqual([
        'files:A',
        'files:C',
        'files:E',
        'files:H',
      ]);
    }
  });

  it('says where a quote is never closed', async () => {
    const told = await importText(
      `${HEADER}\nA,2024-01-01,,Open\nB,2024-01-01,,"Open\nC,2024-01-01,,Open\n`,
      MOVES,
    );
    expect(told.objects.map(({ key }) => key)).toEqual(['files:A']);
    expect(told.refused).toEqual([
      {
        line: 3,
        reason:
          'from here on a quote is opened and never closed; nothing after it is used',
      },
    ]);
    const hidden = `${HEADER}\nA,2024-01-01,,Open\nB,2024-01-01,,"${'x'.repeat(
      3_000_000,
    )}`;
    await expect(importText(hidden, MOVES)).rejects.toThrow(
      'after line 2 a row is larger than 1 MB',
    );
  });
});
