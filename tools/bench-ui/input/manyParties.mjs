import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Component whose stream all others are at most three edges away from. */
export const MANY_PARTIES = 'party-0';
export const PARTIES = 300;
export const DELAYS = 1_000;

const ID = 'many-parties';
const DAY = 86_400_000;
const STAGES = [
  ['Ready', 'wait', 'ready'],
  ['Development', 'active', 'build'],
  ['Done', 'done', 'done'],
].map(([name, mode, stageClass]) => ({
  name,
  mode,
  class: stageClass,
  statuses: [name],
}));

/** First and last party of each distance from the first one, and how many edges lead there. */
const RINGS = [
  { first: 0, last: 0 },
  { first: 1, last: 20, edges: 20 },
  { first: 21, last: 150, edges: 400 },
  { first: 151, last: PARTIES - 1, edges: DELAYS - 420 },
];

/**
 * 300 streams of one component each, of which an item of one waited for an
 * item of another in 1,000 pairs.
 *
 * @param {string} folder where the files go
 * @returns {import('../../portal/loadExtras.mjs').Extra}
 */
export function manyParties(folder) {
  const catalog = join(folder, `${ID}.yaml`);
  const items = join(folder, `${ID}.csv`);
  const links = join(folder, `${ID}-links.csv`);
  const pairs = [...pairsOfRings()];
  const components = Array.from({ length: PARTIES }, (_, n) => component(n));
  // JSON is YAML.
  writeFileSync(catalog, components.map(JSON.stringify).join('\n---\n'));
  writeFileSync(items, ['item,at,to,entity', ...moves(pairs)].join('\n'));
  writeFileSync(
    links,
    [
      'from,to,relation',
      ...pairs.map(([from, to]) => `W-${from}-${to},B-${to},blocked-by`),
    ].join('\n'),
  );
  const source = (id, options) => ({
    id,
    connector: 'import',
    options: { entities: [], ...options },
  });
  return {
    catalog: [catalog],
    stageTemplates: { [ID]: { commitment: 'ready', stages: STAGES } },
    sources: [
      source(ID, {
        kind: 'moves',
        columns: { item: 'item', at: 'at', to: 'to', entity: 'entity' },
      }),
      source(`${ID}-links`, {
        kind: 'links',
        columns: { from: 'from', to: 'to', relation: 'relation' },
        keyPrefix: `${ID}:`,
      }),
    ],
    uploads: [
      { source: ID, file: items },
      { source: `${ID}-links`, file: links },
    ],
  };
}

/** Each party of a ring waits for others of the next, all of which somebody waits for. */
function* pairsOfRings() {
  for (let ring = 1; ring < RINGS.length; ring += 1) {
    const before = RINGS[ring - 1];
    const { first, last, edges } = RINGS[ring];
    const waiting = before.last - before.first + 1;
    const awaited = last - first + 1;
    for (let n = 0; n < edges; n += 1) {
      const turn = Math.floor(n / awaited);
      yield [before.first + ((n + 7 * turn) % waiting), first + (n % awaited)];
    }
  }
}

/** What is waited for is open for 20 days; who waits is ready some days later and begins when it is done. */
function* moves(pairs) {
  const now = Date.now();
  const row = (item, daysAgo, to, party) =>
    [
      item,
      new Date(now - daysAgo * DAY).toISOString(),
      to,
      `component:default/party-${party}`,
    ].join(',');
  for (let n = 1; n < PARTIES; n += 1) {
    yield row(`B-${n}`, 60, 'Ready', n);
    yield row(`B-${n}`, 50, 'Development', n);
    yield row(`B-${n}`, 40, 'Done', n);
  }
  for (const [n, [from, to]] of pairs.entries()) {
    yield row(`W-${from}-${to}`, 58 - (n % 17), 'Ready', from);
    yield row(`W-${from}-${to}`, 39, 'Development', from);
    yield row(`W-${from}-${to}`, 38, 'Done', from);
  }
}

function component(n) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: `party-${n}`,
      annotations: {
        'value-stream/stream': `waiting-${n}`,
        'value-stream/stages': ID,
      },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/flow-team',
    },
  };
}
