import {
  Figure,
  flowEfficiency,
  flowTimes,
  Instant,
  itemsPastExpectation,
  mapOfColumns,
  StreamDefinition,
  Timeline,
  TimelineColumns,
  Window,
} from '@value-stream/flow-engine';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { isoInstant } from '../query/isoInstant';
import { narrowed } from '../query/loadColumns';
import { weeksOf } from '../query/weeksOf';
import { medianOf } from './medianOf';
import { StreamFigures } from './StreamFigures';

/** What of a stream's figures follows from its timelines. */
export type FlowPart = Omit<
  StreamFigures,
  'services' | 'sources' | 'waits' | 'behaviour' | 'quality'
>;

/**
 * How a stream flowed in a window, against the window of the same length just
 * before; by the calendar clock and on the state basis, as its pages begin.
 */
export function measureFlow(
  columns: TimelineColumns,
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  window: Window,
  asOf: Instant,
): FlowPart {
  const options = { clock: 'calendar', basis: 'state', asOf } as const;
  const before = { from: 2 * window.from - window.to, to: window.from };
  const given = [{ columns }];
  const map = mapOfColumns(
    narrowed(given, ({ endedAt }, item) => endedAt[item] >= window.from),
    stream,
    { ...options, window },
  );
  const earlier = mapOfColumns(
    narrowed(given, ({ firstDoneAt }, item) => firstDoneAt[item] < window.from),
    stream,
    { ...options, window: before },
  );
  return {
    flowTime: plain(map.flowTime.p50),
    earlierFlowTime: plain(earlier.flowTime.p50),
    trend: trendOf(timelines, stream, window, asOf),
    velocity: plain(map.velocityPerWeek),
    earlierVelocity: plain(earlier.velocityPerWeek),
    efficiency: plain(
      flowEfficiency(timelines, stream, { ...options, window }).efficiency,
    ),
    load: plain(map.inProgress),
    pastExpectation: plain(
      itemsPastExpectation(timelines, stream, { ...options, window }),
    ),
    traceability: plain(map.traceability),
    ...(map.constraint.kind === 'found' && {
      constraint: {
        stageId: map.constraint.stageId,
        name: nameOf(stream, map.constraint.stageId),
        shareOfWait: map.constraint.shareOfWait,
        confirmed: map.constraint.confirmed,
      },
    }),
    unmappedStatuses: map.unmappedStatuses.map(status => ({ ...status })),
  };
}

/** Median flow time of what was done in each week; nothing where nothing was. */
function trendOf(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  window: Window,
  asOf: Instant,
): StreamFigures['trend'] {
  const flows = flowTimes(timelines, stream, {
    clock: 'calendar',
    basis: 'state',
    asOf,
    window,
  });
  return weeksOf(stream, window).map(({ from, part }) => {
    const done = flows
      .filter(({ doneAt }) => doneAt >= part.from && doneAt < part.to)
      .map(({ flowMs }) => flowMs);
    return {
      from: isoInstant(from),
      items: done.length,
      ...(done.length > 0 && { p50: medianOf(done) }),
    };
  });
}

function nameOf({ stages }: StreamDefinition, stageId: string): string {
  return stages.find(({ id }) => id === stageId)?.name ?? stageId;
}

/** A figure without window and exclusions: the window is the row's, the exclusions are the map's. */
export function plain(figure: Figure): ApiSchemas['Figure'] {
  const { window: _window, leftOut: _leftOut, ...rest } = figure;
  return rest;
}
