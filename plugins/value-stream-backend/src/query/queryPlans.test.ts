import { Knex } from 'knex';
import {
  commitTimeline,
  DAY,
  writeTimelines,
} from '../__testUtils__/testFacts';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import { endedTimelines, openTimelines, timelinesOf } from './readTimelines';
import { changesBetween } from './factVersions';
import { nextKey, objectsNamed } from './findObjectKeys';
import { itemKeysAfter } from './listItems';
import { refusalPage } from './listRefusals';
import { entitiesOfObjects, objectsOfEntities } from './itemsInScope';
import { tiesSince, waitsSince } from './dependencies/createWaitReader';
import { readDependencyQuery } from './dependencies/DependencyQuery';
import { openTiesBy } from './dependencies/openTiesBy';
import { rolledUp } from './dependencies/sumsOfDays';
import { childrenBeside } from './dependencies/loadChildTies';
import { waitsForEntities, waitsForParties } from './dependencies/loadIncoming';

jest.setTimeout(60_000);

describe.each(databaseIds)('query plans on %s', id => {
  let database: Knex;
  beforeAll(async () => {
    database = await migratedDatabase(id);
    await writeTimelines(
      database,
      Array.from({ length: 3_000 }, (_, i) =>
        commitTimeline({
          streamRef: `s${i % 3}`,
          itemKey: `item-${i}`,
          startedAt: i * DAY,
          releasedAt: i % 100 === 0 ? undefined : (i + 2) * DAY,
        }),
      ),
      () => ['component:default/a'],
    );
    await database.batchInsert(
      'object_name',
      Array.from({ length: 3_000 }, (_, i) => ({
        name: `PAY-${i}`,
        role: 'named',
        object_key: `jira:acme/PAY-${i}`,
      })),
      200,
    );
    await database.batchInsert(
      'wait',
      Array.from({ length: 3_000 }, (_, i) => ({
        stream_ref: `s${i % 30}`,
        item_key: `item-${i}`,
        episode: 1,
        from_at: i * DAY,
        party: `p${i % 30}`,
        entity: `e${i % 30}`,
        to_at: (i + 1) * DAY,
        stalled: 0,
        parts: 1,
        worked: 0,
        evidence: 'blocked-by',
        item_keys: '[]',
        via: '[]',
        done_at: i * DAY,
        done_day: '2026-01-01',
        home: 1,
        own: '',
        working_ms: 0,
      })),
      100,
    );
    await database.batchInsert(
      'tie',
      Array.from({ length: 3_000 }, (_, i) => ({
        stream_ref: `s${i % 30}`,
        item_key: `item-${i}`,
        evidence: i % 10 === 0 ? 'child' : 'blocked-by',
        party: `p${i % 30}`,
        entity: `e${i % 30}`,
        other_key: '',
        since: null,
        until: null,
        open: Number(i % 50 === 0),
        done_at: i % 50 === 0 ? null : i * DAY,
        home: 1,
        own: '',
      })),
      100,
    );
    await database.batchInsert(
      'wait_day',
      Array.from({ length: 3_000 }, (_, i) => ({
        stream_ref: `s${i % 30}`,
        party: `p${i % 20}`,
        day: new Date(i * DAY).toISOString().slice(0, 10),
        evidence: 'blocked-by',
        n: 1,
        ms: 1,
        stalled_ms: 0,
        working_ms: 1,
        stalled_working_ms: 0,
      })),
      100,
    );
    await database.raw('analyze');
  });
  afterAll(() => database.destroy());

  async function planOf(query: Knex.QueryBuilder): Promise<string> {
    if (id.startsWith('SQLITE')) {
      const { sql, bindings } = query.toSQL().toNative();
      const rows: { detail: string }[] = await database.raw(
        `explain query plan ${sql}`,
        bindings as Knex.RawBinding[],
      );
      return rows.map(({ detail }) => detail).join('\n');
    }
    return database.transaction(async trx => {
      // Small tables would be scanned; the question is what serves large ones.
      await trx.raw('set local enable_seqscan = off');
      const { rows } = await trx.raw(`explain ${query.toQuery()}`);
      return rows
        .map((row: Record<string, string>) => row['QUERY PLAN'])
        .join('\n');
    });
  }

  it.each<[string, (db: Knex) => Knex.QueryBuilder, RegExp]>([
    ['open timelines', db => openTimelines(db, 's1'), /timeline_ended_idx/],
    [
      'ended timelines',
      db => endedTimelines(db, 's1', 2_900 * DAY),
      /timeline_ended_idx/,
    ],
    [
      'timelines of items',
      db => timelinesOf(db, 's1', ['i1', 'i2']),
      /timeline_pkey|PRIMARY KEY|autoindex_timeline_1/,
    ],
    [
      'items that changed',
      db => changesBetween(db, 's1', { changes: 5 }, { changes: 9 }),
      /fact_change_pkey|PRIMARY KEY|autoindex_fact_change_1/,
    ],
    [
      'items of entities',
      db => objectsOfEntities(db, ['a', 'b']).select('object_key'),
      /object_entity_entity_idx/,
    ],
    [
      'entities of items',
      db => entitiesOfObjects(db, ['item-1', 'item-2']),
      /object_entity_pkey|sqlite_autoindex_object_entity_1/,
    ],
    [
      'items in order of key',
      db => itemKeysAfter(db, 'item-1', 10),
      /timeline_item_idx/,
    ],
    ['prefixes of keys', db => nextKey(db, 'commit', 'a'), /object_kind_idx/],
    [
      'names of objects',
      db => objectsNamed(db, 'PAY-1'),
      /object_name_name_idx/,
    ],
    [
      'refusals',
      db => refusalPage(db, 's', { limit: 10, offset: 0 }),
      /refusal_source_idx/,
    ],
    [
      'waits of a stream',
      db => waitsSince(db, 's1', 2_900 * DAY),
      /wait_done_idx/,
    ],
    [
      'ties of a stream',
      db => tiesSince(db, 's1', 2_900 * DAY),
      /tie_done_idx/,
    ],
    [
      'waits for parties',
      db => waitsForParties(db, ['p1'], { from: 2_900 * DAY, to: 3_000 * DAY }),
      /wait_party_idx/,
    ],
    [
      'waits for entities',
      db =>
        waitsForEntities(db, ['e1'], { from: 2_900 * DAY, to: 3_000 * DAY }),
      /wait_entity_idx/,
    ],
    ...(['party', 'entity'] as const).map(
      (column): [string, (db: Knex) => Knex.QueryBuilder, RegExp] => [
        `children of others beside those of ${column}`,
        db =>
          childrenBeside(db, column, [`${column[0]}0`], {
            from: 2_900 * DAY,
            to: 3_000 * DAY,
          }),
        new RegExp(`tie_child_${column}_idx`),
      ],
    ),
    [
      'open ties with a party',
      db => openTiesBy(db, 'party', ['p1']),
      /tie_party_idx/,
    ],
    [
      'open ties of a stream',
      db => openTiesBy(db, 'stream_ref', ['s1']),
      /tie_open_idx/,
    ],
    [
      'delays further away',
      db => rolledUp(db, ['s1'], readDependencyQuery({}, 2_900 * DAY)),
      /wait_day_stream_idx|wait_day_pkey|sqlite_autoindex_wait_day_1/,
    ],
    [
      'timelines of an item',
      db => db('timeline').where('item_key', 'k').select('body'),
      /timeline_item_idx/,
    ],
    [
      'links from and to',
      db => db('link').whereIn('to_key', ['a']).select('from_key'),
      /link_to_idx/,
    ],
  ])('%s are found by index', async (_name, query, index) => {
    expect(await planOf(query(database))).toMatch(index);
  });
});
