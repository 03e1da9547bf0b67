import {
  Instant,
  ReopenPolicy,
  StreamDefinition,
  Timeline,
} from '@value-stream/flow-engine';
import { Scope } from './findScope';
import { chooseStreams, keysInScope } from './itemsInScope';
import { createLabelsUsed } from './labelsUsed';
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
  /** Likewise, priorities. */
  readonly priorities: readonly string[];
}

/** Which items of a scope are asked for. */
export interface ItemsAsked {
  /** Earliest end of an item that matters. */
  readonly since: Instant;
  readonly stream?: string;
  readonly types?: readonly string[];
  readonly teams?: readonly string[];
  readonly labels?: readonly string[];
  readonly priorities?: readonly string[];
  /** Instead of the stream's own. */
  readonly reopenPolicy?: ReopenPolicy;
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
  options: ItemsAsked,
): Promise<Items | undefined> {
  const streams = chooseStreams(scope, options.stream);
  if (streams.length === 0) {
    return undefined;
  }
  const keys = await keysInScope(context.database, scope, streams);
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
    stream: underPolicy(streams[0], options.reopenPolicy),
    pooled: streams.map(({ ref }) => ref),
    types: [...new Set(timelines.map(typeOf))].sort(),
    teams: [...new Set(timelines.flatMap(({ team }) => team ?? []))].sort(),
    labels: labelsOf(timelines),
    priorities: [
      ...new Set(timelines.flatMap(({ priority }) => priority ?? [])),
    ].sort(),
    timelines: timelines.filter(isAskedFor(options)),
  };
}

/** The stream with another reopen policy where one is asked for. */
export function underPolicy(
  stream: StreamDefinition,
  reopenPolicy: ReopenPolicy | undefined,
): StreamDefinition {
  return reopenPolicy === undefined ? stream : { ...stream, reopenPolicy };
}

function isAskedFor({
  types,
  teams,
  labels,
  priorities,
}: ItemsAsked): (timeline: Timeline) => boolean {
  return timeline =>
    (!types?.length || types.includes(typeOf(timeline))) &&
    (!teams?.length || teams.includes(timeline.team ?? '')) &&
    (!priorities?.length || priorities.includes(timeline.priority ?? '')) &&
    (!labels?.length || timeline.labels.some(label => labels.includes(label)));
}

function labelsOf(timelines: readonly Timeline[]): readonly string[] {
  const used = createLabelsUsed();
  for (const { labels } of timelines) {
    for (const label of labels) {
      used.add(label, 1);
    }
  }
  return used.mostUsed();
}

function typeOf({ type }: Timeline): string {
  return type ?? UNCLASSIFIED;
}
