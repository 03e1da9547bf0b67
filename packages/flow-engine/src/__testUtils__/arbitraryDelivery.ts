import fc from 'fast-check';
import { DeploymentSuccess, Incident } from '../delivery';
import { day } from './history';

export const deliveries = fc.record({
  deployments: fc.array(
    fc.record({
      on: fc.integer({ min: -20, max: 120 }),
      service: fc.constantFrom('api', 'web'),
      environment: fc.constantFrom('prod', 'production', 'staging'),
      revision: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
      change: fc.integer({ min: 0, max: 8 }),
      baseline: fc.boolean(),
    }),
    { maxLength: 14 },
  ),
  incidents: fc.array(
    fc.record({
      on: fc.integer({ min: 0, max: 120 }),
      service: fc.constantFrom('api', 'web'),
      open: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
});

export function deliveryFacts({
  deployments,
  incidents,
}: {
  deployments: readonly {
    on: number;
    service: string;
    environment: string;
    revision: string;
    change: number;
    baseline: boolean;
  }[];
  incidents: readonly { on: number; service: string; open: boolean }[];
}) {
  return {
    deployments: deployments.map(
      ({ on, change, ...rest }, i): DeploymentSuccess => ({
        ...rest,
        key: `D${i}`,
        at: day(on / 2),
        changes: change > 0 ? [`c${change}`] : [],
      }),
    ),
    failedAttempts: [],
    changes: [1, 2, 3, 4, 5, 6, 7, 8].map(n => ({
      key: `c${n}`,
      authoredAt: day(n - 2),
      repairs: n > 6 ? ['I0', `c${n - 3}`] : [],
    })),
    incidents: incidents.map(
      ({ on, service, open }, i): Incident => ({
        key: `I${i}`,
        service,
        detectedAt: day(on / 2),
        ...(open ? {} : { resolvedAt: day(on / 2 + 1) }),
      }),
    ),
  };
}
