import {
  changeFailRate,
  changeParts,
  DEFAULT_CALENDAR,
  deploymentFrequency,
  DeploymentSuccess,
  DeliveredChange,
  failuresOf,
  recoveryTime,
  Rollout,
  rolloutsOf,
} from '@value-stream/flow-engine';
import { OracleComparison } from './compareOracle';

/** Builds of pipelines with their changes, and a metric of a window. */
export interface MetrikCase {
  readonly id: string;
  readonly metric: string;
  readonly builds_file: string;
  /** Both ends belong to it. */
  readonly window_ms: readonly [number, number];
  readonly target_stage_by_pipeline: Readonly<Record<string, string>>;
  readonly expected: number | null;
}

export interface MetrikBuild {
  readonly pipelineId: number;
  readonly number: number;
  readonly stages: readonly {
    readonly name: string;
    readonly status: string;
    readonly startTimeMillis: number;
    readonly durationMillis: number;
    readonly pauseDurationMillis: number;
  }[];
  readonly changeSets: readonly {
    readonly commitId: string;
    readonly timestamp: number;
  }[];
}

interface Delivered {
  readonly rollouts: readonly Rollout[];
  readonly commits: readonly DeliveredChange[];
}

/**
 * A pipeline is a service. Builds name the commits that came with them, so
 * that none is a baseline; those of a build that did not reach the stage come
 * with the next that does.
 */
function deliver(
  builds: readonly MetrikBuild[],
  stageOf: Readonly<Record<string, string>>,
): Delivered {
  const successes: DeploymentSuccess[] = [];
  const commits: DeliveredChange[] = [];
  const pending = new Map<number, MetrikBuild['changeSets'][number][]>();
  for (const { pipelineId, number, stages, changeSets } of [...builds].sort(
    (a, b) => a.number - b.number,
  )) {
    const waiting = [...(pending.get(pipelineId) ?? []), ...changeSets];
    pending.set(pipelineId, waiting);
    const target = stages.find(
      ({ name, status }) =>
        name === stageOf[pipelineId] && status === 'SUCCESS',
    );
    if (!target) continue;
    pending.set(pipelineId, []);
    const at =
      target.startTimeMillis +
      target.durationMillis +
      target.pauseDurationMillis;
    const key = `${pipelineId}/${number}`;
    const own = waiting.map(({ timestamp }, i) => ({
      key: `${key}/${i}`,
      authoredAt: timestamp,
      deliveredAt: at,
    }));
    commits.push(...own);
    successes.push({
      key,
      service: String(pipelineId),
      environment: 'prod',
      revision: key,
      at,
      changes: own.length > 0 ? own.map(c => c.key) : [key],
      baseline: false,
    });
  }
  return { rollouts: rolloutsOf(successes, ['prod']), commits };
}

function answer(
  { metric, window_ms: [from, last] }: MetrikCase,
  { rollouts, commits }: Delivered,
): number | null {
  const window = { from, to: last + 1 };
  const asOf = last + 30 * 86_400_000;
  const failures = failuresOf(rollouts, [], []);
  switch (metric) {
    case 'changeFailureRate': {
      const { rate } = changeFailRate(rollouts, failures, window, asOf);
      return rate.kind === 'value' ? 100 * rate.value : null;
    }
    case 'meanTimeToRestore': {
      const { p50 } = recoveryTime(failures, window, asOf).recovery;
      return p50.kind === 'value' ? p50.value : null;
    }
    case 'deploymentCount':
      return deploymentFrequency(rollouts, DEFAULT_CALENDAR, window).rollouts;
    case 'leadTimeForChanges': {
      const times = commits
        .filter(({ deliveredAt: at = NaN }) => at >= from && at <= last)
        .map(commit => changeParts(commit).leadTimeMs ?? NaN);
      return times.length > 0
        ? times.reduce((sum, ms) => sum + ms, 0) / times.length
        : null;
    }
    default:
      throw new Error(`No such metric: ${metric}`);
  }
}

/** A lead time is compared as the mean of our lead times per commit. */
export function checkMetrik(
  set: OracleComparison,
  cases: readonly (MetrikCase & { readonly builds: readonly MetrikBuild[] })[],
): void {
  for (const one of cases) {
    set.expect(
      `metrik ${one.id}`,
      answer(one, deliver(one.builds, one.target_stage_by_pipeline)),
      one.expected,
      1e-9,
    );
  }
}
