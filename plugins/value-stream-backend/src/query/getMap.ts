import { MapAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { headlinesOfColumns, mapOfColumns } from '@value-stream/flow-engine';
import { describeQuestion } from './describeQuestion';
import { figuresOfMap } from './figuresOfMap';
import { findScope } from './findScope';
import { isoWindow } from './isoInstant';
import { listConflicts } from './listConflicts';
import { loadColumns, narrowed } from './loadColumns';
import { MapQuery } from './MapQuery';
import { NO_STREAM } from './noStream';
import { QueryContext } from './QueryContext';
import { listSourcesOfItems } from './listSourcesOfItems';

/**
 * The value stream map of an entity, with the headlines of the window of the
 * same length just before.
 *
 * @throws NotFoundError, InputError
 */
export async function getMap(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
): Promise<MapAnswer> {
  const scope = await findScope(context, entityRef);
  const { window, clock, basis, asOf } = query;
  const earlierWindow = {
    from: window.from - (window.to - window.from),
    to: window.from,
  };
  const streamRefs = scope.streams.map(({ ref }) => ref);
  const [items, conflicts, sources] = await Promise.all([
    loadColumns(context, scope, { ...query, since: earlierWindow.from }),
    listConflicts(context, { entityRef, streamRefs }),
    listSourcesOfItems(context, scope),
  ]);
  const stream = items?.stream ?? NO_STREAM;
  const given = items?.given ?? [];
  const options = { clock, basis, asOf };
  // Items that ended before the window have no part in its map.
  const map = mapOfColumns(
    narrowed(given, ({ endedAt }, item) => endedAt[item] >= window.from),
    stream,
    { ...options, window },
  );
  const earlier = headlinesOfColumns(given, stream, {
    ...options,
    window: earlierWindow,
  });
  return {
    ...describeQuestion(scope, items, stream, query),
    figures: figuresOfMap(map),
    earlier: {
      window: isoWindow(earlierWindow),
      flowTimeP50: earlier.flowTime.p50,
      velocityPerWeek: earlier.velocityPerWeek,
      activityRatio: earlier.activityRatio,
      firstTimeRight: earlier.firstTimeRight,
    },
    sources,
    conflicts: conflicts.length,
  };
}
