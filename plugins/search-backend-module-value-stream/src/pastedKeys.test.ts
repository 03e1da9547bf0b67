import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { LunrSearchEngine } from '@backstage/plugin-search-backend-node';
import { PgSearchEngine } from '@backstage/plugin-search-backend-module-pg';
import { SearchEngine } from '@backstage/plugin-search-backend-node';
import { itemDocument } from './collate/ItemDocument';
import { ITEMS } from './__testUtils__/items';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const HASH = '0a1b2c3d4e'.repeat(4);

/** Search engines that a portal may have: the one in memory, and PostgreSQL where there is one. */
const engines: [string, () => Promise<SearchEngine>][] = [
  [
    'Lunr',
    async () => new LunrSearchEngine({ logger: mockServices.logger.mock() }),
  ],
  ...databases
    .eachSupportedId()
    .map(([id]): [string, () => Promise<SearchEngine>] => [
      id,
      async () => {
        const knex = await databases.init(id);
        return PgSearchEngine.fromConfig(mockServices.rootConfig(), {
          database: mockServices.database({ knex }),
          logger: mockServices.logger.mock(),
        });
      },
    ]),
];

describe.each(engines)('a key pasted into the search of %s', (_, create) => {
  let engine: SearchEngine;
  beforeAll(async () => {
    engine = await create();
    const indexer = await engine.getIndexer('value-stream-item');
    const closed = once(indexer, 'close');
    await pipeline(Readable.from(ITEMS.map(itemDocument)), indexer);
    await closed;
  });

  it.each([
    ['PAY-123', 'jira:acme.example/PAY-123'],
    ['pay-7', 'jira:acme.example/PAY-7'],
    ['jira:acme.example/PAY-123', 'jira:acme.example/PAY-123'],
    ['acme/api#42', 'github:acme/api#42'],
    ['github:acme/api#42', 'github:acme/api#42'],
    [HASH, `git:github.com/acme/api@${HASH}`],
    [HASH.slice(0, 9), `git:github.com/acme/api@${HASH}`],
    [`git:github.com/acme/api@${HASH}`, `git:github.com/acme/api@${HASH}`],
    ['Refunds', 'github:acme/api#42'],
  ])('%s finds %s first', async (term, key) => {
    const { results } = await engine.query({ term, filters: {} });
    expect((results[0]?.document as any)?.key).toBe(key);
  });
});
