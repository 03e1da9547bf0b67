import {
  measureItems,
  MeasuredItems,
  StreamDefinition,
  TimelineColumns,
} from '@value-stream/flow-engine';
import { canonicalJson } from '../../log/canonicalJson';
import { DependencyQuery } from './DependencyQuery';

const measurements = new WeakMap<TimelineColumns, Map<string, MeasuredItems>>();

/** Items measured as often as they are held, not as they are asked about. */
export function measuredColumns(
  columns: TimelineColumns,
  stream: StreamDefinition,
  { clock, basis }: DependencyQuery,
): MeasuredItems {
  const key = canonicalJson([
    clock,
    basis,
    stream.calendar,
    stream.commitment,
    stream.reopenPolicy,
  ]);
  const known = measurements.get(columns) ?? new Map<string, MeasuredItems>();
  measurements.set(columns, known);
  let own = known.get(key);
  if (!own) {
    own = measureItems(columns, stream, { clock, basis });
    known.set(key, own);
  }
  return own;
}
