import { Timeline } from '@value-stream/flow-engine';

/** One stay of an item in a status, mapped to a stage or not. Instants in ms. */
export interface Stay {
  readonly status: string;
  readonly from: number;
  /** `null` for the status it has now. */
  readonly to: number | null;
}

/** Item → its stays in order, as its timelines have them. */
export function staysOf(
  timelines: readonly Timeline[],
): ReadonlyMap<string, readonly Stay[]> {
  const entries = new Map<string, { status: string; from: number }[]>();
  for (const { itemKey, visits } of timelines) {
    const item = itemKey.slice(itemKey.indexOf(':') + 1);
    const known = entries.get(item) ?? [];
    entries.set(item, known);
    for (const { stageId, unmappedStatus, from } of visits) {
      const status = stageId ?? unmappedStatus ?? 'unknown';
      if (known[known.length - 1]?.status !== status) {
        known.push({ status, from });
      }
    }
  }
  return new Map(
    [...entries].map(([item, list]) => [
      item,
      list.map((entry, i) => ({ ...entry, to: list[i + 1]?.from ?? null })),
    ]),
  );
}

/** When an item first entered one of the statuses. */
export function firstEntry(
  stays: readonly Stay[],
  statuses: readonly string[],
): number | undefined {
  return stays.find(({ status }) => statuses.includes(status))?.from;
}
