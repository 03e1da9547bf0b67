import { doneWaits, Figure, Window } from '@value-stream/flow-engine';
import { QueryContext } from '../QueryContext';
import { DependencyQuery } from './DependencyQuery';
import { measuredColumns } from './measuredColumns';
import { StreamIndex } from '../streamIndexOf';

/** Of more streams that wait for one entity the effect is not worked out. */
const MOST_WAITERS = 25;

/**
 * Mean flow times of streams over a window, as their own pages tell them: what
 * the effect of their waiting is measured against.
 *
 * @param streamRefs - those that matter most first
 * @param since - as far back as their items are read
 */
export async function flowTimesOfWaiters(
  { timelines }: QueryContext,
  streamRefs: readonly string[],
  index: StreamIndex,
  query: DependencyQuery,
  { window, since }: { readonly window: Window; readonly since: number },
): Promise<ReadonlyMap<string, Figure>> {
  const flowOf = new Map<string, Figure>();
  for (const ref of streamRefs.slice(0, MOST_WAITERS)) {
    const stream = index.byRef.get(ref);
    if (stream) {
      const columns = await timelines.readColumns(stream, since);
      const measured = measuredColumns(columns, stream, query);
      const { flowMs, leftOut } = doneWaits([{ columns, measured }], window);
      const n = flowMs.length;
      if (n > 0) {
        flowOf.set(ref, {
          kind: 'value',
          value: flowMs.reduce((sum, ms) => sum + ms, 0) / n,
          unit: 'ms',
          n,
          method: 'mean',
          window,
          leftOut,
        });
      }
    }
  }
  return flowOf;
}
