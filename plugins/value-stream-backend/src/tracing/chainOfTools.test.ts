import { TestDatabaseId } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { Knex } from 'knex';
import { loadLinked } from '../query/loadLinked';
import {
  BOARD,
  CHAIN,
  EPIC,
  FIRST,
  GATE,
  HOTFIX,
  IMAGE,
  MOVED,
  OUTAGE,
  REFUNDS,
  REVERT,
  ROLLBACK,
  RUN,
  SECOND,
  STORY,
} from '../sources/__testUtils__/chainOfTools';
import {
  Arrival,
  deriveArrivals,
} from '../sources/__testUtils__/deriveArrivals';
import { exportFacts, exportLog } from '../sources/__testUtils__/exportFacts';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import { at, commitKeyOf, REPO } from '../sources/__testUtils__/toolFacts';

jest.setTimeout(300_000);

async function derived<T>(
  id: TestDatabaseId,
  arrivals: readonly Arrival[],
  answer: (database: Knex) => Promise<T>,
): Promise<T> {
  const database = await migratedDatabase(id);
  try {
    await deriveArrivals(database, arrivals);
    return await answer(database);
  } finally {
    await database.destroy();
  }
}

const inOrder: Arrival[] = CHAIN.map(payload => ({
  payload,
  origin: 'backfill',
}));

/** Readable names of the keys. */
const SHORT = new Map([
  [EPIC, 'epic'],
  [STORY, 'story'],
  [MOVED, 'moved'],
  [REFUNDS, 'refunds'],
  [HOTFIX, 'hotfix'],
  [REVERT, 'revert'],
  [RUN, 'run'],
  [IMAGE, 'image'],
  [FIRST, 'first'],
  [SECOND, 'second'],
  [ROLLBACK, 'rollback'],
  [GATE, 'gate'],
  [BOARD, 'board'],
  [OUTAGE, 'outage'],
  [`github:${REPO}#45`, 'rebased'],
  ...['a', 'x1', 'x2', 's', 'r', 'own', 'picked'].map(
    name => [commitKeyOf(name), name] as const,
  ),
]);

const EXPECTED = [
  'board approves jira:acme.atlassian.net/CHG-5 gate 1000',
  'board approves refunds number-in-text 900',
  'first contains a commit-ancestry 980',
  'first contains a revision 980',
  'gate approves first gate 1000',
  'hotfix implements moved closing-keyword 970',
  'hotfix implements moved issue-key 950',
  'image built-by run native 1000',
  'outage caused-by second fix 900',
  'r implements story issue-key 850',
  'rebased contains own native 1000',
  'rebased contains picked patch-id 950',
  'refunds contains s squash-number 900',
  'refunds contains x1 native 1000',
  'refunds contains x2 head-sha 1000',
  'refunds contains x2 native 1000',
  'refunds implements epic issue-key 500',
  'refunds implements story issue-key 950',
  'revert contains r merge-sha 1000',
  'revert contains r squash-number 900',
  'revert fixes outage native 1000',
  'revert implements story issue-key 950',
  'revert reverts refunds revert-text 950',
  'rollback contains r commit-ancestry 1000',
  'rollback contains r revision 1000',
  'run contains s revision 1000',
  'second contains s artifact-digest 940',
  'second contains s commit-ancestry 940',
  'second deploys image artifact-digest 1000',
  'story child-of epic native 1000',
];

async function links(database: Knex): Promise<string[]> {
  const rows = await database('link').select('*');
  return rows
    .map(row =>
      [
        SHORT.get(row.from_key) ?? row.from_key,
        row.relation,
        SHORT.get(row.to_key) ?? row.to_key,
        row.method,
        row.confidence,
      ].join(' '),
    )
    .sort();
}

describe.each(databaseIds)('a chain of tools on %s', databaseId => {
  it('is linked from idea to incident, each link with its method', async () => {
    expect(await derived(databaseId, inOrder, links)).toEqual(EXPECTED);
  });

  it('tells the story from the moves of one tool and the work in others', async () => {
    const timelines = await derived(databaseId, inOrder, async database => {
      const rows = await database('timeline').select('*');
      return new Map<string, any>(
        rows.map(row => [row.item_key, JSON.parse(row.body)]),
      );
    });
    const visits = (key: string) =>
      timelines
        .get(key)
        .visits.map((v: any) => [v.stageId, (v.from - at(0)) / 3_600_000]);
    const story = [
      ['development', 2],
      ['waiting-for-review', 4],
      ['review', 6],
      ['waiting-for-deployment', 8],
      ['build-and-test', 8.5],
      ['waiting-for-approval', 9],
      ['waiting-for-deployment', 9.5],
      ['deployment', 10],
      ['released', 11],
      ['waiting-for-review', 13],
      ['waiting-for-deployment', 14],
      ['released', 15],
    ];
    expect(visits(STORY)).toEqual([['backlog', 1], ...story]);
    // The epic spans its one story, from its own creation on.
    expect(visits(EPIC)).toEqual([['backlog', 0], ...story]);
    expect(timelines.get(EPIC)).toMatchObject({
      container: true,
      traced: true,
    });
    expect(timelines.get(STORY).visits[10].entry).toBe('return');
    // The change was opened and its commit written.
    expect(timelines.get(STORY).visits[10].because).toHaveLength(2);
  });

  it('leads from the idea to the incident and its fix', async () => {
    const reached = await derived(databaseId, inOrder, async database => {
      const { keys } = await loadLinked(database, STORY, 200);
      return keys.map(key => SHORT.get(key));
    });
    expect(reached).toEqual(
      expect.arrayContaining([
        'refunds',
        's',
        'run',
        'image',
        'board',
        'second',
        'outage',
        'revert',
      ]),
    );
    expect(reached).not.toContain('moved');
  });

  it('gives the same facts in any order, any number of times, whichever way it comes', async () => {
    const both: Arrival[] = [
      ...inOrder,
      ...inOrder.map(arrival => ({ ...arrival, origin: 'webhook' as const })),
    ];
    const all = async (database: Knex) => ({
      facts: await exportFacts(database),
      log: await exportLog(database),
    });
    const expected = await derived('SQLITE_3', both, all);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(both, { minLength: both.length }),
        fc.array(fc.nat(both.length - 1), { maxLength: 10 }),
        fc.array(fc.boolean(), {
          minLength: both.length,
          maxLength: both.length,
        }),
        async (shuffled, again, derive) => {
          const arrivals = [...shuffled, ...again.map(i => shuffled[i])].map(
            (arrival, i) => ({ ...arrival, deriveAfter: derive[i] ?? false }),
          );
          const { facts, log } = await derived(databaseId, arrivals, all);
          expect(facts).toEqual(expected.facts);
          expect(log).toEqual(expected.log);
        },
      ),
      { numRuns: databaseId === 'SQLITE_3' ? 12 : 4 },
    );
  });
});
