import {
  ReleasedTogether,
  releasedTogether,
  sharedDays,
} from '@value-stream/flow-engine';
import { RolloutDaysIn } from './rolloutDaysOf';

/** So many pairs are looked at; of a larger group the services that release most. */
const MOST_PAIRS = 200_000;

/** An entity of a group and another that release on the same days. */
export interface ReleasedPair extends ReleasedTogether {
  readonly from: string;
  readonly to: string;
  /** What the window before had of the two. */
  readonly earlier: { readonly support: number; readonly days: number };
}

/**
 * Entities that release together with those of a group, the surest first.
 *
 * @param isOther - whether an entity is none of the group's
 */
export function releasedPairs(
  members: readonly string[],
  isOther: (ref: string) => boolean,
  now: RolloutDaysIn,
  before: RolloutDaysIn,
): readonly ReleasedPair[] {
  const own = members
    .filter(ref => now.sets.has(ref))
    .sort(
      (a, b) =>
        now.sets.get(b)!.size - now.sets.get(a)!.size || (a < b ? -1 : 1),
    );
  if (own.length === 0) {
    return [];
  }
  const others = [...now.sets.keys()].filter(isOther);
  const looked = own.slice(
    0,
    Math.max(1, Math.floor(MOST_PAIRS / Math.max(1, others.length))),
  );
  const pairs: ReleasedPair[] = [];
  for (const from of looked) {
    const days = now.sets.get(from)!;
    const were = before.sets.get(from);
    for (const to of others) {
      const found = releasedTogether(
        days,
        now.sets.get(to)!,
        now.of,
        looked.length * others.length,
      );
      if (found) {
        const other = before.sets.get(to);
        pairs.push({
          ...found,
          from,
          to,
          earlier: {
            support: were && other ? sharedDays(were, other) : 0,
            days: were?.size ?? 0,
          },
        });
      }
    }
  }
  return pairs.sort(
    (a, b) =>
      a.chance - b.chance || (`${a.from}${a.to}` < `${b.from}${b.to}` ? -1 : 1),
  );
}
