import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { DAY, known } from './buildMapAnswer';
import { paymentsMap } from './paymentsMap';

type Future = ApiSchemas['FutureMapAnswer'];

const { figures, ...asked } = paymentsMap;
const days = (value: number) => known(value * DAY, 'ms', 184, 'mean');
const ratio = (value: number) => known(value, 'ratio', 184, 'ratio of sums');
const none: ApiSchemas['Figure'] = {
  kind: 'unknown',
  reason: 'not-identifiable',
  n: 184,
};

const now: Future['now'] = {
  flowTimeP50: days(9.4),
  flowTimeP85: days(21),
  meanFlowTime: days(9.62),
  processTime: days(2.02),
  waitTime: days(7.6),
  activityRatio: ratio(2.02 / 9.62),
  rolledCompleteAccurate: ratio(0.78),
};

/**
 * Half the wait for review, 3.5 days, is 1.75 less: 7.87 days of flow and 5.85
 * of waiting.
 */
export function paymentsFuture(
  edits: readonly ApiSchemas['MapEdit'][],
): Future {
  const halved = edits.some(({ what }) => what === 'wait');
  const unknown = edits.some(({ what }) => what === 'wip-limit');
  const future: Future['future'] = {
    ...now,
    ...(halved && {
      flowTimeP50: days(7.7),
      meanFlowTime: days(7.87),
      waitTime: days(5.85),
    }),
  };
  const interval = { low: days(7.1), high: days(8.4) };
  const wait = (stageId: string) =>
    halved && stageId === 'waiting-for-review' ? 0.5 : 1;
  return {
    asked: asked as unknown as Future['asked'],
    bound: 'upper',
    edits: [...edits],
    now,
    future: unknown
      ? (Object.fromEntries(
          Object.keys(now).map(name => [name, none]),
        ) as Future['future'])
      : future,
    intervals: {
      flowTimeP50: interval,
      flowTimeP85: interval,
      meanFlowTime: interval,
      processTime: interval,
      waitTime: interval,
      activityRatio: { low: ratio(0.2), high: ratio(0.3) },
    },
    ladder: {
      ...figures.ladder,
      steps: figures.ladder.steps.map(step => ({
        ...step,
        waitMs: step.waitMs * wait(step.stageId),
      })),
      meanFlowTime: future.meanFlowTime,
      meanWait: future.waitTime,
    },
    stages: figures.stages.map(stage => ({
      stageId: stage.stageId,
      waitTime:
        stage.waitTime.kind === 'value'
          ? {
              ...stage.waitTime,
              value: stage.waitTime.value * wait(stage.stageId),
            }
          : stage.waitTime,
      processTime: stage.processTime,
      percentCompleteAccurate: stage.percentCompleteAccurate,
    })),
    queues: [],
    counted: 184,
    leftOut: [],
  };
}
