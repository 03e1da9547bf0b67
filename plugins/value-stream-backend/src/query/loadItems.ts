import {
  Instant,
  ReopenPolicy,
  StreamDefinition,
  Timeline,
} from '@value-stream/flow-engine';
import { Scope } from './findScope';
import { chooseStreams } from './chooseStreams';
import { keysInScope } from './itemsInScope';
import { NamesInUse, namesInUse } from './namesInUse';
import {
  chosenTimelines,
  ItemFilters,
  pooledTimelines,
  timelinesSince,
} from './pooledTimelines';
import { QueryContext } from './QueryContext';
import { timelinesByClass } from './timelinesByClass';

/**
 * The items that a map is computed from, and the stream they are viewed
 * through; the names are those before the filters.
 */
export interface Items extends NamesInUse {
  readonly stream: StreamDefinition;
  /** Refs of the streams that the items are from. */
  readonly pooled: readonly string[];
  readonly timelines: readonly Timeline[];
}

/** Which items of a scope are asked for. */
export interface ItemsAsked extends ItemFilters {
  /** Earliest end of an item that matters. */
  readonly since: Instant;
  readonly stream?: string;
  /** Instead of the stream's own. */
  readonly reopenPolicy?: ReopenPolicy;
  /**
   * Whether items that ended before `since` may be among them, so that one
   * list serves many windows: of figures that only look at their window.
   */
  readonly earlierToo?: boolean;
}

/**
 * Timelines of a scope that are open or ended at or after `since`, each item
 * once. Streams of a scope whose items are counted alike are pooled, by class
 * where their stages differ. The same list is given for as long as the facts
 * stay the same.
 *
 * @throws InputError where the stream asked for is none of the scope's
 */
export async function loadItems(
  context: QueryContext,
  scope: Scope,
  options: ItemsAsked,
): Promise<Items | undefined> {
  const { since, earlierToo } = options;
  const chosenStreams = await chooseStreams(
    context.database,
    scope,
    options.stream,
  );
  if (!chosenStreams) {
    return undefined;
  }
  const { stream, streams, byClass } = chosenStreams;
  const refs = streams.map(({ ref }) => ref);
  const lists = await context.timelines.readKept(refs, since);
  const keys = await keysInScope(context.database, scope, streams, lists);
  const all = pooledTimelines(
    byClass
      ? lists.map((list, place) => timelinesByClass(list, streams[place]))
      : lists,
    keys,
  );
  const chosen = chosenTimelines(all, options);
  return {
    stream: underPolicy(stream, options.reopenPolicy),
    pooled: refs,
    ...namesInUse(all, since),
    timelines: earlierToo ? chosen : timelinesSince(chosen, since),
  };
}

/** The stream with another reopen policy where one is asked for. */
export function underPolicy(
  stream: StreamDefinition,
  reopenPolicy: ReopenPolicy | undefined,
): StreamDefinition {
  return reopenPolicy === undefined ? stream : { ...stream, reopenPolicy };
}
