import {
  MeasuredChoice,
  StreamDefinition,
  WaitColumns,
  WaitShare,
  WaitSide,
  WaitStretch,
} from '@value-stream/flow-engine';
import { findScope, Scope } from '../findScope';
import { loadColumns, LoadedColumns } from '../loadColumns';
import { NO_STREAM } from '../noStream';
import { QueryContext } from '../QueryContext';
import { StreamWaits, waitReaderOf } from './createWaitReader';
import { DependencyQuery } from './DependencyQuery';
import { Group, groupOf } from './groupOf';
import { keptWaits } from './keptWaits';
import { measuredColumns } from './measuredColumns';
import { StreamIndex, streamIndexOf } from '../streamIndexOf';

/** An entity's items, whom they waited for, and how its reader sees that. */
export interface WaitsInView {
  readonly scope: Scope;
  readonly group: Group;
  readonly index: StreamIndex;
  readonly items: LoadedColumns | undefined;
  /** The stream through which the entity is viewed. */
  readonly stream: StreamDefinition;
  readonly given: readonly MeasuredChoice[];
  /** What the items of each of those waited for, measured. */
  readonly measured: readonly WaitColumns[];
  /** By stream. */
  readonly waits: ReadonlyMap<string, StreamWaits>;
  stretchesOf(itemKey: string, doneAt: number): readonly WaitStretch[];
  sideOf(share: WaitShare): WaitSide;
}

/**
 * Loads what a question about an entity's dependencies needs.
 *
 * @param since - earliest end of an item that matters
 * @throws NotFoundError, InputError
 */
export async function lookAtWaits(
  context: QueryContext,
  entityRef: string,
  query: DependencyQuery,
  since: number,
): Promise<WaitsInView> {
  const scope = await findScope(context, entityRef);
  const [items, index] = await Promise.all([
    loadColumns(context, scope, { ...query, since }),
    streamIndexOf(context.database),
  ]);
  const stream = items?.stream ?? NO_STREAM;
  const pooled = items?.pooled ?? [];
  const waits = await waitReaderOf(context.database).read(pooled, since);
  const group = await groupOf(context, scope, pooled, index);
  const given = (items?.given ?? []).map(chosen => ({
    ...chosen,
    measured: measuredColumns(chosen.columns, stream, query),
  }));
  const { stretchesOf, measure } = keptWaits([...waits.values()]);
  const measured = given.map(chosen => measure(chosen, stream, query));
  const readable = await readableRefs(context, measured);
  return {
    scope,
    group,
    index,
    items,
    stream,
    given,
    measured,
    waits,
    stretchesOf,
    sideOf(share) {
      const party = group.otherSide(share, query.between);
      if (party === undefined) {
        return { kind: 'self' };
      }
      if (!readable || readable.has(party)) {
        return { kind: 'party', party };
      }
      return readable.has(share.party)
        ? { kind: 'party', party: share.party }
        : { kind: 'hidden' };
    },
  };
}

/** Those of the parties that the reader may read; undefined where that is all. */
async function readableRefs(
  { visibility }: QueryContext,
  measured: readonly WaitColumns[],
): Promise<ReadonlySet<string> | undefined> {
  if (visibility.all) {
    return undefined;
  }
  const refs = new Set<string>();
  for (const { shares } of measured) {
    for (const { party, entity, via } of shares.flat()) {
      refs.add(party);
      via.forEach(ref => refs.add(ref));
      if (entity !== undefined) {
        refs.add(entity);
      }
    }
  }
  return visibility.visible([...refs]);
}
