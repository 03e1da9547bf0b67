import {
  buildCommitGraph,
  ChangeParts,
  changeParts,
  firstContaining,
  rolloutsOf,
} from '@value-stream/flow-engine';
import { OracleComparison } from './compareOracle';

interface DeploymentRow {
  readonly id: string;
  readonly result: string;
  readonly cicd_scope_id: string;
  readonly repo_url: string;
  readonly environment: string | null;
  readonly commit_sha: string;
  readonly started_date: string;
  readonly finished_date: string;
  readonly prev_success_deployment_commit_id: string | null;
}

export interface PreviousDeployments {
  readonly input: {
    readonly cicd_deployment_commits: readonly DeploymentRow[];
  };
  readonly expected: {
    readonly cicd_deployment_commits: readonly DeploymentRow[];
  };
}

export interface LeadTimes {
  readonly input: {
    readonly cicd_deployment_commits: readonly DeploymentRow[];
    readonly commits_diffs: readonly {
      readonly old_commit_sha: string | null;
      readonly new_commit_sha: string;
      readonly commit_sha: string;
    }[];
    readonly pull_requests: readonly {
      readonly id: string;
      readonly author_id: string | null;
      readonly merge_commit_sha: string;
      readonly created_date: string;
      readonly merged_date: string | null;
    }[];
    readonly pull_request_comments: readonly {
      readonly pull_request_id: string;
      readonly created_date: string;
      readonly account_id: string;
    }[];
    readonly pull_request_commits: readonly {
      readonly pull_request_id: string;
      readonly commit_authored_date: string;
    }[];
  };
  readonly expected: {
    readonly project_pr_metrics: readonly Readonly<
      Record<string, string | null>
    >[];
  };
}

/** The services of one environment, each a scope and repository, in the order of their successes. */
function lanesOf(rows: readonly DeploymentRow[], environment: string) {
  const rollouts = rolloutsOf(
    rows
      .filter(row => row.result === 'SUCCESS' && row.environment !== null)
      .map(row => ({
        key: row.id,
        service: `${row.cicd_scope_id} ${row.repo_url}`,
        environment: row.environment!,
        revision: row.commit_sha,
        at: Date.parse(row.finished_date),
        changes: [row.commit_sha],
        baseline: false,
      })),
    [environment],
  );
  const lanes = new Map<string, (typeof rollouts)[number][]>();
  for (const rollout of rollouts) {
    lanes.set(rollout.service, [
      ...(lanes.get(rollout.service) ?? []),
      rollout,
    ]);
  }
  return [...lanes.values()];
}

export function checkPreviousDeployments(
  set: OracleComparison,
  { input, expected }: PreviousDeployments,
): void {
  const previous = new Map<string, string>();
  for (const environment of ['PRODUCTION', 'STAGING']) {
    for (const lane of lanesOf(input.cicd_deployment_commits, environment)) {
      lane.slice(1).forEach(({ key }, i) => previous.set(key, lane[i].key));
    }
  }
  for (const row of expected.cicd_deployment_commits) {
    set.expect(
      `devlake deployment before ${row.id}`,
      previous.get(row.id) ?? null,
      row.prev_success_deployment_commit_id,
    );
  }
}

const toNumber = (text: string | null) => (text === null ? null : Number(text));

/** Dates without a zone are universal; `2023-4-11` lacks its zeros. */
function instant(text: string): number {
  if (text.endsWith('00:00')) return Date.parse(text);
  const [year, month, day, hour, minute, second] = text
    .split(/[- :]/)
    .map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const minutes = (ms: number | undefined) =>
  ms === undefined ? null : String(Math.ceil(ms / 60_000));

/** First production deployment by commit, by ancestry, without baselines. */
function deploymentsOf({ input }: LeadTimes): Map<string, DeploymentRow> {
  const diffs = new Map<string, { old: string | null; own: string[] }>();
  for (const {
    old_commit_sha: old,
    new_commit_sha: sha,
    commit_sha: own,
  } of input.commits_diffs) {
    const known = diffs.get(sha);
    if (known) known.own.push(own);
    else diffs.set(sha, { old, own: [own] });
  }
  const graph = buildCommitGraph([
    ...input.pull_requests.map(({ merge_commit_sha: sha }) => ({
      sha,
      parents: [],
    })),
    ...input.cicd_deployment_commits.map(({ commit_sha: sha }) => {
      const { old = null, own = [] } = diffs.get(sha) ?? {};
      return { sha, parents: old === null ? own : [old, ...own] };
    }),
  ]);
  const rows = new Map(input.cicd_deployment_commits.map(r => [r.id, r]));
  const found = new Map<string, DeploymentRow>();
  for (const lane of lanesOf(input.cicd_deployment_commits, 'PRODUCTION')) {
    const first = firstContaining(
      graph,
      lane.map(({ key, at, revision }) => ({ key, at, commit: revision })),
    );
    for (const [sha, key] of first) {
      if (key !== lane[0].key) found.set(sha, rows.get(key)!);
    }
  }
  return found;
}

/** Parts of the lead time of merged changes, in minutes rounded up. */
export function checkLeadTimes(set: OracleComparison, given: LeadTimes): void {
  const { input, expected } = given;
  const deployments = deploymentsOf(given);
  for (const wanted of expected.project_pr_metrics) {
    const pr = input.pull_requests.find(({ id }) => id === wanted.id)!;
    const own = <T extends { readonly pull_request_id: string }>(
      rows: readonly T[],
    ) => rows.filter(row => row.pull_request_id === pr.id);
    const deployment = deployments.get(pr.merge_commit_sha);
    const reviews = own(input.pull_request_comments)
      .filter(({ account_id: by }) => by !== pr.author_id)
      .map(({ created_date: at }) => instant(at));
    const parts: ChangeParts = changeParts({
      key: pr.id,
      authoredAt: Math.min(
        ...own(input.pull_request_commits).map(c =>
          instant(c.commit_authored_date),
        ),
      ),
      openedAt: instant(pr.created_date),
      ...(reviews.length > 0 && { firstReviewAt: Math.min(...reviews) }),
      ...(pr.merged_date && { mergedAt: instant(pr.merged_date) }),
      ...(deployment && { deliveredAt: instant(deployment.finished_date) }),
    });
    for (const [name, ours] of [
      ['pr_coding_time', minutes(parts.codingMs)],
      ['pr_pickup_time', minutes(parts.pickupMs)],
      ['pr_review_time', minutes(parts.reviewMs)],
      ['pr_deploy_time', minutes(parts.mergeToDeployMs)],
      ['pr_cycle_time', minutes(parts.leadTimeMs)],
      ['deployment_commit_id', deployment?.id ?? null],
    ] as const) {
      set.expect(
        `devlake ${pr.id}: ${name}`,
        toNumber(ours),
        toNumber(wanted[name]),
      );
    }
  }
}
