import {
  ExclusionReason,
  Instant,
  MapOptions,
  StreamDefinition,
  Window,
} from '../model';
import { ColumnItem } from '../columns/ColumnItem';
import { Departures } from './Departures';
import { isNotDone } from './DoneItems';
import { Meter } from './Meter';
import { createMovements } from './movementsIn';
import { numberList } from './NumberList';
import { Passages } from './Passages';
import { createStageFlow } from './StageFlow';
import { stageTable } from './StageTable';
import { createStanding } from './standingAt';
import { UnmappedStatuses } from './unmappedStatuses';
import { createWaits } from './waitsIn';

/** All that a map is made of, as far as items have been added to it. */
export type MapSums = ReturnType<typeof createMapSums>;

/**
 * @param options - those of the map; figures at its end are taken no later than `asOf`
 * @param room - how many items are expected
 */
export function createMapSums(
  stream: StreamDefinition,
  options: MapOptions,
  room?: number,
) {
  const { window, clock, basis, asOf } = options;
  const table = stageTable(stream);
  const meter = new Meter(stream, clock, basis);
  const at: Instant = Math.min(asOf, window.to);
  const passed: Window = { from: window.from, to: at };
  return {
    stream,
    options,
    table,
    meter,
    /** The part of the window that has passed. */
    passed,
    flow: createStageFlow(table, room),
    /** Of each counted item what it waited on each committed step of the ladder. */
    stepWaits: numberList(
      room && room * (table.stages.length - table.commitment),
    ),
    waits: createWaits(table),
    passages: new Passages(table, meter),
    before: createStanding(window.from, table),
    after: createStanding(at, table),
    movements: createMovements(table),
    departures: new Departures(stream, passed, table),
    unmapped: new Map() as UnmappedStatuses,
    leftOut: new Map<ExclusionReason, number>(),
    abandoned: new Int32Array(table.stages.length),
    /** Done in the window, whether durations count or not. */
    done: 0,
    traced: 0,
    mergedOnly: 0,
    started: 0,
    inFlow: 0,
    /** Start of the longest in flow. */
    oldestStart: Infinity,
  };
}

/** Counts what became of an item in the window, but for its durations. */
export function addDone(
  sums: MapSums,
  { columns, first, end, traced, mergedOnly }: ColumnItem,
  fate: 'counted' | ExclusionReason,
): void {
  if (fate === 'counted' || !isNotDone(fate)) {
    sums.done++;
    if (traced) sums.traced++;
    if (mergedOnly) sums.mergedOnly++;
  }
  if (fate === 'counted') return;
  sums.leftOut.set(fate, (sums.leftOut.get(fate) ?? 0) + 1);
  if (fate !== 'abandoned' || first === end) return;
  const order = columns.orders[end - 1];
  if (order >= 0) sums.abandoned[order]++;
}

/** Counts an item that started in the window, or is in flow at its end. */
export function addFlowing(
  sums: MapSums,
  { startedAt, endedAt }: ColumnItem,
): void {
  if (startedAt === null) return;
  const { from, to } = sums.passed;
  if (startedAt >= from && startedAt < to) sums.started++;
  if (startedAt > to || (endedAt !== null && endedAt <= to)) return;
  sums.inFlow++;
  if (startedAt < sums.oldestStart) sums.oldestStart = startedAt;
}
