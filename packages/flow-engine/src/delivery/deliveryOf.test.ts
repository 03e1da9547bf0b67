import { day, HOUR } from '../__testUtils__/history';
import { DEFAULT_CALENDAR } from '../time';
import { deliveryOf } from './deliveryOf';
import { PRODUCTION, window } from './__testUtils__/sixRevisions';
import { deployed } from '../__testUtils__/deployed';

describe('deliveryOf', () => {
  const services = deliveryOf(
    {
      deployments: [
        deployed(0, 'r0', ['old'], { baseline: true }),
        deployed(1, 'r1', ['a']),
        deployed(2, 'r2', ['a', 'b']),
        deployed(4, 'r3'),
        deployed(5, 'w1', ['a'], {
          service: 'web',
          key: 'W5',
          environment: 'PROD-US',
        }),
      ],
      failedAttempts: [
        { service: 'api', environment: 'Prod-EU', at: day(3) },
        { service: 'api', environment: 'staging', at: day(3) },
        { service: 'web', environment: 'prod-eu', at: day(14) },
      ],
      changes: [
        { key: 'old', authoredAt: day(-9) },
        { key: 'a', authoredAt: day(0) },
        { key: 'b', authoredAt: day(1.5) },
      ],
      incidents: [
        {
          key: 'I',
          service: 'api',
          detectedAt: day(2.5),
          mitigatedAt: day(3),
          namedCause: 'D2',
        },
        { key: 'J', service: 'api', detectedAt: day(9) },
        { key: 'K', service: 'web', detectedAt: day(20) },
      ],
    },
    PRODUCTION,
    DEFAULT_CALENDAR,
    window,
    day(14),
  );
  const [api, web] = services;

  it('answers for each service, by name, and blends none', () => {
    expect(services.map(({ service }) => service)).toEqual(['api', 'web']);
    expect(api.frequency.rollouts).toBe(3);
    expect(web.frequency.rollouts).toBe(1);
    expect(api.failRate.rate).toMatchObject({ value: 1 / 3 });
    expect(web.failRate.rate).toMatchObject({ value: 0, n: 1 });
    expect(api.reworkRate).toMatchObject({ value: 0, n: 3 });
    expect(api.recovery.recovery.p50).toMatchObject({ n: 1 });
    expect(web.recovery.recovery.p50).toMatchObject({ n: 0 });
  });

  it('delivers a change to each service with the first rollout that contains it', () => {
    // a on day 1 and b on day 2; the old change came with the baseline.
    expect(api.leadTime).toMatchObject({
      n: 2,
      leftOut: [{ reason: 'baseline', n: 1 }],
    });
    expect(web.leadTime).toMatchObject({ n: 1, leftOut: [] });
  });

  it('shows apart what the five do not count', () => {
    expect(api).toMatchObject({
      redeploys: 1,
      failedAttempts: 1,
      unattributed: ['J'],
    });
    expect(web).toMatchObject({
      redeploys: 0,
      failedAttempts: 0,
      unattributed: [],
    });
  });

  it('goes by name, and shows apart only what lies in the window', () => {
    const later = { from: day(3), to: day(14) };
    const answer = deliveryOf(
      {
        deployments: [
          deployed(0, 'z0', ['x'], { service: 'zoo' }),
          deployed(1, 'r1', ['a']),
          deployed(2, 'r2'),
          deployed(4, 'r3'),
        ],
        failedAttempts: [
          { service: 'api', environment: 'prod-eu', at: day(2) },
          { service: 'api', environment: 'prod-eu', at: day(3) },
        ],
        changes: [],
        incidents: [{ key: 'early', service: 'zoo', detectedAt: day(-1) }],
      },
      PRODUCTION,
      DEFAULT_CALENDAR,
      later,
      day(14),
    );
    expect(answer.map(s => [s.service, s.redeploys, s.failedAttempts])).toEqual(
      [
        ['api', 1, 1],
        ['zoo', 0, 0],
      ],
    );
    expect(answer[1].unattributed).toEqual([]);
  });

  it('tells how long a rollout takes to reach every environment', () => {
    const both = Array.from({ length: 6 }, (_, i) => [
      deployed(i, `r${i}`, [`c${i}`]),
      deployed(i + 0.25, `r${i}`, [`c${i}`], { environment: 'prod-us' }),
    ]).flat();
    // A seventh never reaches the second.
    const half = deployed(6, 'r6', ['c6']);
    const [service] = deliveryOf(
      {
        deployments: [...both, half],
        failedAttempts: [],
        changes: [],
        incidents: [],
      },
      PRODUCTION,
      DEFAULT_CALENDAR,
      window,
      day(14),
    );
    // The first met only one environment; the other five needed six hours.
    expect(service.fullCoverage.p50).toMatchObject({
      value: 6 * HOUR,
      unit: 'ms',
      n: 6,
      window,
    });
  });
});
