import {
  Activity,
  Link,
  linkSpans,
  openSpansOf,
  overlapSpans,
  Span,
} from '@value-stream/flow-engine';
import { partiesOf } from './partiesOf';
import { Homes } from './loadHomes';
import { OthersTimelines } from './loadOthersTimelines';
import { Tie } from './Tie';

/** That an item waits for another as long as that is open and the link stands. */
export type Awaited = Pick<Link, 'from' | 'to' | 'relation' | 'confidence'>;

/** What an item may wait for by a link of its history: what blocks or blocked it, and its children. */
export function awaitedBy(
  itemKey: string,
  link: Link,
): (Awaited & { readonly itemKey: string; readonly other: string })[] {
  const { from, to, relation, confidence } = link;
  const one = { from, to, relation, confidence, itemKey };
  if (from === to) {
    return [];
  }
  if (relation === 'blocked-by' && from === itemKey) {
    return [{ ...one, other: to }];
  }
  return relation === 'child-of' && to === itemKey && confidence > 0
    ? [{ ...one, other: from }]
    : [];
}

/** Ties to where what is waited for is at home, while it was open and the link stood. */
export function linkedTies(
  link: Awaited,
  { itemKey, other }: { readonly itemKey: string; readonly other: string },
  activities: readonly Activity[],
  homes: Homes,
  timelines: OthersTimelines,
): readonly Tie[] {
  const spans = overlapSpans(
    openOf(other, timelines),
    linkSpans(link, activities),
  );
  // What was taken away and never held the item up ties it to nobody.
  if (link.confidence === 0 && spans.length === 0) {
    return [];
  }
  return partiesOf(itemKey, other, homes).map(
    (home): Tie => ({
      ...home,
      evidence: link.relation === 'child-of' ? 'child' : 'blocked-by',
      otherKey: other,
      spans,
    }),
  );
}

/** When an item that others wait for was open. */
export function openOf(
  key: string,
  timelines: OthersTimelines,
): readonly Span[] {
  const own = timelines.get(key);
  return own ? openSpansOf(own.timelines, own.stream) : [];
}
