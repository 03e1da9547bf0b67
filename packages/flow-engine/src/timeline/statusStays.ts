import { StreamDefinition } from '../model';
import { stageOfClass } from './stageOfClass';
import { StatusStep } from './statusSteps';
import { Stay } from './Stay';

/**
 * The stays of an item that no work is linked to: where its status puts it.
 * What `composeStays` gives without tracks, at a fraction of its cost, since
 * most items of a tracker are of this kind.
 */
export function statusStays(
  status: readonly StatusStep[],
  stream: StreamDefinition,
): readonly Stay[] {
  const stays: Stay[] = [];
  for (let i = 0; i < status.length; i++) {
    const because = [status[i].because];
    const { at } = status[i];
    while (i + 1 < status.length && status[i + 1].at === at) {
      because.push(status[++i].because);
    }
    const { kind, stage, status: name } = status[i];
    const ended = kind === 'status' ? undefined : kind;
    const standing = ended ? stageOfClass(stream.stages, 'done') : stage;
    stays.push({
      at,
      stage: standing,
      unmappedStatus: standing ? undefined : name,
      ended,
      backwards: 'return',
      because,
    });
    if (ended === 'removed') break;
  }
  return stays;
}
