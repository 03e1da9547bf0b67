import { Knex } from 'knex';
import {
  declareComponent,
  declareStream,
} from '../../../../acceptance/src/pipeline/declareStream';
import { STREAM } from '../../engine/stream';
import {
  canonicalJson,
  hashOf,
  insertRows,
  renewVersion,
} from '../productUnderTest';
import {
  BENCH,
  componentOf,
  DOMAIN,
  DOMAIN_COMPONENTS,
  ENTITIES,
  GROUP,
  PARTS,
  STREAMS,
  streamOf,
  SYSTEM,
} from './world';

/**
 * Writes entities, streams and members as the registry does: a stream with two
 * members, the others with one each; a system of twenty components, a group
 * that owns twenty others, and a domain of the system and sixty more.
 */
export async function writeStoredRegistry(database: Knex): Promise<void> {
  const components = Array.from({ length: ENTITIES - 5 }, (_, i) => ({
    ...declareComponent(`c-${i + 1}`),
    partOf: wholeOf(i),
    ...(i >= PARTS && i < 2 * PARTS && { owner: GROUP }),
  }));
  const entities = [
    {
      ...declareComponent('suite'),
      ref: SYSTEM,
      kind: 'system',
      partOf: [DOMAIN],
    },
    { ...declareComponent('market'), ref: DOMAIN, kind: 'domain' },
    { ...declareComponent('team'), ref: GROUP, kind: 'group' },
    declareComponent('bench'),
    declareComponent('bench-rest'),
    ...components,
  ];
  await insertRows(
    database,
    'entity',
    { ref: 'text', kind: 'text', title: 'text', digest: 'text', data: 'text' },
    entities.map(entity => {
      const data = canonicalJson(entity as any);
      return [entity.ref, entity.kind, entity.title, hashOf(data), data];
    }),
  );
  const streams = [
    'bench',
    ...Array.from({ length: STREAMS - 1 }, (_, i) => `s-${i + 1}`),
  ].map(name =>
    declareStream(name, {
      flowItem: 'work-items',
      calendar: STREAM.calendar,
    }),
  );
  await insertRows(
    database,
    'stream',
    {
      ref: 'text',
      definition: 'text',
      hash: 'text',
      flow_item: 'text',
      version: 'integer',
      changed_at: 'integer',
    },
    streams.map(stream => {
      const definition = canonicalJson(stream as any);
      return [stream.ref, definition, hashOf(definition), 'work-items', 1, 0];
    }),
  );
  await insertRows(
    database,
    'stream_member',
    { stream_ref: 'text', entity_ref: 'text', evidence: 'text' },
    [
      [BENCH.stream, BENCH.component, 'bench'],
      [BENCH.stream, BENCH.rest, 'bench'],
      ...Array.from({ length: STREAMS - 1 }, (_, i) => [
        streamOf(i + 1),
        componentOf(i + 1),
        'bench',
      ]),
    ],
  );
  await database.transaction(tx => renewVersion(tx, 'registry'));
  await database('source_state').insert({
    source_id: 'tracker',
    connector: 'jira',
    state: 'ok',
  });
}

/** What a component is a part of, by its place. */
function wholeOf(place: number): readonly string[] {
  if (place < PARTS) return [SYSTEM];
  const behind = place - 2 * PARTS;
  return behind >= 0 && behind < DOMAIN_COMPONENTS ? [DOMAIN] : [];
}
