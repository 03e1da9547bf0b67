import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const STREAMS = 1_000;
export const ENTITIES = 5_000;

const ID = 'many-streams';
const SUPPORTING = 100;
const GROUPS = 50;
const ITEMS_EACH = 8;
const DAY = 86_400_000;
const STAGES = [
  ['Ready', 'wait', 'ready'],
  ['Development', 'active', 'build'],
  ['Waiting for test', 'wait', 'await-review'],
  ['Test', 'active', 'verify'],
  ['Done', 'done', 'done'],
].map(([name, mode, stageClass]) => ({
  name,
  mode,
  class: stageClass,
  statuses: [name],
}));

const streamName = n => `stream-${String(n).padStart(4, '0')}`;
const partName = n => `part-${String(n).padStart(4, '0')}`;
const isSupporting = n => n < SUPPORTING;

/**
 * 1,000 streams, a tenth of them supporting, with their members and owners:
 * 5,000 entities. Each stream has eight items within 85 days, the last in
 * progress; in each core stream one of them waited for one of a supporting
 * stream.
 *
 * @param {string} folder where the files go
 * @returns {import('../../portal/loadExtras.mjs').Extra}
 */
export function manyStreams(folder) {
  const catalog = join(folder, `${ID}.yaml`);
  const items = join(folder, `${ID}.csv`);
  const links = join(folder, `${ID}-links.csv`);
  // JSON is YAML.
  writeFileSync(catalog, [...entities()].map(JSON.stringify).join('\n---\n'));
  writeFileSync(items, ['item,at,to,entity', ...histories()].join('\n'));
  writeFileSync(links, ['from,to,relation,at', ...waits()].join('\n'));
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
        columns: { from: 'from', to: 'to', relation: 'relation', at: 'at' },
        keyPrefix: `${ID}:`,
      }),
    ],
    uploads: [
      { source: ID, file: items },
      { source: `${ID}-links`, file: links },
    ],
  };
}

function* entities() {
  for (let n = 0; n < GROUPS; n += 1) {
    yield {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: `owners-${n}`, title: `Owners ${n}` },
      spec: { type: 'team', children: [] },
    };
  }
  for (let n = 0; n < STREAMS; n += 1) {
    yield {
      apiVersion: 'value-stream/v1alpha1',
      kind: 'ValueStream',
      metadata: {
        name: streamName(n),
        title: `Stream ${n}`,
        tags: [`line-${n % 12}`],
      },
      spec: {
        role: isSupporting(n) ? 'supporting' : 'core',
        owner: `group:default/owners-${n % GROUPS}`,
        stages: ID,
        ...(isSupporting(n) && {
          supports: Array.from({ length: 9 }, (_, i) =>
            streamName(servedBy(n, i)),
          ),
        }),
      },
    };
  }
  for (let n = 0; n < ENTITIES - STREAMS - GROUPS; n += 1) {
    yield {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: partName(n),
        annotations: { 'value-stream/stream': streamName(n % STREAMS) },
      },
      spec: {
        type: 'service',
        lifecycle: 'production',
        owner: `group:default/owners-${n % GROUPS}`,
      },
    };
  }
}

/** The i-th of the nine core streams that a supporting one serves. */
function servedBy(supporting, i) {
  return SUPPORTING + supporting * 9 + i;
}

/** Items of the first member of each stream, one every ten days. */
function* histories() {
  const now = Date.now();
  for (let n = 0; n < STREAMS; n += 1) {
    for (let i = 0; i < ITEMS_EACH; i += 1) {
      let at = now - (85 - 10 * i) * DAY + (n % 24) * 3_600_000;
      const last = i === ITEMS_EACH - 1 ? STAGES.length - 1 : STAGES.length;
      for (const [place, { name }] of STAGES.slice(0, last).entries()) {
        yield [
          `S${n}-${i}`,
          new Date(at).toISOString(),
          name,
          `component:default/${partName(n)}`,
        ].join(',');
        at += (0.5 + ((n + place + i) % 5)) * DAY;
      }
    }
  }
}

/** The fourth item of each core stream was blocked by the fourth of the one that serves it. */
function* waits() {
  const at = new Date(Date.now() - 50 * DAY).toISOString();
  for (let n = 0; n < SUPPORTING; n += 1) {
    for (let i = 0; i < 9; i += 1) {
      yield [`S${servedBy(n, i)}-3`, `S${n}-3`, 'blocked-by', at].join(',');
    }
  }
}
