import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { DAY, HOUR, known, quantilesOf, unknown } from './figures';
import { ASKED, FROM } from './flowAnswers';

type Service = ApiSchemas['DeliveryService'];

const at = (day: number, hour = 0) =>
  new Date(FROM + day * DAY + hour * HOUR).toISOString();
const durations = (median: number) =>
  quantilesOf([0.5, 0.75, 1, 1.5, 2.2].map(part => part * median));

const NO_FIGURES: ApiSchemas['DeliveryFigures'] = {
  leadTime: quantilesOf([]),
  perDay: known(0, 'count', 0),
  daysPerWeek: known(0, 'count', 4),
  rollouts: 0,
  failRate: unknown('no-items'),
  recovery: quantilesOf([]),
  reworkRate: unknown('no-items'),
};

const event = (
  key: string,
  kind: Service['events'][number]['kind'],
  when: string,
  rest: Partial<Service['events'][number]> = {},
): Service['events'][number] => ({
  key,
  title: `Deploy ${key}`,
  url: `https://example.com/${key}`,
  kind,
  at: when,
  environments: ['prod-eu'],
  changes: kind === 'rollout' ? 3 : 0,
  failedBy: [],
  ...rest,
});

/** Deployed often, with every kind of event and every way of attribution. */
export const CHECKOUT: Service = {
  service: 'checkout',
  entityRef: 'component:default/checkout',
  environments: ['prod-eu', 'prod-us'],
  figures: {
    leadTime: durations(30 * HOUR),
    perDay: known(9 / 28, 'count', 9),
    daysPerWeek: known(2.5, 'count', 4),
    rollouts: 9,
    failRate: known(4 / 8, 'ratio', 8),
    recovery: unknownBut(4),
    reworkRate: known(2 / 9, 'ratio', 9),
  },
  earlier: {
    ...NO_FIGURES,
    leadTime: durations(40 * HOUR),
    perDay: known(6 / 28, 'count', 6),
    failRate: known(1 / 6, 'ratio', 6),
    reworkRate: known(0, 'ratio', 6),
  },
  split: {
    coding: durations(9 * HOUR),
    pickup: durations(11 * HOUR),
    review: durations(2 * HOUR),
    mergeToDeploy: durations(7 * HOUR),
  },
  detect: quantilesOf([]),
  repair: quantilesOf([]),
  fullCoverage: durations(2 * HOUR),
  open: [3 * DAY],
  leftOut: [
    { reason: 'bot-authored', n: 4 },
    { reason: 'merge-commit', n: 1 },
    { reason: 'immature', n: 1 },
  ],
  redeploys: 1,
  failedAttempts: 1,
  unattributed: 1,
  weeks: [2, 3, 2, 2].map((rollouts, week) => ({
    from: at(7 * week),
    whole: true,
    leadTime:
      week === 2
        ? unknown('too-few-samples', 2)
        : known((40 - 4 * week) * HOUR, 'ms', 6),
    rollouts,
    failRate: known(week / 4, 'ratio', rollouts),
    recovery: unknown('too-few-samples', 1),
    reworkRate: known(week === 1 ? 0.5 : 0, 'ratio', rollouts),
  })),
  events: [
    event('c1', 'rollout', at(1, 9), { environments: ['prod-eu', 'prod-us'] }),
    event('c2', 'rollout', at(4, 9), {
      failedBy: ['incident', 'rollback'],
      recoveredAt: at(4, 20),
    }),
    event('c3', 'rollback', at(5, 3)),
    event('c4', 'rollout', at(8, 9), { failedBy: ['incident'] }),
    event('c5', 'failed-attempt', at(10, 9)),
    event('c6', 'rollout', at(12, 9), {
      failedBy: ['hotfix', 'incident'],
      recoveredAt: at(13, 9),
    }),
    event('c7', 'rollout', at(13, 9)),
    event('c8', 'redeploy', at(16, 9)),
    event('c9', 'rollout', at(19, 9), { failedBy: ['incident'] }),
    {
      ...event('', 'rollout', at(23, 9)),
      key: undefined,
      title: undefined,
      url: undefined,
    },
    event('c11', 'rollout', at(27, 9)),
  ],
  incidents: [
    ['i1', 4, 15, 'rollback', 0.8, at(4, 9)],
    ['i2', 9, 6, 'named', 1, at(8, 9)],
    ['i3', 12, 22, 'fix', 0.9, at(12, 9)],
    ['i4', 21, 2, 'time', 0.2, at(19, 9)],
  ].map(([key, day, hour, method, confidence, cause]) => ({
    key: key as string,
    title: `Incident ${key}`,
    detectedAt: at(day as number, hour as number),
    ...(key !== 'i4' && {
      resolvedAt: at((day as number) + 0.5, hour as number),
    }),
    cause: {
      key: 'c',
      at: cause as string,
      method: method as 'time',
      confidence: confidence as number,
      evidence: 'as told',
    },
  })),
};
CHECKOUT.incidents.push({
  key: 'i5',
  title: 'Incident i5',
  detectedAt: at(25, 4),
  resolvedAt: at(25, 8),
});

/** Deployed once, of which nothing else can be known. */
export const PRICES: Service = {
  ...CHECKOUT,
  service: 'prices',
  entityRef: 'component:default/prices',
  environments: ['prod-eu'],
  figures: {
    ...NO_FIGURES,
    perDay: known(1 / 28, 'count', 1),
    rollouts: 1,
    reworkRate: known(0, 'ratio', 1),
  },
  earlier: NO_FIGURES,
  split: {
    coding: quantilesOf([]),
    pickup: quantilesOf([]),
    review: quantilesOf([]),
    mergeToDeploy: quantilesOf([]),
  },
  fullCoverage: quantilesOf([]),
  open: [],
  leftOut: [
    { reason: 'baseline', n: 12 },
    { reason: 'immature', n: 1 },
  ],
  redeploys: 0,
  failedAttempts: 0,
  unattributed: 0,
  weeks: CHECKOUT.weeks.map((week, place) => ({
    ...week,
    leadTime: unknown('no-items'),
    rollouts: place === 3 ? 1 : 0,
    failRate: unknown('no-items'),
    recovery: unknown('no-items'),
    reworkRate: unknown('no-items'),
  })),
  events: [event('p1', 'baseline', at(26, 9))],
  incidents: [],
};

export function deliveryAnswer(
  services: readonly Service[] = [CHECKOUT, PRICES],
  rest: Partial<ApiSchemas['DeliveryAnswer']> = {},
): ApiSchemas['DeliveryAnswer'] {
  return {
    asked: ASKED,
    earlier: { from: at(-28), to: at(0) },
    productionEnvironments: ['prod-eu', 'prod-us'],
    services: [...services],
    restrictedServices: 0,
    otherEnvironments: [],
    otherIncidents: 0,
    ...rest,
  };
}

/** Recovery of too few failures for a median. */
function unknownBut(n: number): ApiSchemas['Quantiles'] {
  const few = unknown('too-few-samples', n);
  return { p50: few, p75: few, p85: few, p95: few };
}
