import { Figure } from '../model';
import { known, meanFigure, unknown } from '../figure/figure';
import { FutureStage, MapEdit } from './MapEdit';
import { StepTimes } from './reworkMs';
import { completeAccurate } from './stageFigures';
import { StageFlow } from './StageFlow';
import { StageTable } from './StageTable';

/**
 * Each stage's figures with edits: its mean wait and process time less what
 * its step of the ladder has lost, its %C&A where one was set.
 *
 * @param saved - what all items together have lost, by step
 */
export function futureStages(
  current: StageFlow,
  saved: StepTimes,
  edits: readonly MapEdit[],
  table: StageTable,
): readonly FutureStage[] {
  const { n, items, lead, process } = current;
  const mean = (sum: number, s: number): Figure =>
    n > 0 && items[s] === 0
      ? unknown('no-items', 0)
      : meanFigure(Math.max(0, sum), items[s]);
  return table.stages.map(({ id }, s) => {
    const set = edits.find(
      ({ stageId, what }) => stageId === id && what === 'complete-accurate',
    );
    const now = completeAccurate(current, table, s);
    return {
      stageId: id,
      waitTime: mean(lead[s] - process[s] - saved.wait[s], s),
      processTime: mean(process[s] - saved.work[s], s),
      percentCompleteAccurate:
        set && now.kind === 'value'
          ? known(set.value, 'ratio', now.n, 'as set')
          : now,
    };
  });
}
