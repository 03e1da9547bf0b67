import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { COMMIT_STAGES, Timeline } from '@value-stream/flow-engine';
import { canonicalJson } from '../log/canonicalJson';
import { resolveRegistry } from '../streams/resolveRegistry';
import { RegisteredEntity } from '../streams/RegisteredEntity';
import { writeEntity } from '../streams/WrittenEntity';
import { writeRegistry } from '../streams/writeRegistry';
import { configOf } from './testCatalog';

export const DAY = 24 * 60 * 60 * 1000;

/** Writes the registry of a hand-made catalog. */
export async function writeCatalog(
  database: Knex,
  entities: readonly RegisteredEntity[],
  config = configOf(),
): Promise<void> {
  const registry = resolveRegistry(entities, config);
  await writeRegistry(database, entities.map(writeEntity), registry, 1_000);
}

/**
 * A commit that was in development for one day and then waited for its
 * release; open without `releasedAt`.
 */
export function commitTimeline(options: {
  streamRef: string;
  itemKey: string;
  startedAt: number;
  releasedAt?: number;
  type?: string;
}): Timeline {
  const { streamRef, itemKey, startedAt, releasedAt, type } = options;
  const [development, waiting, released] = COMMIT_STAGES;
  const committedAt = startedAt + DAY;
  const visit = { because: [] };
  return {
    streamRef,
    itemKey,
    episode: 1,
    title: `Change ${itemKey}`,
    type,
    labels: [],
    state: releasedAt === undefined ? 'open' : 'done',
    createdAt: startedAt,
    startedAt,
    endedAt: releasedAt ?? null,
    firstDoneAt: releasedAt ?? null,
    visits: [
      {
        ...visit,
        stageId: development.id,
        entry: 'first',
        from: startedAt,
        to: committedAt,
      },
      {
        ...visit,
        stageId: waiting.id,
        entry: 'forward',
        from: committedAt,
        to: releasedAt ?? null,
      },
      ...(releasedAt === undefined
        ? []
        : [
            {
              ...visit,
              stageId: released.id,
              entry: 'forward' as const,
              from: releasedAt,
              to: null,
            },
          ]),
    ],
    blocked: [],
    worked: [],
    mergedOnly: false,
    container: false,
    traced: true,
  };
}

/** Writes timelines, and their items as objects of the entities given. */
export async function writeTimelines(
  database: Knex,
  timelines: readonly Timeline[],
  entityRefs: (timeline: Timeline) => readonly string[],
): Promise<void> {
  const rows = timelines.map(timeline => ({
    stream_ref: timeline.streamRef,
    item_key: timeline.itemKey,
    episode: timeline.episode,
    definition_hash: 'test',
    state: timeline.state,
    type: timeline.type ?? null,
    created_at: timeline.createdAt,
    started_at: timeline.startedAt,
    ended_at: timeline.endedAt,
    first_done_at: timeline.firstDoneAt,
    body: canonicalJson(timeline),
  }));
  const keys = [...new Set(timelines.map(({ itemKey }) => itemKey))];
  await database.batchInsert('timeline', rows, 200);
  const refs = [...new Set(timelines.map(({ streamRef }) => streamRef))];
  await database('stream_facts')
    .insert(refs.map(ref => ({ stream_ref: ref, version: randomUUID() })))
    .onConflict('stream_ref')
    .merge();
  await writeObjects(
    database,
    keys.map(key => ({ key, kind: 'commit' })),
  );
  const owners = timelines.flatMap(timeline =>
    entityRefs(timeline).map(entity_ref => ({
      object_key: timeline.itemKey,
      entity_ref,
      evidence: 'test',
    })),
  );
  for (let i = 0; i < owners.length; i += 200) {
    await database('object_entity')
      .insert(owners.slice(i, i + 200))
      .onConflict(['object_key', 'entity_ref'])
      .ignore();
  }
}

/** Writes objects with no more than key and kind. */
export async function writeObjects(
  database: Knex,
  objects: readonly {
    key: string;
    kind: string;
    title?: string;
    source?: string;
  }[],
): Promise<void> {
  await database.batchInsert(
    'object',
    objects.map(({ key, kind, title, source }) => ({
      key,
      kind,
      source: source ?? 'repo',
      title: title ?? null,
      url: `https://example.com/${encodeURIComponent(key)}`,
      attributes: '{}',
    })),
    200,
  );
}

/** Writes links between objects. */
export async function writeLinks(
  database: Knex,
  links: readonly [from: string, relation: string, to: string][],
): Promise<void> {
  await database('link').insert(
    links.map(([from_key, relation, to_key]) => ({
      from_key,
      to_key,
      relation,
      method: 'native',
      confidence: 1000,
      evidence: 'test',
      rule: 'native',
    })),
  );
}
