import { mockCredentials } from '@backstage/backend-test-utils';
import { NewActivity } from '@value-stream/backstage-plugin-value-stream-node';
import { Knex } from 'knex';
import { seeing, seeingAll } from '../__testUtils__/readers';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import { appendActivities } from '../log/appendActivities';
import { BEGINNING } from './LogPosition';
import { createValueStreamLog } from './createValueStreamLog';
import { recordedAfter } from './recordedAfter';

jest.setTimeout(60_000);

const NOW = Date.UTC(2024, 5, 1);
const MINUTE = 60_000;
const activity = (name: string): NewActivity => ({
  identity: name,
  kind: 'work-item',
  verb: 'created',
  occurredAt: 7,
  objects: [{ key: `item:${name}`, qualifier: 'subject' }],
  attributes: { name },
});

describe.each(databaseIds)('the log on %s', id => {
  let database: Knex;
  let visibility = seeingAll;
  const logAt = (now: number) =>
    createValueStreamLog({
      database,
      authorizer: { readVisibility: async () => visibility },
      now: () => now,
    });
  const append = (at: number, ...names: string[]) =>
    database.transaction(tx =>
      appendActivities(tx, names.map(activity), {
        source: 's',
        origin: 'webhook',
        recordedAt: at,
      }),
    );
  const namesOf = (activities: readonly { attributes: any }[]) =>
    activities.map(({ attributes }) => attributes.name);

  beforeEach(async () => {
    database = await migratedDatabase(id);
  });
  afterEach(() => database.destroy());

  it('is read page by page in the order of recording, each activity once', async () => {
    await append(NOW - 5 * MINUTE, 'a', 'b', 'c');
    await append(NOW - 9 * MINUTE, 'd');
    const log = logAt(NOW);
    const read: string[] = [];
    let after: string | undefined;
    for (let more = true; more; ) {
      const page = await log.readActivities({
        as: 'everything',
        after,
        limit: 2,
      });
      read.push(...namesOf(page.activities));
      ({ position: after, more } = page);
    }
    expect(read[0]).toBe('d');
    expect(read.slice(1).sort()).toEqual(['a', 'b', 'c']);
    expect(after).toBe(await log.end());
    await append(NOW - 2 * MINUTE, 'e');
    const last = await log.readActivities({
      as: 'everything',
      after,
      limit: 9,
    });
    expect(last).toMatchObject({
      activities: [
        {
          source: 's',
          kind: 'work-item',
          verb: 'created',
          occurredAt: 7,
          objects: [{ key: 'item:e', qualifier: 'subject' }],
        },
      ],
      more: false,
    });
  });

  it('gives an activity a minute after it was recorded', async () => {
    await append(NOW, 'a');
    const read = async (now: number) =>
      namesOf(
        (await logAt(now).readActivities({ as: 'everything', limit: 9 }))
          .activities,
      );
    expect(await read(NOW + MINUTE)).toEqual([]);
    expect(await read(NOW + MINUTE + 1)).toEqual(['a']);
  });

  it('gives a reader what belongs to entities that they may read', async () => {
    await append(NOW - 5 * MINUTE, 'a', 'b');
    await database('object_entity').insert([
      {
        object_key: 'item:a',
        entity_ref: 'component:default/a',
        evidence: 'e',
      },
      {
        object_key: 'item:b',
        entity_ref: 'component:default/b',
        evidence: 'e',
      },
    ]);
    await database('object').insert({
      key: 'item:a',
      kind: 'work-item',
      source: 's',
      title: 'A',
      attributes: '{"n":1}',
    });
    visibility = seeing('component:default/a');
    const page = await logAt(NOW).readActivities({
      as: mockCredentials.user(),
      limit: 9,
    });
    expect(namesOf(page.activities)).toEqual(['a']);
    expect(page.objects).toEqual([
      {
        key: 'item:a',
        kind: 'work-item',
        source: 's',
        title: 'A',
        attributes: { n: 1 },
      },
    ]);
  });

  it('keeps how far each reader has come', async () => {
    const log = logAt(NOW);
    expect(await log.positionOf('one')).toBe(undefined);
    await log.keepPosition('one', '1.a');
    await log.keepPosition('one', '2.b');
    await log.keepPosition('two', '1.a');
    expect(await log.positionOf('one')).toBe('2.b');
  });

  it('says what a position is where one is given that is none', async () => {
    await expect(
      logAt(NOW).readActivities({ as: 'everything', after: 'x', limit: 1 }),
    ).rejects.toThrow("give the 'position' of an answer");
  });

  it('is read by its index', async () => {
    const query = recordedAfter(database, BEGINNING, NOW).limit(10).toQuery();
    const plan = id.startsWith('SQLITE')
      ? await database.raw(`explain query plan ${query}`)
      : await database.transaction(async tx => {
          // A small table would be scanned; the question is what serves a large one.
          await tx.raw('set local enable_seqscan = off');
          await tx.raw('set local enable_bitmapscan = off');
          const { rows } = await tx.raw(`explain ${query}`);
          return rows as unknown;
        });
    expect(JSON.stringify(plan)).toContain('activity_recorded_idx');
    expect(JSON.stringify(plan)).not.toMatch(/B-TREE|Sort/);
  });
});
