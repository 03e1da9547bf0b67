import {
  measureItems,
  MeasuredItems,
  StreamDefinition,
  TimelineColumns,
} from '@value-stream/flow-engine';
import { canonicalJson } from '../../log/canonicalJson';
import { DependencyQuery } from './DependencyQuery';

const measurements = new WeakMap<TimelineColumns, Map<string, MeasuredItems>>();

/** What items and their waits are measured by, whatever is asked of them. */
export function measurementOf(
  { calendar, commitment, reopenPolicy }: StreamDefinition,
  { clock, basis }: Pick<DependencyQuery, 'clock' | 'basis'>,
): string {
  return canonicalJson([clock, basis, calendar, commitment, reopenPolicy]);
}

/** Items measured as often as they are held, not as they are asked about. */
export function measuredColumns(
  columns: TimelineColumns,
  stream: StreamDefinition,
  query: Pick<DependencyQuery, 'clock' | 'basis'>,
): MeasuredItems {
  const key = measurementOf(stream, query);
  const known = measurements.get(columns) ?? new Map<string, MeasuredItems>();
  measurements.set(columns, known);
  let own = known.get(key);
  if (!own) {
    own = measureItems(columns, stream, query);
    known.set(key, own);
  }
  return own;
}
