import { MapAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { buildMapAnswer, DAY, known, MapSpec, unknown } from './buildMapAnswer';

/** A repository with releases only: three stages, the commit as flow item. */
export const commitsMap: MapAnswer = buildMapAnswer({
  title: 'value-stream',
  flowItem: 'commits',
  counted: 412,
  done: 420,
  arrivalsPerWeek: 32.7,
  p50: 6.2,
  p85: 13.4,
  firstTimeRight: 1,
  stages: [
    {
      id: 'development',
      name: 'Development',
      mode: 'active',
      class: 'build',
      work: 0.8,
      completeAccurate: 1,
      inProgress: 0,
      net: 0,
    },
    {
      id: 'waiting-for-release',
      name: 'Waiting for release',
      mode: 'wait',
      class: 'await-release',
      wait: 5.9,
      inProgress: 37,
      oldest: 11,
      net: 0.4,
    },
    { id: 'released', name: 'Released', mode: 'done', class: 'done' },
  ],
  constraint: {
    kind: 'found',
    stageId: 'waiting-for-release',
    batching: true,
    shareOfWait: 1,
    queueFrom: 37,
    queueTo: 37,
    oldestFromMs: 9 * DAY,
    oldestToMs: 11 * DAY,
    confirmed: false,
    flowTimeWithout: known(0.6 * DAY, 'ms', 412, 'quantile R-7, by replay'),
  },
});

const longStages: MapSpec['stages'] = Array.from({ length: 15 }, (_, i) => {
  const wait = i % 2 === 0;
  return {
    id: `s${i}`,
    name: wait
      ? `Waiting for department ${i}`
      : `Quality gate ${i} and sign-off`,
    mode: wait ? ('wait' as const) : ('active' as const),
    class: wait ? ('await-approval' as const) : ('verify' as const),
    before: i < 2,
    wait: wait ? 1 + i * 0.3 : 0.2,
    work: wait ? 0 : 0.5,
    completeAccurate: wait ? undefined : 0.95,
    inProgress: i + 1,
    oldest: 5 + i,
    net: 0.1,
  };
});

/** Fifteen stages, more than fit side by side. */
export const longMap: MapAnswer = buildMapAnswer({
  title: 'Core banking',
  counted: 64,
  done: 70,
  arrivalsPerWeek: 5.6,
  p50: 24,
  p85: 60,
  firstTimeRight: 0.9,
  stages: [
    ...longStages,
    { id: 'done', name: 'In customers’ hands', mode: 'done', class: 'done' },
  ],
  returns: [
    ['s9', 's3', 4, 3],
    ['s13', 's5', 2, 6],
  ],
  constraint: {
    kind: 'found',
    stageId: 's14',
    batching: true,
    shareOfWait: 0.21,
    queueFrom: 20,
    queueTo: 15,
    oldestFromMs: 30 * DAY,
    oldestToMs: 19 * DAY,
    confirmed: false,
    flowTimeWithout: unknown('not-identifiable', 64),
  },
});

/** Work sent back from everywhere to everywhere. */
export const returnsMap: MapAnswer = buildMapAnswer({
  title: 'Claims',
  counted: 90,
  done: 95,
  arrivalsPerWeek: 8,
  p50: 14,
  p85: 32,
  firstTimeRight: 0.4,
  stages: [
    {
      id: 'ready',
      name: 'Ready',
      mode: 'wait',
      class: 'ready',
      wait: 3,
      inProgress: 6,
      oldest: 12,
      net: 0.1,
    },
    {
      id: 'dev',
      name: 'Development',
      mode: 'active',
      class: 'build',
      work: 4,
      wait: 1,
      completeAccurate: 0.52,
      inProgress: 9,
      oldest: 20,
      net: 0.2,
    },
    {
      id: 'wfr',
      name: 'Waiting for review',
      mode: 'wait',
      class: 'await-review',
      wait: 2,
      inProgress: 3,
      oldest: 4,
      net: 0,
    },
    {
      id: 'review',
      name: 'Review',
      mode: 'active',
      class: 'review',
      work: 0.4,
      completeAccurate: 0.9,
      inProgress: 1,
      oldest: 1,
      net: 0,
    },
    {
      id: 'qa',
      name: 'QA',
      mode: 'active',
      class: 'verify',
      work: 1.5,
      completeAccurate: 0.88,
      inProgress: 5,
      oldest: 9,
      net: 0,
    },
    {
      id: 'uat',
      name: 'User acceptance',
      mode: 'active',
      class: 'verify',
      work: 1,
      completeAccurate: 0.97,
      inProgress: 2,
      oldest: 5,
      net: 0,
    },
    {
      id: 'wfd',
      name: 'Waiting for deployment',
      mode: 'wait',
      class: 'await-release',
      wait: 4,
      inProgress: 7,
      oldest: 8,
      net: 0.5,
    },
    { id: 'released', name: 'Released', mode: 'done', class: 'done' },
  ],
  returns: [
    ['review', 'dev', 25, 1.1],
    ['qa', 'dev', 18, 2.4],
    ['uat', 'dev', 6, 4.2],
    ['uat', 'qa', 9, 1.5],
    ['qa', 'review', 4, 0.6],
    ['released', 'uat', 3, 2],
    ['released', 'dev', 2, 5],
    ['uat', 'review', 1, 5],
  ],
});

const quiet: MapSpec = {
  title: 'Ledger',
  counted: 0,
  done: 0,
  arrivalsPerWeek: 0.2,
  stages: paymentsLike(undefined),
};

function paymentsLike(items: number | undefined): MapSpec['stages'] {
  return [
    {
      id: 'ready',
      name: 'Ready',
      mode: 'wait',
      class: 'ready',
      items: items ?? 0,
      wait: items && 2,
      inProgress: 2,
      oldest: 40,
    },
    {
      id: 'development',
      name: 'Development',
      mode: 'active',
      class: 'build',
      items: items ?? 0,
      work: items && 1.5,
      inProgress: 1,
      oldest: 12,
    },
    {
      id: 'waiting-for-deployment',
      name: 'Waiting for deployment',
      mode: 'wait',
      class: 'await-release',
      items: items ?? 0,
      wait: items && 3,
    },
    {
      id: 'deployment',
      name: 'Deployment',
      mode: 'active',
      class: 'release',
      items: 0,
    },
    { id: 'released', name: 'Released', mode: 'done', class: 'done' },
  ];
}

/** Nothing done in the window, some in progress: durations are unknown. */
export const unknownMap: MapAnswer = buildMapAnswer(quiet);

/** One item done: means are known, percentiles are not. */
export const singleMap: MapAnswer = buildMapAnswer({
  ...quiet,
  counted: 1,
  done: 1,
  firstTimeRight: 1,
  stages: paymentsLike(1),
});

/** Nothing in the window at all. */
export const emptyMap: MapAnswer = buildMapAnswer({
  ...quiet,
  arrivalsPerWeek: 0,
  stages: quiet.stages.map(stage => ({
    ...stage,
    inProgress: 0,
    oldest: undefined,
  })),
});
