import { Ladder } from '../model';
import { meanFigure } from '../figure/figure';
import { StageFlow } from './StageFlow';
import { StageTable } from './StageTable';

/** The ladder of means: committed steps add up to the mean flow time. */
export function ladderOf(flow: StageFlow, table: StageTable): Ladder {
  const n = Math.max(1, flow.n);
  return {
    steps: table.stages.map(({ id }, s) => ({
      stageId: id,
      waitMs: flow.ladderWait[s] / n,
      workMs: flow.ladderWork[s] / n,
      unknownMs: flow.ladderUnknown[s] / n,
    })),
    n: flow.n,
    meanWait: meanFigure(flow.wait, flow.n),
    meanWork: meanFigure(flow.work, flow.n),
    meanFlowTime: meanFigure(flow.work + flow.wait + flow.unknown, flow.n),
  };
}
