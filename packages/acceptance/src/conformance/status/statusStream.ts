import { Stage } from '@value-stream/flow-engine';
import { declareStream } from '../../pipeline/declareStream';
import { DeclaredStream } from '../../pipeline/productUnderTest';
import { ExpectedHistory } from './StatusHistory';

const CENTURY_MS = 100 * 365.25 * 86_400_000;

/**
 * A stream with one stage per status that the expected file maps: those that
 * start, those in order, those that end. Other statuses have no stage, so
 * that the product has to report them and must not guess.
 */
export function statusStream(
  name: string,
  { mapping }: ExpectedHistory,
): DeclaredStream {
  const { start, ordered_flow: flow, done } = mapping;
  const open = [...new Set([...start, ...flow])].filter(
    status => !done.includes(status),
  );
  const stages: readonly Stage[] = [
    ...open.map(
      (status): Stage => ({
        id: status,
        name: status,
        mode: 'active',
        class: start.includes(status) ? 'refine' : 'build',
        authority: 'status',
        statuses: [status],
      }),
    ),
    ...done.map(
      (status): Stage => ({
        id: status,
        name: status,
        mode: 'done',
        class: 'done',
        authority: 'status',
        statuses: [status],
      }),
    ),
  ];
  return declareStream(name, {
    flowItem: 'work-items',
    stages,
    commitment: stages[0].id,
    // The expected cycle times and throughput take the first time an item is done.
    reopenPolicy: 'first-done',
    reopenHorizonMs: CENTURY_MS,
  });
}
