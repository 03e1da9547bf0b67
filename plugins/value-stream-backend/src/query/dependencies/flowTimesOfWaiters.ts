import { Figure, Window } from '@value-stream/flow-engine';
import { QueryContext } from '../QueryContext';
import { StreamIndex } from '../streamIndexOf';
import { DependencyQuery } from './DependencyQuery';
import { doneFlowsOf } from './doneFlowsOf';

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
  context: QueryContext,
  streamRefs: readonly string[],
  index: StreamIndex,
  query: DependencyQuery,
  { window, since }: { readonly window: Window; readonly since: number },
): Promise<ReadonlyMap<string, Figure>> {
  const streams = streamRefs
    .slice(0, MOST_WAITERS)
    .flatMap(ref => index.byRef.get(ref) ?? []);
  const flows = await doneFlowsOf(context, streams, query, since);
  const flowOf = new Map<string, Figure>();
  streams.forEach(({ ref }, place) => {
    const { ms, n, leftOut } = flows[place].within(window);
    if (n > 0) {
      flowOf.set(ref, {
        kind: 'value',
        value: ms / n,
        unit: 'ms',
        n,
        method: 'mean',
        window,
        leftOut,
      });
    }
  });
  return flowOf;
}
