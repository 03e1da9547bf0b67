import { DeliveryObject } from '@value-stream/flow-engine';
import knexFactory, { Knex } from 'knex';
import { withDatabase } from '../database/withDatabase';
import { databaseMs } from '../measure/databaseMs';
import { processorMs } from '../measure/processorMs';
import { watchMemory } from '../measure/watchMemory';
import { report } from '../report/report';
import {
  commitInstant,
  repositoryName,
  repositoryObjects,
  workItems,
  WorldObject,
  WorldSize,
} from './linkedWorld';
import {
  insertRows,
  keepLaneNews,
  laneListener,
  LIVE_FACTS,
  lockFacts,
  mentioning,
  migrateDatabase,
  traceReferences,
  walkLane,
  writeBehind,
  writeOwnWords,
} from './productUnderTest';

const SIZES: Readonly<Record<string, WorldSize>> = {
  whole: { repositories: 100, commits: 10_000 },
  tenth: { repositories: 10, commits: 10_000 },
};
const PAGE = 2_000;

/** Objects as they are once they are in the log and folded; no name, no link. */
async function writeWorld(database: Knex, size: WorldSize): Promise<void> {
  await writeObjects(database, [...workItems()]);
  for (let n = 0; n < size.repositories; n += 1) {
    await writeObjects(database, [...repositoryObjects(n, size.commits)]);
  }
  await database.raw('analyze');
}

async function writeObjects(
  database: Knex,
  objects: readonly WorldObject[],
): Promise<void> {
  await insertRows(
    database,
    'object',
    {
      key: 'text',
      kind: 'text',
      source: 'text',
      title: 'text',
      attributes: 'text',
    },
    objects.map(({ key, kind, title, attributes }) => [
      key,
      kind,
      'bench',
      title,
      JSON.stringify(attributes),
    ]),
  );
  const deployments = objects.filter(({ kind }) => kind === 'deployment');
  await insertRows(
    database,
    'activity',
    {
      id: 'text',
      source: 'text',
      kind: 'text',
      verb: 'text',
      occurred_at: 'integer',
      recorded_at: 'integer',
      objects: 'text',
      attributes: 'text',
      origin: 'integer',
    },
    deployments.map(({ key, attributes }) => [
      key,
      'bench',
      'deployment',
      'succeeded',
      commitInstant(Number(key.slice(key.lastIndexOf('/') + 1)) + 1),
      0,
      JSON.stringify([{ key, qualifier: 'subject' }]),
      JSON.stringify(attributes),
      2,
    ]),
  );
  await insertRows(
    database,
    'activity_object',
    { object_key: 'text', activity_id: 'text', marker: 'integer' },
    deployments.map(({ key }) => [key, key, 1]),
  );
}

/**
 * Finds all names and links of the objects, as they would be found when they
 * arrive: a page is read while the one before is linked, as a source is.
 */
async function linkObjects(database: Knex): Promise<void> {
  const behind = writeBehind();
  for (let after = ''; ; ) {
    const rows: {
      key: string;
      kind: any;
      title: string;
      attributes: string;
    }[] = await database('object')
      .where('key', '>', after)
      .orderBy('key')
      .limit(PAGE)
      .select('key', 'kind', 'title', 'attributes');
    if (!rows.length) {
      return behind.end();
    }
    const page = rows.map(row => ({
      ...row,
      attributes: JSON.parse(row.attributes),
    }));
    await behind.write(() => linkPage(database, page));
    after = rows[rows.length - 1].key;
  }
}

async function linkPage(
  database: Knex,
  page: readonly WorldObject[],
): Promise<void> {
  await database.transaction(async tx => {
    await lockFacts(tx);
    const objects = page.map(object => ({
      ...object,
      source: 'bench',
      attributes: object.attributes as DeliveryObject['attributes'],
      links: [],
      selectors: [],
    }));
    const words = await writeOwnWords(tx, LIVE_FACTS, objects, new Set());
    const mentions = new Set([
      ...words.newMentions,
      ...(await mentioning(tx, LIVE_FACTS, words.newNames)).mentions,
    ]);
    await traceReferences(tx, LIVE_FACTS, [...mentions], words.spoken);
    await keepLaneNews(
      tx,
      LIVE_FACTS,
      objects.map(({ key }) => key),
      words.links,
      [],
    );
  });
}

/** Fifty more commits and their deployment, and what walking their lane then takes. */
async function walkOn(database: Knex, { commits }: WorldSize): Promise<number> {
  const more = [...repositoryObjects(0, 50, commits)];
  await writeObjects(database, more);
  await linkPage(database, more);
  const began = performance.now();
  await walkLane(
    database,
    LIVE_FACTS,
    `git:${repositoryName(0)}`,
    laneListener(LIVE_FACTS),
  );
  return performance.now() - began;
}

/** As many lanes at once as a backend walks. */
const WALKERS = 2;

async function walkLanes(
  database: Knex,
  { repositories }: WorldSize,
  walker: number,
): Promise<void> {
  for (let n = walker; n < repositories; n += WALKERS) {
    await walkLane(
      database,
      LIVE_FACTS,
      `git:${repositoryName(n)}`,
      laneListener(LIVE_FACTS),
    );
  }
}

async function measure(address: string, size: WorldSize): Promise<void> {
  const database = knexFactory({ client: 'pg', connection: address });
  try {
    await migrateDatabase(database);
    await writeWorld(database, size);
    const memory = watchMemory();
    const processorBefore = processorMs();
    const databaseBefore = await databaseMs(database);
    const began = performance.now();
    await linkObjects(database);
    const walked = performance.now();
    await Promise.all(
      Array.from({ length: WALKERS }, (_, walker) =>
        walkLanes(database, size, walker),
      ),
    );
    const ended = performance.now();
    const processor = (processorMs() - processorBefore) / 1_000;
    const databaseAfter = await databaseMs(database);
    const commits = size.repositories * size.commits;
    await expectLinks(database, commits);
    const memoryMiB = memory.end();
    const on = await walkOn(database, size);
    const number = (n: number) => n.toLocaleString('en-GB');
    const what = `${number(commits)} commits, ${number(
      commits / 5,
    )} changes, ${number(commits / 50)} deployments`;
    const row = (name: string, ms: number, bar?: number) =>
      report({
        what: `linking, postgres: ${name}`,
        size: what,
        measured: ms / 1_000,
        unit: 's',
        ...(bar !== undefined && { bar: { atMost: bar } }),
      });
    row('all', ended - began, (180 * commits) / 1_000_000);
    row('of it names and texts', walked - began);
    row('of it ancestry', ended - walked);
    row('processor time of the backend', processor * 1_000);
    if (databaseBefore !== undefined && databaseAfter !== undefined) {
      row('processor time of the database', databaseAfter - databaseBefore);
    }
    report({
      what: 'linking, postgres: walking on',
      size: `50 more of ${number(size.commits)} commits, a deployment`,
      measured: on / 1_000,
      unit: 's',
    });
    report({
      what: 'linking, postgres: memory above idle',
      size: what,
      measured: memoryMiB,
      unit: 'MiB',
    });
  } finally {
    await database.destroy();
  }
}

/** A figure says something only of work that was done. */
async function expectLinks(database: Knex, commits: number): Promise<void> {
  const rows: { method: string; n: string }[] = await database('link')
    .groupBy('method')
    .select('method')
    .count({ n: '*' });
  const found = new Map(rows.map(({ method, n }) => [method, Number(n)]));
  const expected = new Map([
    // Of each repository all but the commits after the last deployment there.
    ['commit-ancestry', commits * 1.9],
    ['merge-parents', commits / 10],
    ['squash-number', commits / 5],
    ['merge-sha', commits / 5],
    ['closing-keyword', commits / 5],
    ['issue-key', commits * 0.9],
    ['revision', commits / 50],
  ]);
  for (const [method, least] of expected) {
    if ((found.get(method) ?? 0) < least) {
      throw new Error(
        `${found.get(method) ?? 0} links by ${method} of at least ${least}`,
      );
    }
  }
}

const size = SIZES[process.argv[2] ?? 'tenth'];
withDatabase('postgres', ({ address }) => measure(address, size)).then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
