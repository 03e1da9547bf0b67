import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { LadderPlace, LadderTread, TextPlace } from './MapGeometry';
import { ladderPath, Tread } from './ladderPath';

type StageFigures = ApiSchemas['StageFigures'];

/** Share of a stage's place that its wait tread takes where it also has work. */
const WAIT_PART = 0.42;

/**
 * Lays a stage's means along the flow: waits on one line, work on the other.
 * Steps before the commitment are a path of their own, since they are not
 * part of the sum.
 *
 * @param bounds - where a stage's place begins and ends along the flow
 */
export function layoutLadder(options: {
  stages: readonly StageFigures[];
  ladder: ApiSchemas['Ladder'];
  bounds: readonly { readonly from: number; readonly to: number }[];
  waitAt: number;
  workAt: number;
  down?: boolean;
  labelAt: (kind: 'wait' | 'work', middle: number) => TextPlace;
}): LadderPlace {
  const { stages, bounds, waitAt, workAt, down, labelAt } = options;
  const steps = new Map(options.ladder.steps.map(s => [s.stageId, s]));
  const treads: LadderTread[] = [];
  const before: Tread[] = [];
  const after: Tread[] = [];

  stages.forEach((stage, i) => {
    const step = steps.get(stage.stageId);
    const waitMs = step?.waitMs ?? 0;
    const workMs = step?.workMs ?? 0;
    const { from, to } = bounds[i];
    const line = stage.committed ? after : before;
    const add = (kind: 'wait' | 'work', ms: number, a: number, b: number) => {
      line.push({ from: a, to: b, at: kind === 'wait' ? waitAt : workAt });
      treads.push({
        stageId: stage.stageId,
        kind,
        ms,
        committed: stage.committed,
        label: labelAt(kind, (a + b) / 2),
      });
    };
    if (stage.mode === 'wait') {
      add('wait', waitMs, from, to);
    } else if (waitMs > 0) {
      const split = from + (to - from) * WAIT_PART;
      add('wait', waitMs, from, split);
      add('work', workMs, split, to);
    } else {
      add('work', workMs, from, to);
    }
  });

  return {
    pathBefore: ladderPath(before, down),
    path: ladderPath(after, down),
    treads,
    waitAt,
    workAt,
  };
}
