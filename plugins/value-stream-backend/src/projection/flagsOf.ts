import { Span } from '@value-stream/flow-engine';
import { namesIn } from '../tracing/mentionsInTexts';
import { repositoryOf } from '../tracing/repositoryOf';
import { LoadedHistory } from './loadHistories';

/** A time in which an item was flagged as blocked, and the names in the reason given. */
export interface Flag {
  readonly span: Span;
  readonly names: readonly string[];
}

/** Flags of an item whose reason names something. A flag stands until the next time the item is unblocked. */
export function flagsOf({
  item,
  activities,
}: Pick<LoadedHistory, 'item' | 'activities'>): readonly Flag[] {
  const flags: { from: number; to: number | null; names: readonly string[] }[] =
    [];
  for (const { verb, objects, attributes, occurredAt } of activities) {
    if (objects[0].key !== item.key) {
      continue;
    }
    if (verb === 'unblocked') {
      flags.forEach(flag => {
        flag.to ??= occurredAt;
      });
    } else if (verb === 'blocked' && typeof attributes.reason === 'string') {
      const names = namesIn(attributes.reason, repositoryOf(item));
      if (names.length) {
        flags.push({ from: occurredAt, to: null, names });
      }
    }
  }
  return flags.map(({ from, to, names }) => ({ span: { from, to }, names }));
}

/** The names in all flags of an item, each once, in order. */
export function flaggedNames(
  history: Pick<LoadedHistory, 'item' | 'activities'>,
): readonly string[] {
  return [...new Set(flagsOf(history).flatMap(({ names }) => names))].sort();
}
