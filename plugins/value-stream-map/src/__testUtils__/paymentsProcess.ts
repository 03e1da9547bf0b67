import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { DAY, known } from './buildMapAnswer';
import { paymentsMap } from './paymentsMap';

type Process = ApiSchemas['ProcessAnswer'];

const { figures, ...asked } = paymentsMap;

const STAGES = figures.stages.map(({ stageId }) => stageId);
const days = (value: number, n: number) =>
  known(value * DAY, 'ms', n, 'quantile R-7');

function edge(
  from: number,
  to: number,
  count: number,
  wait: number,
  place: number,
  returns = 0,
): Process['edges'][number] {
  return {
    fromStageId: STAGES[from],
    toStageId: STAGES[to],
    count,
    items: count,
    returns,
    wait: days(wait, count),
    time: days(wait + 0.1, count),
    variant: place,
  };
}

function variant(
  places: readonly number[],
  count: number,
  flow: number | undefined,
): Process['variants'][number] {
  return {
    key: places.join('-'),
    stageIds: places.map(place => STAGES[place]),
    count,
    share: known(count / 184, 'ratio', count, 'share of counted items'),
    flowTime:
      flow === undefined
        ? { kind: 'unknown', reason: 'too-few-samples', n: count }
        : days(flow, count),
  };
}

/** 150 items went straight, 30 back from review once, 4 past the review. */
export const paymentsProcess: Process = {
  asked: asked as unknown as Process['asked'],
  stages: figures.stages.map(({ stageId, name, mode, committed }, place) => ({
    stageId,
    name,
    mode,
    committed,
    items: place < 2 ? 0 : 184,
    visits: place < 2 ? 0 : 184,
    begun: place === 2 ? 184 : 0,
  })),
  edges: [
    edge(3, 4, 210, 0.4, 1),
    edge(4, 5, 210, 3.5, 1),
    edge(2, 3, 184, 2.3, 1),
    edge(6, 7, 184, 0, 1),
    edge(7, 8, 184, 1.4, 1),
    edge(8, 9, 184, 0, 1),
    edge(5, 6, 180, 0, 1),
    edge(5, 3, 30, 0, 2, 30),
    edge(3, 6, 4, 0, 3),
  ],
  steps: [
    { variants: 1, share: 150 / 184 },
    { variants: 2, share: 180 / 184 },
    { variants: 3, share: 1 },
  ],
  variants: [
    variant([2, 3, 4, 5, 6, 7, 8, 9], 150, 8.5),
    variant([2, 3, 4, 5, 3, 4, 5, 6, 7, 8, 9], 30, 14),
    variant([2, 3, 6, 7, 8, 9], 4, undefined),
  ],
  variantTotal: 3,
  counted: 184,
  leftOut: [],
};
