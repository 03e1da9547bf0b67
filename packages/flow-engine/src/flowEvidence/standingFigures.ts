import { MapOptions, StreamDefinition, Timeline } from '../model';
import { describe } from '../map/evidenceItems';
import { inFlowAt } from '../map/standingAt';
import { stageTable } from '../map/StageTable';
import { livingOnce } from '../flow/flowScope';
import { stageTimes } from '../flow/stageTimes';
import { workItemAges } from '../flow/workItemAges';
import { known } from '../figure/figure';
import { calendarOf } from '../time/calendarOf';
import { elapsedMs } from '../time/elapsedMs';
import { FlowEvidence } from './FlowEvidence';

type Given = readonly [
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
];

/** Items in flow that have stood in their stage longer than its p85, each with that time; the others are left out. */
export function pastExpectationEvidence(...given: Given): FlowEvidence {
  const [timelines, stream, { clock, asOf, window }] = given;
  const limits = new Map(
    stageTimes(...given).map(({ p85 }, order) => [
      stream.stages[order].id,
      p85.kind === 'value' ? p85.value : undefined,
    ]),
  );
  const byKey = new Map(livingOnce(timelines).map(t => [t.itemKey, t]));
  const rows = workItemAges(timelines, stream, clock, asOf).map(age => ({
    item: describe(
      byKey.get(age.itemKey)!,
      byKey.get(age.itemKey)!.startedAt,
      null,
      age.stageAgeMs,
    ),
    limit: limits.get(age.stageId ?? ''),
    age: age.stageAgeMs,
  }));
  const past = rows.filter(
    ({ limit, age }) => limit !== undefined && age > limit,
  );
  return {
    result: known(past.length, 'items', rows.length, 'count'),
    formula: `${past.length} of ${rows.length} open items have stood in their stage longer than the p85 of the items done`,
    window,
    unit: 'ms',
    counted: past.map(({ item }) => item),
    leftOut: rows
      .filter(row => !past.includes(row))
      .map(({ item, limit }) => ({
        ...item,
        leftOut:
          limit === undefined
            ? ('no-expectation' as const)
            : ('within-expectation' as const),
      })),
  };
}

/** Items in flow that are blocked, each with the time since then. */
export function blockedEvidence(...given: Given): FlowEvidence {
  const [timelines, stream, { clock, asOf, window }] = given;
  const calendar = calendarOf(stream.calendar);
  const standing = livingOnce(timelines).filter(t => inFlowAt(t, asOf));
  const counted = standing.flatMap(timeline => {
    const span = timeline.blocked.find(
      ({ from, to }) => from <= asOf && (to === null || to > asOf),
    );
    return span
      ? [
          describe(
            timeline,
            span.from,
            null,
            elapsedMs({ from: span.from, to: asOf }, clock, calendar),
          ),
        ]
      : [];
  });
  return {
    result: known(counted.length, 'items', standing.length, 'count'),
    formula: `${counted.length} of ${standing.length} open items are blocked`,
    window,
    unit: 'ms',
    counted,
    leftOut: [],
  };
}

/** Items at or beyond a stage at the window's end. */
export function cumulativeFlowEvidence(
  stageId: string,
  ...given: Given
): FlowEvidence {
  const [timelines, stream, { window }] = given;
  const { stages, orderOf } = stageTable(stream);
  const least = orderOf.get(stageId) ?? 0;
  const at = window.to;
  const counted = livingOnce(timelines).flatMap(timeline => {
    // What stands there at the end, or was done in the window.
    const visit = timeline.visits.find(({ from, to, stageId: id }) => {
      const order = id === null ? undefined : orderOf.get(id);
      if (order === undefined || order < least || from > at) return false;
      const done =
        timeline.state === 'done' &&
        from === timeline.endedAt &&
        stages[order].mode === 'done';
      if (done) return from >= window.from && from < at;
      return from < at && (to === null || to >= at);
    });
    return visit ? [describe(timeline, visit.from, visit.to)] : [];
  });
  return {
    result: known(counted.length, 'items', counted.length, 'count'),
    formula: `${counted.length} items at ${
      stages[least]?.name ?? stageId
    } or beyond at the end of the day; done counts from the window’s start`,
    window,
    counted,
    leftOut: [],
  };
}
