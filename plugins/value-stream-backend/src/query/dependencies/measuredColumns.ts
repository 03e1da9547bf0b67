import {
  keepByQuestion,
  MeasuredItems,
  measureItems,
  StreamDefinition,
  TimelineColumns,
} from '@value-stream/flow-engine';
import { canonicalJson } from '../../log/canonicalJson';
import { DependencyQuery } from './DependencyQuery';

/** Clocks, bases and reopen policies, and the definitions that show the same columns. */
export const MEASUREMENTS_KEPT = 20;

const kept = keepByQuestion<TimelineColumns, MeasuredItems>(MEASUREMENTS_KEPT);

/** What items and their waits are measured by, whatever is asked of them. */
export function measurementOf(
  { calendar, commitment, reopenPolicy }: StreamDefinition,
  { clock, basis }: Pick<DependencyQuery, 'clock' | 'basis'>,
): string {
  return canonicalJson([clock, basis, calendar, commitment, reopenPolicy]);
}

/**
 * Items measured as often as they are held, not as they are asked about; of
 * columns that were renewed, those that were are measured again.
 */
export function measuredColumns(
  columns: TimelineColumns,
  stream: StreamDefinition,
  query: Pick<DependencyQuery, 'clock' | 'basis'>,
): MeasuredItems {
  const question = measurementOf(stream, query);
  return kept.ask(columns, question, () => {
    const before = columns.renewal?.of.deref();
    return measureItems(
      columns,
      stream,
      query,
      before && kept.known(before, question),
    );
  });
}
