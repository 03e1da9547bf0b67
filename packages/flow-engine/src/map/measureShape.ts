import { Basis, Clock, StreamDefinition } from '../model';

/** All of a stream that an item's measurement rests on, with clock and basis. */
export function measureShape(
  stream: StreamDefinition,
  clock: Clock,
  basis: Basis,
): string {
  const { stages, commitment, calendar, reopenPolicy } = stream;
  return JSON.stringify([
    stages.map(({ id, mode, class: stageClass }) => [id, mode, stageClass]),
    commitment,
    clock === 'calendar' ? null : calendar,
    reopenPolicy,
    clock,
    basis,
  ]);
}
