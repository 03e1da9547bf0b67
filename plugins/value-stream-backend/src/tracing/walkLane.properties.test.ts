import { TestDatabaseId } from '@backstage/backend-test-utils';
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
import { DATABASES, migrated } from '../sources/__testUtils__/testDatabases';
import {
  at,
  commitFacts,
  commitKeyOf,
  REPO,
  toolPayload,
} from '../sources/__testUtils__/toolFacts';
import { walkLane } from './walkLane';

jest.setTimeout(240_000);

const LANE = `git:${REPO}`;
const SERVICES = ['shop', 'web'];
const FOLDERS = ['shop/a', 'web/b', 'docs/c'];

interface Commit {
  readonly name: string;
  readonly parents: readonly string[];
  readonly hour: number;
  readonly firstParent: boolean;
  readonly patchId?: string;
  readonly paths?: readonly string[];
}

interface Marker {
  readonly key: string;
  readonly what: string;
  readonly commit: string;
  readonly hour: number;
  readonly payloads: readonly ConnectorPayload[];
}

interface World {
  readonly commits: readonly Commit[];
  readonly markers: readonly Marker[];
  /** In the order in which they arrive, in batches after each of which the lane is walked. */
  readonly batches: readonly (readonly ConnectorPayload[])[];
  readonly withPaths: boolean;
}

const arbitraryCommits = fc
  .array(
    fc.record({
      parents: fc.uniqueArray(fc.nat(30), { maxLength: 3 }),
      hour: fc.integer({ min: 1, max: 40 }),
      firstParent: fc.boolean(),
      patch: fc.option(fc.constantFrom('p', 'q'), { nil: undefined, freq: 4 }),
      paths: fc.option(fc.subarray(FOLDERS), { nil: undefined, freq: 2 }),
    }),
    { minLength: 2, maxLength: 14 },
  )
  .map(list =>
    list.map(({ parents, hour, firstParent, patch, paths }, n): Commit => {
      const own = n ? [...new Set(parents.map(p => p % n))] : [];
      return {
        name: `c${n}`,
        parents: own.map(p => `c${p}`),
        hour,
        firstParent,
        ...(patch !== undefined && { patchId: patch }),
        ...(paths && { paths }),
      };
    }),
  );

const arbitraryMarkers = fc.array(
  fc.record({
    commit: fc.nat(30),
    hour: fc.integer({ min: 1, max: 60 }),
    service: fc.option(fc.constantFrom(...SERVICES), { nil: undefined }),
    environment: fc.constantFrom('production', 'staging'),
    named: fc.constantFrom('activity', 'revision', 'abbreviated'),
    after: fc.constantFrom('', '', 'removed', 'rolled-back'),
  }),
  { maxLength: 9 },
);

function toMarker(
  commits: readonly Commit[],
  one: {
    readonly commit: number;
    readonly hour: number;
    readonly service?: string;
    readonly environment: string;
    readonly named: string;
    readonly after: string;
  },
  n: number,
): Marker {
  const { hour, service, environment, after } = one;
  const { name } = commits[one.commit % commits.length];
  const key = service ? `github:${REPO}/deployments/${n}` : `${LANE}#tag/v${n}`;
  const kind = service ? 'deployment' : 'release';
  const attributes = service ? { service, environment } : {};
  const verb = service ? 'succeeded' : 'published';
  const byActivity = !service || one.named === 'activity';
  const sha = shaFor(name);
  const facts = (happened: any[]) =>
    toolPayload({
      kind,
      key,
      attributes: {
        repository: REPO,
        ...attributes,
        ...(!byActivity && {
          revision: one.named === 'revision' ? sha : sha.slice(0, 9),
        }),
      },
      happened,
      entities: service ? [`component:default/${service}`] : [],
    });
  const began = [
    verb,
    hour,
    attributes,
    ...(byActivity ? [[commitKeyOf(name)]] : []),
  ];
  return {
    key,
    what: service ? `${service} ${environment}` : 'release',
    commit: name,
    hour,
    payloads: [
      facts([began]),
      ...(after && (after === 'rolled-back') === Boolean(service)
        ? [facts([began, [after, hour + 1]])]
        : []),
    ],
  };
}

/** What is known of a commit at first may lack its parents and all else. */
const payloadsOf = (
  { name, parents, hour, ...more }: Commit,
  early: boolean,
) => [
  ...(early ? [commitFacts(name, [], hour, { parents: undefined })] : []),
  commitFacts(name, parents, hour, more),
];

const arbitraryWorld: fc.Arbitrary<World> = fc
  .tuple(
    arbitraryCommits,
    arbitraryMarkers,
    fc.boolean(),
    fc.infiniteStream(fc.nat(99)),
  )
  .map(([commits, markerSeeds, withPaths, dice]) => {
    const roll = () => dice.next().value as number;
    const markers = markerSeeds.map((one, n) => toMarker(commits, one, n));
    const changes = [0, 1].map(n =>
      toolPayload({
        kind: 'change',
        key: `github:${REPO}#${n}`,
        attributes: { repository: REPO, number: n, ...(n && { patchId: 'q' }) },
        links: [commits[roll() % commits.length]].map(({ name }) => ({
          to: commitKeyOf(name),
          relation: 'contains' as const,
          evidence: 'Listed',
        })),
      }),
    );
    const payloads = [
      ...commits.flatMap(commit => payloadsOf(commit, roll() < 25)),
      ...markers.flatMap(marker => marker.payloads),
      ...changes,
    ]
      .map(payload => ({ payload, rank: roll() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ payload }) => payload);
    const batches: ConnectorPayload[][] = [[]];
    for (const payload of payloads) {
      if (roll() < 30) {
        batches.push([]);
      }
      batches[batches.length - 1].push(payload);
    }
    return { commits, markers, batches, withPaths };
  });

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

describe.each(DATABASES.eachSupportedId())('walking a lane on %s', id => {
  it('from where it stood gives what walking it from its beginning gives, whatever came late, went or moved', async () => {
    const database = await migrated(id as TestDatabaseId);
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

  it('step by step gives the first of the markers that contains each commit, and what each merge brought', async () => {
    const database = await migrated(id as TestDatabaseId);
    await fc.assert(
      fc
        .asyncProperty(arbitraryWorld, async world => {
          await registerServices(database, world.withPaths);
          for (const batch of world.batches) {
            await take(database, batch);
            await walk(database);
          }
          if (!world.withPaths) {
            expect(await pairs(database, 'linkByCommitAncestry')).toEqual(
              [...expectedAncestry(world)].sort(),
            );
          }
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
