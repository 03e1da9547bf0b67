import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { mockServices } from '@backstage/backend-test-utils';
import {
  BackfillPage,
  Cursor,
} from '@value-stream/backstage-plugin-value-stream-node';
import { MOVES } from '../__testUtils__/importText';
import { createImportConnector } from '../createImportConnector';

const HEADER = 'item,at,from,to';

describe('reading files on the backend', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name: string, content: string | Buffer) =>
    writeFileSync(join(folder, name), content);
  const read = async (
    files: readonly string[],
    cursor?: Cursor,
    rest: object = {},
  ) => {
    const connector = createImportConnector();
    const pages: BackfillPage[] = [];
    for await (const page of connector.backfill!(
      {
        source: { id: 'files', connector: 'import' },
        options: connector.readOptions({
          ...MOVES,
          ...rest,
          files: files.map(name => join(folder, name)),
        }),
        credentials: {},
        selectors: [],
      },
      cursor,
      {
        now: () => 0,
        fetch,
        logger: mockServices.logger.mock(),
        signal: new AbortController().signal,
        workingDirectory: folder,
      },
    )) {
      pages.push(page);
    }
    return {
      cursor: pages.at(-1)!.cursor,
      states: pages.flatMap(page => page.states ?? []),
      rows: pages
        .flatMap(page => page.payloads)
        .flatMap(({ body }) => (body as any).rows)
        .map(({ values }: any) => values[0]),
    };
  };

  it('reads what a pattern finds, also packed, each once', async () => {
    file('a.csv', `${HEADER}\nA,2024-01-01,,Open\n`);
    file('b.csv.gz', gzipSync(`${HEADER}\nB,2024-01-01,,Open\n`));
    file('c.txt', 'not this one');

    const { rows, states } = await read(['*.csv*', 'a.csv']);

    expect(rows).toEqual(['A', 'B']);
    expect(states.map(({ state }) => state)).toEqual(['ok', 'ok']);
  });

  it('reads a file again only when it changed or the mapping did', async () => {
    file('a.csv', `${HEADER}\nA,2024-01-01,,Open\n`);
    const { cursor } = await read(['a.csv']);
    expect((await read(['a.csv'], cursor)).rows).toEqual([]);
    expect(
      (await read(['a.csv'], cursor, { categories: { Open: 'to-do' } })).rows,
    ).toEqual(['A']);

    file('a.csv', `${HEADER}\nA,2024-01-01,,Open\nB,2024-01-01,,Open\n`);
    expect((await read(['a.csv'], cursor)).rows).toEqual(['A', 'B']);
  });

  it('says what is wrong with a file and reads the others', async () => {
    file('bad.csv', 'id,when\n1,2024\n');
    file('good.csv', `${HEADER}\nA,2024-01-01,,Open\n`);

    const { rows, states } = await read(['bad.csv', 'missing.csv', 'good.csv']);

    expect(rows).toEqual(['A']);
    expect(states).toMatchObject([
      {
        part: join(folder, 'missing.csv'),
        state: 'failed',
        message: expect.stringContaining('no file matches'),
      },
      {
        part: join(folder, 'bad.csv'),
        state: 'failed',
        message: expect.stringContaining("has no column 'item'"),
        whatToDo: expect.stringContaining('columns'),
      },
      { part: join(folder, 'good.csv'), state: 'ok' },
    ]);
  });
});
