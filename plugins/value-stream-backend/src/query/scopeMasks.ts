import { keepWith, TimelineColumns } from '@value-stream/flow-engine';

type Masks = readonly (Uint8Array | undefined)[];

interface Kept {
  readonly all: readonly TimelineColumns[];
  readonly keys: ReadonlySet<string> | undefined;
  readonly items: number;
  readonly masks: Masks;
}

/** Scopes whose masks are kept with one stream's columns. */
const MOST_KEPT = 20;

const kept = keepWith<TimelineColumns, Kept[]>();

/**
 * By columns and place, 1 for the items of a scope, each as the first of the
 * columns has it; undefined where all items count. Looked up once for as long
 * as columns and keys are kept.
 *
 * @param keys - those of the scope; all where absent
 */
export function scopeMasks(
  all: readonly TimelineColumns[],
  keys: ReadonlySet<string> | undefined,
): Masks {
  if (all.length === 0 || (all.length === 1 && !keys)) {
    return all.map(() => undefined);
  }
  const known = kept.get(all[0]) ?? [];
  kept.set(all[0], known);
  const items = all.reduce((sum, { held }) => sum + held.items, 0);
  const place = known.findIndex(
    one =>
      one.keys === keys &&
      one.items === items &&
      one.all.length === all.length &&
      one.all.every((columns, n) => columns === all[n]),
  );
  const [found] = place < 0 ? [] : known.splice(place, 1);
  const own = found ?? { all, keys, items, masks: masksOf(all, keys) };
  known.push(own);
  if (known.length > MOST_KEPT) {
    known.shift();
  }
  return own.masks;
}

function masksOf(
  all: readonly TimelineColumns[],
  keys: ReadonlySet<string> | undefined,
): Masks {
  const seen = new Set<string>();
  return all.map(({ held }) => {
    const mask = Uint8Array.from(held.keys, key =>
      (keys?.has(key) ?? true) && !seen.has(key) ? 1 : 0,
    );
    if (all.length > 1) {
      held.keys.forEach((key, item) => {
        if (mask[item] === 1) seen.add(key);
      });
    }
    return mask;
  });
}
