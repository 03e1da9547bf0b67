import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import {
  absorbMerges,
  buildCommitGraph,
  firstContainingCopy,
} from '@value-stream/flow-engine';
import fc from 'fast-check';
import { Knex } from 'knex';
import { appendTranslation } from '../log/appendTranslation';
import { LIVE_FACTS } from '../log/factTables';
import { lockFacts } from '../log/lockFacts';
import { laneListener } from '../projection/laneListener';
import { fakeTool, shaFor } from '../sources/__testUtils__/fakeTool';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import { at, commitKeyOf } from '../sources/__testUtils__/toolFacts';
import {
  arbitraryWorld,
  LANE,
  SERVICES,
  World,
} from './__testUtils__/arbitraryLane';
import { walkLane } from './walkLane';

jest.setTimeout(240_000);

async function registerServices(
  database: Knex,
  withPaths: boolean,
): Promise<void> {
  await database('entity_selector').insert(
    SERVICES.map(name => ({
      selector: `entity=component:default/${name}`,
      entity_ref: `component:default/${name}`,
      narrow: withPaths ? JSON.stringify({ paths: [`${name}/**`] }) : null,
    })),
  );
}

async function take(
  database: Knex,
  payloads: readonly ConnectorPayload[],
): Promise<void> {
  await database.transaction(async tx => {
    await lockFacts(tx);
    for (const payload of payloads) {
      const translation = fakeTool().translate(payload, {
        source: { id: 'tool', connector: 'fake' },
        options: {},
        origin: 'webhook',
        receivedAt: 0,
        hashActor: text => text,
      });
      await appendTranslation(tx, translation, {
        source: 'tool',
        origin: 'webhook',
        recordedAt: 0,
      });
    }
  });
}

/** Walks the lane as long as it is marked, as a projector does. */
async function walk(database: Knex): Promise<void> {
  const listener = laneListener(LIVE_FACTS);
  while (await database('dirty').where('key', `lane:${LANE}`).delete()) {
    await walkLane(database, LIVE_FACTS, LANE, listener);
  }
}

async function linksOf(database: Knex): Promise<readonly string[]> {
  const rows = await database('link')
    .whereIn('rule', [
      'linkByCommitAncestry',
      'linkByAttempt',
      'linkByMergeParents',
      'linkByPatchId',
      'linkByAbbreviatedRevision',
    ])
    .select('*');
  const lane = await database('lane').select('*');
  return [...rows, ...lane].map(row => JSON.stringify(row)).sort();
}

/** The first marker of each kind that contains each commit, by the engine over the whole graph. */
function expectedAncestry({ commits, markers }: World): readonly string[] {
  const graph = buildCommitGraph(
    commits.map(({ name, parents }) => ({ sha: name, parents })),
  );
  const patchIds = new Map(
    commits.flatMap(({ name, patchId }) =>
      patchId === undefined ? [] : [[name, patchId] as const],
    ),
  );
  const there = markers.filter(({ key, payloads }) =>
    key.startsWith('git:') ? payloads.length === 1 : true,
  );
  return [...new Set(there.map(({ what }) => what))].flatMap(what => {
    const first = firstContainingCopy(
      graph,
      there
        .filter(marker => marker.what === what)
        .map(({ key, commit, hour }) => ({ key, commit, at: at(hour) })),
      patchIds,
    );
    return [...first].map(([name, key]) => `${key} ${commitKeyOf(name)}`);
  });
}

/** Each attempt with what its revision has in its history and no marker of its kind up to then had. */
function expectedAttempts(world: World): readonly string[] {
  const parentsOf = new Map(
    world.commits.map(({ name, parents }) => [name, parents]),
  );
  const historyOf = (name: string): readonly string[] => [
    name,
    ...parentsOf.get(name)!.flatMap(historyOf),
  ];
  return world.attempts.flatMap(({ key, what, commit, hour }) => {
    const earlier = world.markers.filter(
      marker => marker.what === what && marker.hour <= hour,
    );
    const had = new Set(earlier.flatMap(marker => historyOf(marker.commit)));
    return [...new Set(earlier.length ? historyOf(commit) : [])]
      .filter(name => !had.has(name))
      .map(name => `${key} ${commitKeyOf(name)}`);
  });
}

function expectedMerges({ commits }: World): readonly string[] {
  const graph = buildCommitGraph(
    commits.map(({ name, parents }) => ({ sha: name, parents })),
  );
  const line = commits.filter(({ firstParent }) => firstParent);
  const inner = new Set(line.map(({ parents }) => parents[0]));
  const tips = line
    .filter(({ name }) => !inner.has(name))
    .sort(
      (a, b) => b.hour - a.hour || (shaFor(a.name) < shaFor(b.name) ? -1 : 1),
    );
  const by = new Map<string, string>();
  for (const tip of tips) {
    for (const [merge, absorbed] of absorbMerges(graph, tip.name)) {
      absorbed
        .filter(name => !by.has(name))
        .forEach(name => by.set(name, merge));
    }
  }
  return [...by].map(
    ([name, merge]) => `${commitKeyOf(merge)} ${commitKeyOf(name)}`,
  );
}

async function pairs(database: Knex, rule: string): Promise<string[]> {
  const rows = await database('link').where({ rule }).select('*');
  return rows.map(row => `${row.from_key} ${row.to_key}`).sort();
}

describe.each(databaseIds)('walking a lane on %s', id => {
  it('from where it stood gives what walking it from its beginning gives, whatever came late, went or moved', async () => {
    const database = await migratedDatabase(id);
    await fc.assert(
      fc
        .asyncProperty(arbitraryWorld, async world => {
          await registerServices(database, world.withPaths);
          for (const batch of world.batches) {
            await take(database, batch);
            await walk(database);
            const went = await linksOf(database);
            await database('lane_state').delete();
            await walkLane(
              database,
              LIVE_FACTS,
              LANE,
              laneListener(LIVE_FACTS),
            );
            expect(await linksOf(database)).toEqual(went);
          }
        })
        .afterEach(() => clear(database)),
      { numRuns: id === 'SQLITE_3' ? 60 : 15 },
    );
    await database.destroy();
  });

  it('step by step gives the first of the markers that contains each commit, what each attempt was to bring, and what each merge brought', async () => {
    const database = await migratedDatabase(id);
    await fc.assert(
      fc
        .asyncProperty(arbitraryWorld, async world => {
          await registerServices(database, world.withPaths);
          for (const batch of world.batches) {
            await take(database, batch);
            await walk(database);
          }
          const ancestry = await pairs(database, 'linkByCommitAncestry');
          const expected = [...expectedAncestry(world)].sort();
          // Of a service with paths only commits that may touch them are linked.
          expect(
            world.withPaths
              ? ancestry.filter(pair => !expected.includes(pair))
              : ancestry,
          ).toEqual(world.withPaths ? [] : expected);
          const tried = await pairs(database, 'linkByAttempt');
          const expectedTried = [...expectedAttempts(world)].sort();
          expect(
            world.withPaths
              ? tried.filter(pair => !expectedTried.includes(pair))
              : tried,
          ).toEqual(world.withPaths ? [] : expectedTried);
          expect(await pairs(database, 'linkByMergeParents')).toEqual(
            [...expectedMerges(world)].sort(),
          );
          const stepByStep = await linksOf(database);
          await database('lane_state').delete();
          await walkLane(database, LIVE_FACTS, LANE, laneListener(LIVE_FACTS));
          expect(await linksOf(database)).toEqual(stepByStep);
        })
        .afterEach(() => clear(database)),
      { numRuns: id === 'SQLITE_3' ? 80 : 20 },
    );
    await database.destroy();
  });
});

async function clear(database: Knex): Promise<void> {
  for (const table of [
    ...Object.values(LIVE_FACTS),
    'activity',
    'activity_object',
    'object_fact',
    'entity_selector',
  ]) {
    await database(table).delete();
  }
}
