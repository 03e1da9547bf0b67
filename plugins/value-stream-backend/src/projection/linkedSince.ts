import { Instant, Link } from '@value-stream/flow-engine';
import { LoadedHistory } from './loadHistories';

/**
 * From when a link holds, as far as its tool tells: the first time that the
 * two were linked since they last were not. Always, where it tells nothing.
 */
export function linkedSince(
  { activities }: Pick<LoadedHistory, 'activities'>,
  { from, to }: Pick<Link, 'from' | 'to'>,
): Instant {
  let since: Instant | undefined;
  for (const { verb, objects, attributes, occurredAt } of activities) {
    const keys = objects.map(({ key }) => key);
    if (verb !== 'linked' || !keys.includes(from) || !keys.includes(to)) {
      continue;
    }
    if (attributes.added === false || attributes.holds === false) {
      since = undefined;
    } else {
      since ??= occurredAt;
    }
  }
  return since ?? -8.64e15;
}
