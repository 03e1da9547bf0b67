import { MapAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import {
  computeMap,
  Instant,
  Timeline,
  ValueStreamMap,
} from '@value-stream/flow-engine';
import { answerCalendar } from './answerCalendar';
import { describeScope } from './describeScope';
import { findScope } from './findScope';
import { isoInstant, isoWindow } from './isoInstant';
import { listConflicts } from './listConflicts';
import { loadItems } from './loadItems';
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
  const items = await loadItems(context, scope, {
    ...query,
    since: earlierWindow.from,
  });
  const stream = items?.stream ?? NO_STREAM;
  const timelines = items?.timelines ?? [];
  const options = { clock, basis, asOf };
  const map = computeMap(timelines.filter(livingSince(window.from)), stream, {
    ...options,
    window,
  });
  const earlier = computeMap(
    timelines.filter(doneBefore(window.from)),
    stream,
    { ...options, window: earlierWindow },
  );
  const streamRefs = scope.streams.map(({ ref }) => ref);
  const conflicts = await listConflicts(context, { entityRef, streamRefs });
  return {
    scope: describeScope(scope, items, stream),
    window: isoWindow(window),
    clock,
    basis,
    calendar: answerCalendar(stream.calendar),
    asOf: isoInstant(asOf),
    types: [...(items?.types ?? [])],
    teams: [...(items?.teams ?? [])],
    labels: [...(items?.labels ?? [])],
    figures: figuresOf(map),
    earlier: {
      window: isoWindow(earlierWindow),
      flowTimeP50: earlier.flowTime.p50,
      velocityPerWeek: earlier.velocityPerWeek,
      activityRatio: earlier.activityRatio,
      firstTimeRight: earlier.firstTimeRight,
    },
    sources: await listSourcesOfItems(context, scope),
    conflicts: conflicts.length,
  };
}

/** Items that ended before the window have no part in its map. */
function livingSince(from: Instant): (timeline: Timeline) => boolean {
  return ({ endedAt }) => endedAt === null || endedAt >= from;
}

/** Headlines of the earlier window rest on items done in it, and only on them. */
function doneBefore(to: Instant): (timeline: Timeline) => boolean {
  return ({ firstDoneAt }) => firstDoneAt !== null && firstDoneAt < to;
}

function figuresOf(map: ValueStreamMap): MapAnswer['figures'] {
  const { window, clock, basis, ...figures } = map;
  return figures as unknown as MapAnswer['figures'];
}
