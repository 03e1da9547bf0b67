import {
  createWaitColumns,
  keepByQuestion,
  keepWith,
  KeptByQuestion,
  MeasuredChoice,
  StreamDefinition,
  TimelineColumns,
  WaitColumns,
  WaitsBefore,
  WaitStretch,
} from '@value-stream/flow-engine';
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
  readonly measured: KeptByQuestion<TimelineColumns, WaitColumns>;
  /** The same streams before the waits of some items were read again. */
  readonly renewal?: {
    readonly of: WeakRef<Kept>;
    readonly itemKeys: ReadonlySet<string>;
  };
}

/** Sets of streams that are kept with the first one of them. */
const MOST_KEPT = 8;

const sets = keepWith<
  StreamWaits,
  { readonly streams: readonly StreamWaits[]; readonly kept: Kept }[]
>();

/** Waits as they were read, with what is worked out of them for as long as all of them are the same. */
export function keptWaits(streams: readonly StreamWaits[]): KeptWaits {
  const own = keptOf(streams);
  const { byItem, measured } = own;
  const stretchesOf = (itemKey: string, doneAt: number) =>
    byItem.get(itemKey)?.find(one => one.doneAt === doneAt)?.stretches ?? [];
  return {
    stretchesOf,
    measure({ columns, measured: items }, stream, query) {
      const { keys } = columns.held;
      const question = measurementOf(stream, query);
      return measured.ask(columns, question, () =>
        createWaitColumns(
          items.endedAt.length,
          place =>
            items.fates[place] === 'counted'
              ? stretchesOf(keys[place], items.endedAt[place])
              : [],
          stream,
          query,
          waitsBefore(own, columns, question),
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
  const place = known.findIndex(one => isOf(one.streams, streams));
  const [found] = place < 0 ? [] : known.splice(place, 1);
  const own = found ?? {
    streams,
    kept: {
      byItem: together(streams),
      measured: keepByQuestion(MEASUREMENTS_KEPT),
      ...renewalOf(streams),
    },
  };
  known.push(own);
  if (known.length > MOST_KEPT) {
    known.shift();
  }
  return own.kept;
}

function isOf(
  some: readonly StreamWaits[],
  others: readonly StreamWaits[],
): boolean {
  return (
    some.length === others.length &&
    some.every((stream, n) => stream === others[n])
  );
}

/** The set whose streams are these or those that they were made of, where one is kept. */
function renewalOf(
  streams: readonly StreamWaits[],
): Pick<Kept, 'renewal'> | undefined {
  const before = streams.map(stream => stream.renewal?.of.deref() ?? stream);
  const known = [streams[0], before[0]]
    .flatMap(first => sets.get(first) ?? [])
    .find(
      one =>
        one.streams.length === streams.length &&
        one.streams.every(
          (stream, n) => stream === streams[n] || stream === before[n],
        ),
    );
  if (!known) {
    return undefined;
  }
  const itemKeys = new Set(
    streams.flatMap((stream, n) =>
      stream === known.streams[n] ? [] : [...stream.renewal!.itemKeys],
    ),
  );
  return { renewal: { of: new WeakRef(known.kept), itemKeys } };
}

/** What was measured of the columns, or of those they were renewed from, with these waits or the ones before. */
function waitsBefore(
  { measured, renewal }: Kept,
  columns: TimelineColumns,
  question: string,
): WaitsBefore | undefined {
  const whole = { first: 0, end: columns.held.items, at: 0 };
  const { keys } = columns.held;
  const waits = renewal?.of.deref();
  const before = columns.renewal?.of.deref();
  for (const [kept, itemKeys] of [
    [measured, undefined],
    [waits?.measured, renewal?.itemKeys],
  ] as const) {
    for (const [of, copied] of [
      [columns, [whole]],
      [before, columns.renewal?.copied],
    ] as const) {
      const known = of && kept?.known(of, question);
      if (known && copied) {
        return {
          waits: known,
          copied,
          isOther: place => !!itemKeys?.has(keys[place]),
        };
      }
    }
  }
  return undefined;
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
