import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { entityPageRouteRef } from '../../routes';
import { answering } from '../../testing/answering';
import { StreamsPage } from '../StreamsPage';

export const DAY = 86_400_000;
export const value = (amount: number, unit: string, n = 12) => ({
  kind: 'value',
  value: amount,
  unit,
  n,
  method: 'by hand',
});

export const unknown = { kind: 'unknown', reason: 'no-items', n: 0 };
export const figures = {
  madeAt: '2026-03-02T10:00:00.000Z',
  flowTime: value(6 * DAY, 'ms'),
  earlierFlowTime: value(9 * DAY, 'ms'),
  trend: [
    { from: '2026-02-16T00:00:00.000Z', items: 2, p50: 5 * DAY },
    { from: '2026-02-23T00:00:00.000Z', items: 0 },
  ],
  velocity: value(3, 'per-week'),
  earlierVelocity: unknown,
  efficiency: value(0.25, 'ratio'),
  load: value(4, 'items'),
  traceability: unknown,
  constraint: {
    stageId: 'review',
    name: 'Review',
    shareOfWait: 0.5,
    confirmed: true,
  },
  unmappedStatuses: [],
  waits: [] as { to: string; delayMs: number; evidence: string[] }[],
  behaviour: {
    flowTime: {
      verdict: 'above',
      rule: 'outside',
      since: '2026-02-23T00:00:00.000Z',
      n: 26,
      mean: 3 * DAY,
      lower: DAY,
      upper: 5 * DAY,
    },
    velocity: { verdict: 'usual', n: 26, mean: 3, lower: 1, upper: 5 },
  },
  services: [
    {
      service: 'web',
      perDay: value(0.5, 'per-day'),
      leadTime: value(2 * DAY, 'ms'),
      failRate: value(0.1, 'ratio'),
      recovery: unknown,
      reworkRate: unknown,
    },
  ],
  restrictedServices: 1,
};

export const shop = {
  ref: 'valuestream:default/shop',
  name: 'shop',
  title: 'Shop',
  role: 'core',
  owner: 'group:default/shop-team',
  supports: [],
  declaredBy: 'entity',
  memberCount: 3,
  tags: ['retail'],
  tools: ['jira'],
  freshness: {
    state: 'warning',
    lastSuccessAt: '2026-03-02T10:00:00.000Z',
    sources: ['tracker'],
  },
  figures,
};

export const platform = {
  ...shop,
  ref: 'valuestream:default/platform',
  name: 'platform',
  title: 'Platform',
  role: 'supporting',
  supports: [shop.ref],
  tags: [],
  tools: [],
  freshness: undefined,
  figures: undefined,
};

export const many = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...shop,
    ref: `valuestream:default/s${i}`,
    title: `Stream ${String(i).padStart(4, '0')}`,
  }));

export const overview = (streams: unknown[]) => ({
  days: 90,
  asOf: '2026-03-02T10:00:00.000Z',
  readableOnly: false,
  streams,
});

export const show = (streams: unknown[]) => {
  const { api, fetch } = answering({ 'GET /overview': overview(streams) });
  renderInTestApp(<StreamsPage />, {
    apis: [api],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityPageRouteRef },
  });
  return fetch;
};

export const table = async (name: string) =>
  within(await screen.findByRole('table', { name }));
