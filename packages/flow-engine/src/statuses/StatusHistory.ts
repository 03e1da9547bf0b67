import { Instant } from '../model';

/**
 * An item's statuses as a tool told them, before any mapping to stages.
 *
 * @public
 */
export interface StatusHistory {
  readonly key: string;
  /** In order; the first is the status it was created in. */
  readonly moves: readonly { readonly at: Instant; readonly status: string }[];
}

/**
 * Groups moves by item, each item's in order of instant.
 *
 * @public
 */
export function statusHistories(
  moves: Iterable<{
    readonly key: string;
    readonly at: Instant;
    readonly status: string;
  }>,
): readonly StatusHistory[] {
  const items = new Map<string, { at: Instant; status: string }[]>();
  for (const { key, at, status } of moves) {
    const known = items.get(key);
    if (known) known.push({ at, status });
    else items.set(key, [{ at, status }]);
  }
  return [...items].map(([key, own]) => ({
    key,
    moves: own.sort((a, b) => a.at - b.at),
  }));
}
