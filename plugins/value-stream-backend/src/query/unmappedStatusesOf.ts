import { Timeline } from '@value-stream/flow-engine';

/** Statuses that no stage claims, with how many items were in each; the most first. */
export function unmappedStatusesOf(
  timelines: readonly Timeline[],
): { status: string; items: number }[] {
  const items = new Map<string, number>();
  for (const { visits } of timelines) {
    const statuses = new Set(
      visits.flatMap(({ unmappedStatus }) => unmappedStatus ?? []),
    );
    statuses.forEach(status => items.set(status, (items.get(status) ?? 0) + 1));
  }
  return [...items]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([status, n]) => ({ status, items: n }));
}
