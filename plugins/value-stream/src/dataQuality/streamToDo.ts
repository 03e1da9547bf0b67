import { DataQuality } from '@value-stream/backstage-plugin-value-stream-common';

type StreamLine = DataQuality['streams'][number];

/** Something to do about the data of a stream, named as its words are. */
export type StreamToDo =
  | { readonly what: 'wait' | 'noItems' | 'noDone' | 'statuses' }
  | { readonly what: 'source'; readonly sources: readonly string[] }
  | {
      readonly what: 'toChange' | 'toDelivery' | 'whole' | 'timeline';
      readonly items: number;
    };

/**
 * What to do about the data of a stream, in the order of the chain. Items that
 * break at one link are not told again for those behind it.
 */
export function streamToDo({
  freshness,
  quality,
}: StreamLine): readonly StreamToDo[] {
  const toDo: StreamToDo[] = [];
  if (
    freshness &&
    ['failed', 'warning', 'never-run'].includes(freshness.state)
  ) {
    toDo.push({ what: 'source', sources: freshness.sources });
  }
  if (!quality) {
    return [...toDo, { what: 'wait' }];
  }
  const { items, doneItems, toChange, toDelivery, whole } = quality;
  if (items === 0) {
    return [...toDo, { what: 'noItems' }];
  }
  if (doneItems === 0) {
    toDo.push({ what: 'noDone' });
  }
  const linked = toChange?.covered ?? doneItems;
  const add = (
    what: 'toChange' | 'toDelivery' | 'whole' | 'timeline',
    count: number,
  ) => {
    if (count > 0) {
      toDo.push({ what, items: count });
    }
  };
  add('toChange', doneItems - linked);
  add('toDelivery', linked - toDelivery.covered);
  add('whole', Math.min(toDelivery.covered, doneItems) - whole.covered);
  add('timeline', quality.withoutTimeline);
  if (quality.unmappedStatuses.length > 0) {
    toDo.push({ what: 'statuses' });
  }
  return toDo;
}
