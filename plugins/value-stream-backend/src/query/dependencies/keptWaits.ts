import {
  createWaitColumns,
  MeasuredChoice,
  StreamDefinition,
  TimelineColumns,
  WaitColumns,
  WaitStretch,
} from '@value-stream/flow-engine';
import { keepByQuestion } from '../keepByQuestion';
import { StreamWaits } from './createWaitReader';
import { DependencyQuery } from './DependencyQuery';
import { ItemWaits } from './ItemWaits';
import { MEASUREMENTS_KEPT, measurementOf } from './measuredColumns';

type Waits = StreamWaits['waits'];

/** The waits of the items of streams, looked at together. */
export interface KeptWaits {
  stretchesOf(itemKey: string, doneAt: number): readonly WaitStretch[];
  /** Those of the items of one of the streams, measured as often as they are read, not as they are asked about. */
  measure(
    choice: MeasuredChoice,
    stream: StreamDefinition,
    query: DependencyQuery,
  ): WaitColumns;
}

interface Kept {
  readonly byItem: Waits;
  readonly measured: ReturnType<
    typeof keepByQuestion<TimelineColumns, WaitColumns>
  >;
}

/** Sets of streams that are kept with the first one of them. */
const MOST_KEPT = 8;

const sets = new WeakMap<
  StreamWaits,
  { readonly streams: readonly StreamWaits[]; readonly kept: Kept }[]
>();

/** Waits as they were read, with what is worked out of them for as long as all of them are the same. */
export function keptWaits(streams: readonly StreamWaits[]): KeptWaits {
  const { byItem, measured } = keptOf(streams);
  const stretchesOf = (itemKey: string, doneAt: number) =>
    byItem.get(itemKey)?.find(one => one.doneAt === doneAt)?.stretches ?? [];
  return {
    stretchesOf,
    measure({ columns, measured: items }, stream, query) {
      const { keys } = columns.held;
      return measured(columns, measurementOf(stream, query), () =>
        createWaitColumns(
          items.endedAt.length,
          place =>
            items.fates[place] === 'counted'
              ? stretchesOf(keys[place], items.endedAt[place])
              : [],
          stream,
          query,
        ),
      );
    },
  };
}

function keptOf(streams: readonly StreamWaits[]): Kept {
  if (streams.length === 0) {
    return { byItem: new Map(), measured: keepByQuestion(MEASUREMENTS_KEPT) };
  }
  const known = sets.get(streams[0]) ?? [];
  sets.set(streams[0], known);
  const place = known.findIndex(
    one =>
      one.streams.length === streams.length &&
      one.streams.every((stream, n) => stream === streams[n]),
  );
  const [found] = place < 0 ? [] : known.splice(place, 1);
  const own = found ?? {
    streams,
    kept: {
      byItem: together(streams),
      measured: keepByQuestion(MEASUREMENTS_KEPT),
    },
  };
  known.push(own);
  if (known.length > MOST_KEPT) {
    known.shift();
  }
  return own.kept;
}

/** The waits of the items of all streams: one look for an item, however many streams there are. */
function together(streams: readonly StreamWaits[]): Waits {
  if (streams.length === 1) {
    return streams[0].waits;
  }
  const all = new Map<string, readonly ItemWaits[]>();
  for (const { waits } of streams) {
    for (const [itemKey, episodes] of waits) {
      const known = all.get(itemKey);
      all.set(itemKey, known ? [...known, ...episodes] : episodes);
    }
  }
  return all;
}
