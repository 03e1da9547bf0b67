import {
  attributeIncident,
  changeFailRate,
  changeParts,
  DEFAULT_CALENDAR,
  deploymentFrequency,
  failuresOf,
  Incident,
  Rollout,
  rolloutsOf,
} from '@value-stream/flow-engine';
import { OracleComparison } from './compareOracle';

interface Deployed {
  readonly id: string;
  readonly conducted_at: string;
}

export interface MiddlewareCases {
  readonly change_failure_rate: readonly {
    readonly id: string;
    readonly deployments: readonly Deployed[];
    readonly incidents: readonly {
      readonly id: string;
      readonly created_at: string;
    }[];
    readonly expected: {
      readonly failed_deployments: readonly string[];
      readonly change_failure_rate_percent: number;
    };
  }[];
  readonly mean_time_to_recovery: {
    readonly simple: readonly {
      readonly resolution_seconds: readonly number[];
      readonly expected: {
        readonly mean_seconds: number | null;
        readonly count: number;
      };
    }[];
  };
  readonly deployment_frequency: {
    readonly weekly: {
      readonly interval: readonly [string, string];
      readonly deployments: readonly Deployed[];
      readonly expected: Readonly<Record<string, number>>;
    };
  };
  readonly pr_performance: readonly {
    readonly id: string;
    readonly pr: { readonly created_at: string; readonly merged_at?: string };
    readonly reviews: readonly { readonly at: string }[];
    readonly expected: Readonly<Record<string, number | null>>;
  }[];
}

const DAY = 86_400_000;
const ALWAYS = { from: 0, to: Date.UTC(2100, 0, 1) };

/** Each deployment delivers something new. */
function rolledOut(deployments: readonly Deployed[]): readonly Rollout[] {
  return rolloutsOf(
    deployments.map(({ id, conducted_at: at }) => ({
      key: id,
      service: 'service',
      environment: 'prod',
      revision: id,
      at: Date.parse(at),
      changes: [id],
      baseline: false,
    })),
    ['prod'],
  );
}

function failed(rollouts: readonly Rollout[], incidents: readonly Incident[]) {
  return failuresOf(
    rollouts,
    [],
    incidents.map(incident => ({
      incident,
      attribution: attributeIncident(incident, rollouts, []),
    })),
  );
}

export function checkMiddleware(
  set: OracleComparison,
  cases: MiddlewareCases,
): void {
  for (const {
    id,
    deployments,
    incidents,
    expected,
  } of cases.change_failure_rate) {
    const rollouts = rolledOut(deployments);
    const failures = failed(
      rollouts,
      incidents.map(({ id: key, created_at: at }) => ({
        key,
        service: 'service',
        detectedAt: Date.parse(at),
      })),
    );
    const { rate } = changeFailRate(rollouts, failures, ALWAYS, ALWAYS.to);
    set.expect(
      `middleware ${id}: rate`,
      rate.kind === 'value' ? 100 * rate.value : null,
      expected.change_failure_rate_percent,
      1e-9,
    );
    set.expect(
      `middleware ${id}: failed`,
      failures.map(({ rollout }) => rollout.key),
      expected.failed_deployments,
    );
  }
  cases.mean_time_to_recovery.simple.forEach(
    ({ resolution_seconds: seconds, expected }, i) => {
      // One rollout a week, each with an incident at once.
      const rollouts = rolledOut(
        seconds.map((_, n) => ({
          id: `d${n}`,
          conducted_at: new Date(n * 7 * DAY).toISOString(),
        })),
      );
      const failures = failed(
        rollouts,
        rollouts.map(({ key, at }, n) => ({
          key: `incident of ${key}`,
          service: 'service',
          detectedAt: at,
          resolvedAt: at + 1_000 * seconds[n],
        })),
      );
      const repairs = failures.map(
        ({ detectedAt, recoveredAt }) => (recoveredAt ?? NaN) - detectedAt,
      );
      set.expect(
        `middleware recovery ${i + 1}: mean`,
        repairs.length > 0
          ? repairs.reduce((sum, ms) => sum + ms, 0) / repairs.length / 1_000
          : null,
        expected.mean_seconds,
        1e-9,
      );
      set.expect(
        `middleware recovery ${i + 1}: count`,
        repairs.length,
        expected.count,
      );
    },
  );
  const { interval, deployments, expected } = cases.deployment_frequency.weekly;
  const [first, end] = interval.map(at => Date.parse(at));
  for (const [week, count] of Object.entries(expected)) {
    const monday = Date.parse(week);
    set.expect(
      `middleware week of ${week}`,
      deploymentFrequency(rolledOut(deployments), DEFAULT_CALENDAR, {
        from: Math.max(monday, first),
        to: Math.min(monday + 7 * DAY, end),
      }).rollouts,
      count,
    );
  }
  for (const { id, pr, reviews, expected: wanted } of cases.pr_performance) {
    const openedAt = Date.parse(pr.created_at);
    const parts = changeParts({
      key: id,
      authoredAt: openedAt,
      openedAt,
      ...(reviews[0] && { firstReviewAt: Date.parse(reviews[0].at) }),
      ...(pr.merged_at && { mergedAt: Date.parse(pr.merged_at) }),
    });
    const ours: Record<string, number | undefined> = {
      first_review_seconds: parts.pickupMs,
      rework_seconds: parts.reviewMs,
      cycle_seconds: parts.leadTimeMs,
    };
    for (const [name, value] of Object.entries(wanted)) {
      const ms = ours[name];
      set.expect(
        `middleware ${id}: ${name}`,
        ms === undefined ? null : ms / 1_000,
        value,
      );
    }
  }
}
