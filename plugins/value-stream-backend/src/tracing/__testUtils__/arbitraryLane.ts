import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import fc from 'fast-check';
import { shaFor } from '../../sources/__testUtils__/fakeTool';
import {
  commitFacts,
  commitKeyOf,
  REPO,
  toolPayload,
} from '../../sources/__testUtils__/toolFacts';

export const LANE = `git:${REPO}`;
export const SERVICES = ['shop', 'web'];
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

/** Commits and what stands at them, arriving bit by bit in any order. */
export interface World {
  readonly commits: readonly Commit[];
  readonly markers: readonly Marker[];
  /** Deployments that are known to have begun at a revision, and did not succeed. */
  readonly attempts: readonly Marker[];
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
    tried: fc.constantFrom('', '', 'failed', 'started', 'late'),
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

/** A deployment that began, and then failed, goes on, or succeeds an hour later. */
function toAttempt(
  commits: readonly Commit[],
  one: Parameters<typeof toMarker>[1] & { readonly tried: string },
  n: number,
): Marker {
  const { hour, service = 'shop', environment, tried } = one;
  const { name } = commits[one.commit % commits.length];
  const key = `github:${REPO}/deployments/${n}`;
  const attributes = { service, environment };
  const facts = (happened: any[]) =>
    toolPayload({
      kind: 'deployment',
      key,
      attributes: { repository: REPO, ...attributes, revision: shaFor(name) },
      happened,
      entities: [`component:default/${service}`],
    });
  const began = ['started', hour, attributes];
  const ended = tried === 'late' ? 'succeeded' : 'failed';
  return {
    key,
    what: `${service} ${environment}`,
    commit: name,
    hour: tried === 'late' ? hour + 1 : hour,
    payloads: [
      facts([began]),
      ...(tried === 'started'
        ? []
        : [facts([began, [ended, hour + 1, attributes]])]),
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

export const arbitraryWorld: fc.Arbitrary<World> = fc
  .tuple(
    arbitraryCommits,
    arbitraryMarkers,
    fc.boolean(),
    fc.infiniteStream(fc.nat(99)),
  )
  .map(([commits, markerSeeds, withPaths, dice]) => {
    const roll = () => dice.next().value as number;
    const standing = markerSeeds.map((one, n) =>
      one.tried
        ? { tried: one.tried, marker: toAttempt(commits, one, n) }
        : { tried: '', marker: toMarker(commits, one, n) },
    );
    const succeeded = ({ tried }: { readonly tried: string }) =>
      tried === '' || tried === 'late';
    const markers = standing.filter(succeeded).map(({ marker }) => marker);
    const attempts = standing
      .filter(one => !succeeded(one))
      .map(({ marker }) => marker);
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
      ...[...markers, ...attempts].flatMap(marker => marker.payloads),
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
    return { commits, markers, attempts, batches, withPaths };
  });
