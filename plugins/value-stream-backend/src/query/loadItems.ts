import { InputError } from '@backstage/errors';
import { Instant, StreamDefinition, Timeline } from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { canonicalJson } from '../log/canonicalJson';
import { Scope } from './findScope';
import { QueryContext } from './QueryContext';

/** The items that a map is computed from, and the stream they are viewed through. */
export interface Items {
  readonly stream: StreamDefinition;
  /** Refs of the streams that the items are from. */
  readonly pooled: readonly string[];
  readonly timelines: readonly Timeline[];
  /** Types that items of the scope have, before the filter by type. */
  readonly types: readonly string[];
  /** Likewise, teams. */
  readonly teams: readonly string[];
  /** Likewise, labels: the most used first. */
  readonly labels: readonly string[];
}

/** Items without a type go by this name. */
export const UNCLASSIFIED = 'unclassified';

/**
 * Timelines of a scope that are open or ended at or after `since`, each item
 * once. Streams of a scope whose stages and calendar are the same are pooled;
 * otherwise the map shows one, the first or the one asked for.
 *
 * @throws InputError where the stream asked for is none of the scope's
 */
export async function loadItems(
  context: QueryContext,
  scope: Scope,
  options: {
    since: Instant;
    stream?: string;
    types?: readonly string[];
    teams?: readonly string[];
    labels?: readonly string[];
  },
): Promise<Items | undefined> {
  const streams = chooseStreams(scope, options.stream);
  if (streams.length === 0) {
    return undefined;
  }
  const { database } = context;
  const keys =
    scope.entityRefs && !(await coversMembers(database, scope, streams))
      ? await itemsOfEntities(database, scope.entityRefs)
      : undefined;
  const seen = new Set<string>();
  const timelines: Timeline[] = [];
  for (const { ref } of streams) {
    const own = await context.timelines.read(ref, options.since);
    const added = own.filter(
      ({ itemKey }) => !seen.has(itemKey) && (keys?.has(itemKey) ?? true),
    );
    added.forEach(({ itemKey }) => seen.add(itemKey));
    timelines.push(...added);
  }
  return {
    stream: streams[0],
    pooled: streams.map(({ ref }) => ref),
    types: [...new Set(timelines.map(typeOf))].sort(),
    teams: [...new Set(timelines.flatMap(({ team }) => team ?? []))].sort(),
    labels: labelsOf(timelines),
    timelines: timelines.filter(isAskedFor(options)),
  };
}

function isAskedFor({
  types,
  teams,
  labels,
}: {
  types?: readonly string[];
  teams?: readonly string[];
  labels?: readonly string[];
}): (timeline: Timeline) => boolean {
  return timeline =>
    (!types?.length || types.includes(typeOf(timeline))) &&
    (!teams?.length || teams.includes(timeline.team ?? '')) &&
    (!labels?.length || timeline.labels.some(label => labels.includes(label)));
}

const MOST_LABELS = 200;

function labelsOf(timelines: readonly Timeline[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { labels } of timelines) {
    for (const label of labels) {
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_LABELS)
    .map(([label]) => label);
}

function typeOf({ type }: Timeline): string {
  return type ?? UNCLASSIFIED;
}

function chooseStreams(
  scope: Scope,
  asked: string | undefined,
): StreamDefinition[] {
  if (asked === undefined) {
    const [first] = scope.streams;
    return scope.streams.filter(
      stream => first && shapeOf(stream) === shapeOf(first),
    );
  }
  const stream = scope.streams.find(({ ref }) => ref === asked);
  if (!stream) {
    throw new InputError(
      `${
        scope.entityRef
      } is not part of the stream '${asked}'; its streams are ${
        scope.streams.map(({ ref }) => ref).join(', ') || 'none'
      }`,
    );
  }
  return [stream];
}

/** What has to be the same for items of two streams to be counted together. */
function shapeOf({
  stages,
  commitment,
  calendar,
  flowItem,
  reopenPolicy,
}: StreamDefinition): string {
  return canonicalJson([stages, commitment, calendar, flowItem, reopenPolicy]);
}

/** Whether all members of the streams are in the scope, and so all their items. */
async function coversMembers(
  database: Knex,
  { entityRefs = [] }: Scope,
  streams: readonly StreamDefinition[],
): Promise<boolean> {
  const members: string[] = await database('stream_member')
    .whereIn(
      'stream_ref',
      streams.map(({ ref }) => ref),
    )
    .distinct()
    .pluck('entity_ref');
  const inScope = new Set(entityRefs);
  return members.every(ref => inScope.has(ref));
}

async function itemsOfEntities(
  database: Knex,
  entityRefs: readonly string[],
): Promise<Set<string>> {
  const keys = new Set<string>();
  for (let i = 0; i < entityRefs.length; i += 500) {
    const rows: string[] = await objectsOfEntities(
      database,
      entityRefs.slice(i, i + 500),
    ).pluck('object_key');
    rows.forEach(key => keys.add(key));
  }
  return keys;
}

/** Served by object_entity_entity_idx (entity_ref, object_key). */
export function objectsOfEntities(
  database: Knex,
  entityRefs: readonly string[],
): Knex.QueryBuilder {
  return database('object_entity').whereIn('entity_ref', [...entityRefs]);
}
