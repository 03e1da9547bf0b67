import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

export const DAY = 86_400_000;

type Figure = ApiSchemas['Figure'];
type Edge = ApiSchemas['DependencyEdge'];

const FROM = '2026-03-01T00:00:00.000Z';
const TO = '2026-05-30T00:00:00.000Z';
export const HERE = 'system:default/payments-checkout';
export const PLATFORM = 'valuestream:default/platform';
export const RISK = 'valuestream:default/risk';
export const RETURNS = 'valuestream:default/returns';

const days = (value: number, n = 20): Figure => ({
  kind: 'value',
  value: value * DAY,
  unit: 'ms',
  n,
  method: 'mean',
});
const unknown: Figure = { kind: 'unknown', reason: 'no-items', n: 0 };

export const party = (
  ref: string,
  title: string,
): ApiSchemas['DependencyParty'] => ({
  ref,
  title,
  kind: ref.slice(0, ref.indexOf(':')),
});

function edge(
  ref: string,
  title: string,
  delayDays: number,
  more: Partial<Edge> = {},
): Edge {
  return {
    party: party(ref, title),
    delayMs: delayDays * DAY,
    delayMsPerMonth: (delayDays / 3) * DAY,
    workMs: (delayDays / 3) * DAY,
    queueMs: ((2 * delayDays) / 3) * DAY,
    items: 6,
    aloneMs: delayDays * DAY,
    gainMs: (delayDays / 20) * DAY,
    flowTimeWithout: days(6),
    meanFlowTimeWithout: days(9 - delayDays / 20),
    evidence: ['blocked-by'],
    kinds: [],
    entities: [],
    via: [],
    trend: 'both',
    earlierMs: 30 * DAY,
    ...more,
  };
}

const totals: ApiSchemas['DependencyTotals'] = {
  items: 20,
  totalWaitMs: 100 * DAY,
  edgesMs: 36 * DAY,
  otherMs: 0,
  selfMs: 14 * DAY,
  unexplainedMs: 50 * DAY,
  othersMs: 9 * DAY,
  flowTime: days(7),
  meanFlowTime: days(9),
  autonomy: {
    kind: 'value',
    value: 0.6,
    unit: 'ratio',
    n: 20,
    method: 'share',
  },
  cost: { amount: 36_000, currency: 'EUR' },
};

/** Whom a checkout waits for: the platform for 30 days, risk for 6; returns wait for it and risk for returns. */
export function dependenciesAnswer(
  more: Partial<ApiSchemas['DependenciesAnswer']> = {},
): ApiSchemas['DependenciesAnswer'] {
  return {
    asked: {
      scope: {
        entityRef: HERE,
        kind: 'system',
        title: 'payments-checkout',
        flowItem: 'work-items',
        stream: HERE,
        streams: [],
      },
      window: { from: FROM, to: TO },
      clock: 'calendar',
      basis: 'state',
      calendar: {
        timeZone: 'UTC',
        workingDays: [1, 2, 3, 4, 5],
        workingHours: [[540, 1020]],
        holidays: [],
      },
      asOf: TO,
      types: ['feature'],
      teams: [],
      labels: [],
    },
    depth: 1,
    between: 'streams',
    evidence: [],
    readableOnly: false,
    costOfDelay: { amount: 1000, currency: 'EUR' },
    totals,
    earlier: {
      window: { from: FROM, to: FROM },
      totals: { ...totals, edgesMs: 30 * DAY },
    },
    waitsFor: [
      edge(PLATFORM, 'Platform', 30, {
        costPerMonth: { amount: 10_000, currency: 'EUR' },
        via: [party(RISK, 'Risk')],
        course: [12, 18, 10, 20].map(n => n * DAY),
      }),
      edge(RISK, 'Risk', 6, { evidence: ['approval', 'review'], trend: 'new' }),
    ],
    waitedForBy: [edge(RETURNS, 'Returns', 12, { gainMs: undefined })],
    nodes: [
      party(HERE, 'payments-checkout'),
      party(PLATFORM, 'Platform'),
      party(RISK, 'Risk'),
      party(RETURNS, 'Returns'),
    ],
    edges: [
      { from: HERE, to: PLATFORM, delayMs: 30 * DAY, evidence: ['blocked-by'] },
      { from: RETURNS, to: HERE, delayMs: 12 * DAY, evidence: ['blocked-by'] },
      {
        from: HERE,
        to: RISK,
        delayMs: 6 * DAY,
        evidence: ['approval', 'review'],
      },
      { from: RISK, to: RETURNS, delayMs: 2 * DAY, evidence: ['blocked-by'] },
    ],
    order: [RETURNS, HERE, RISK, PLATFORM],
    cycles: [[HERE, RETURNS, RISK]],
    structure: [
      {
        party: party('valuestream:default/search', 'Search'),
        evidence: 'relation',
        relation: 'dependsOn',
        items: 0,
        entities: [
          { from: 'component:default/cart', to: 'component:default/index' },
        ],
      },
      {
        party: party('valuestream:default/letters', 'Letters'),
        evidence: 'released-together',
        items: 5,
        confidence: 0.25,
        earlier: { support: 3, confidence: 0.2 },
      },
      {
        party: party('valuestream:default/stock', 'Stock'),
        evidence: 'released-together',
        items: 0,
        confidence: 8 / 9,
        days: { support: 8, own: 9, other: 10, expected: 1 },
        earlier: { support: 2, confidence: 0.5 },
        entities: [
          { from: 'component:default/cart', to: 'component:default/stock' },
        ],
      },
      {
        party: party(RISK, 'Risk'),
        evidence: 'relation',
        relation: 'dependsOn',
        delayed: true,
        items: 0,
      },
    ],
    ...more,
  };
}

/** The same with nothing done. */
export function nothingDone(): ApiSchemas['DependenciesAnswer'] {
  const none = {
    ...totals,
    items: 0,
    totalWaitMs: 0,
    edgesMs: 0,
    selfMs: 0,
    unexplainedMs: 0,
    othersMs: 0,
    flowTime: unknown,
    meanFlowTime: unknown,
    autonomy: unknown,
    cost: undefined,
  };
  return dependenciesAnswer({
    totals: none,
    earlier: { window: { from: FROM, to: FROM }, totals: none },
    waitsFor: [],
    waitedForBy: [],
    nodes: [party(HERE, 'payments-checkout')],
    edges: [],
    order: [HERE],
    cycles: [],
    structure: [],
  });
}

export function blockersAnswer(): ApiSchemas['OpenBlockersAnswer'] {
  return {
    scope: dependenciesAnswer().asked.scope,
    asOf: TO,
    clock: 'calendar',
    readableOnly: false,
    total: 1,
    blockers: [
      {
        party: party(PLATFORM, 'Platform'),
        direction: 'waits-for',
        evidence: 'blocked-by',
        blocker: { key: 'jira:acme/PLT-7', title: 'A new cluster' },
        since: '2026-05-20T00:00:00.000Z',
        ageMs: 10 * DAY,
        waiting: [
          { key: 'jira:acme/PAY-1', stream: HERE, since: FROM, title: 'Pay' },
          { stream: HERE, since: FROM },
        ],
        behind: 3,
      },
    ],
  };
}

export function evidenceAnswer(): ApiSchemas['DependencyEvidenceAnswer'] {
  return {
    figure: 'dependency-delay',
    direction: 'waits-for',
    party: party(PLATFORM, 'Platform'),
    result: { ...days(30, 2), method: 'sum of equal shares' } as Figure,
    formula: 'sum over items',
    window: { from: FROM, to: TO },
    clock: 'calendar',
    basis: 'state',
    countedTotal: 2,
    leftOutTotal: 1,
    leftOut: [{ reason: 'direct-to-done', n: 1 }],
    items: [
      {
        key: 'jira:acme/PAY-1',
        title: 'Pay by wallet',
        value: 20 * DAY,
        workMs: 5 * DAY,
        from: FROM,
        to: TO,
        evidence: ['blocked-by'],
        waitedFor: [{ key: 'jira:acme/PLT-3', title: 'A queue' }],
      },
      {
        key: 'restricted-2',
        restricted: true,
        value: 10 * DAY,
        workMs: 0,
        evidence: ['blocked-by'],
        waitedFor: [{}],
      },
    ],
  };
}
