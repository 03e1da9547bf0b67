import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

type TraceVisit = ApiSchemas['TraceVisit'];

/**
 * What an item waited for in a visit: the stage it went to next.
 *
 * @returns `none` where the visit is no wait or its stage is named after what
 * it waits for, `open` while it still waits.
 */
export function waitingFor(
  visits: readonly TraceVisit[],
  index: number,
): { kind: 'none' } | { kind: 'open' } | { kind: 'stage'; stage: string } {
  const visit = visits[index];
  if (visit.mode !== 'wait') {
    return { kind: 'none' };
  }
  if (visit.to === undefined) {
    return { kind: 'open' };
  }
  const next = visits[index + 1]?.stageName;
  if (!next || /^(waiting|ready) for /i.test(visit.stageName ?? '')) {
    return { kind: 'none' };
  }
  return { kind: 'stage', stage: next };
}
