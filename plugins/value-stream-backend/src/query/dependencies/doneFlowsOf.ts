import {
  doneWaits,
  Exclusion,
  MeasuredChoice,
  StreamDefinition,
  sumOf,
  Window,
} from '@value-stream/flow-engine';
import { Knex } from 'knex';
import { canonicalJson } from '../../log/canonicalJson';
import { factVersions } from '../factVersions';
import { forgetOldest } from '../forgetOldest';
import { QueryContext } from '../QueryContext';
import { DependencyQuery } from './DependencyQuery';
import { measuredColumns } from './measuredColumns';

/** Items kept, over all streams, each as a few numbers. */
const MOST_KEPT = 200_000;

/** Flow times of the items of a stream that were done. */
export interface DoneFlows {
  /** Their sum over a window, with what it leaves out. */
  within(window: Window): {
    readonly ms: number;
    readonly n: number;
    readonly leftOut: readonly Exclusion[];
  };
}

interface Kept extends DoneFlows {
  readonly version: string;
  readonly since: number;
  readonly items: number;
}

const keptOf = new WeakMap<Knex, Map<string, Kept>>();

/**
 * Flow times of done items, stream by stream. What a stream's items took is
 * kept although its timelines are not, as long as its facts are the same: many
 * streams may wait for one.
 *
 * @param since - as far back as their items are read
 */
export async function doneFlowsOf(
  { database, timelines }: QueryContext,
  streams: readonly StreamDefinition[],
  query: DependencyQuery,
  since: number,
): Promise<readonly DoneFlows[]> {
  const kept = keptOf.get(database) ?? new Map<string, Kept>();
  keptOf.set(database, kept);
  // Read before the items: they may be newer than the version, never older.
  const versions = await factVersions(
    database,
    streams.map(({ ref }) => ref),
  );
  const found: DoneFlows[] = [];
  for (const stream of streams) {
    const { clock, basis } = query;
    const { ref, stages, commitment, calendar, reopenPolicy } = stream;
    const key = canonicalJson([
      ref,
      clock,
      basis,
      stages,
      commitment,
      calendar,
      reopenPolicy,
    ]);
    const version = versions.get(ref) ?? '';
    let own = kept.get(key);
    if (own?.version !== version || own.since > since) {
      const columns = await timelines.readColumns(stream, since);
      const measured = measuredColumns(columns, stream, query);
      const { items } = columns.held;
      own = { version, since, items, ...flowsOf({ columns, measured }) };
    }
    kept.delete(key);
    kept.set(key, own);
    found.push(own);
  }
  forgetOldest(kept, MOST_KEPT, ({ items }) => items);
  return found;
}

function flowsOf(given: MeasuredChoice): DoneFlows {
  return {
    within(window) {
      const { flowMs, leftOut } = doneWaits([given], window);
      return {
        ms: sumOf(flowMs),
        n: flowMs.length,
        leftOut,
      };
    },
  };
}
