import { ObjectKind } from '@value-stream/flow-engine';
import { LinkRow } from '../tracing/LinkRow';

/** Links along which an object is part of the history of the link's target. */
export const TOWARDS_TARGET = [
  'implements',
  'approves',
  'originates',
  'child-of',
  'deploys',
  'fixes',
  'reverts',
  'contains',
];
/** Links along which an object is part of the history of the link's origin. */
export const TOWARDS_ORIGIN = ['contains', 'blocked-by', 'built-by'];

/** How far an item's history reaches: item → change → commit → deployment → approval. */
export const HISTORY_DEPTH = 4;

/** What a `contains` link means to the two it joins. */
export const MERGE_METHOD = 'merge-parents';

/** An object on the way through a history. */
export interface Place {
  readonly key: string;
  /** Whether what the object contains is part of the history too. */
  readonly whole: boolean;
}

/**
 * Where a link leads on to from an object of a history, if anywhere. From
 * other work items only their children are followed; what contains a commit is
 * part of the history, but not what else it contains: a release or a
 * promoting change holds thousands of commits that are no part of the item.
 */
export function leadsOn(
  link: LinkRow,
  near: Place,
  kinds: { readonly near: ObjectKind; readonly far: ObjectKind },
  isItem: boolean,
): Place | undefined {
  const { relation } = link;
  if (link.to_key === near.key) {
    if (kinds.near === 'work-item' && !isItem && relation !== 'child-of') {
      return undefined;
    }
    if (relation === 'contains' && kinds.far === 'change') {
      return undefined;
    }
    return { key: link.from_key, whole: relation === 'implements' };
  }
  const follows =
    (relation === 'contains' && near.whole) ||
    (relation === 'blocked-by' && isItem) ||
    (relation === 'built-by' && kinds.near === 'artifact');
  return follows
    ? { key: link.to_key, whole: relation === 'contains' }
    : undefined;
}
