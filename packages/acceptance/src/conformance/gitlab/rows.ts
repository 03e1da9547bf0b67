import type { Devlake } from './Devlake';

type Row = Record<string, any>;

/** How one table's rows are made of facts, and what is expected, with the differences that carried.ts allows. */
interface RowMaker {
  actual(row: Row, devlake: Devlake): Row;
  expected(row: Row): Row;
}

const REPO = 'gitlab.com/gitlab-data/snowflake_spend';
const SECOND = 1_000;
const numberOf = (id: string) => Number(id.slice(id.lastIndexOf(':') + 1));
const second = (text: string | null | undefined) =>
  text ? Math.floor(Date.parse(text) / SECOND) * SECOND : null;
const RESULTS: Row = { passed: 'SUCCESS', failed: 'FAILURE' };
const ENDS = ['success', 'completed', 'failed', 'canceled', 'skipped'];

export const ROWS: Readonly<Record<string, RowMaker>> = {
  issues: {
    actual: (row, { facts, recorded }) => {
      const key = `gitlab:${REPO}#${recorded.get(numberOf(row.id)).iid}`;
      const created = facts.at(key, 'created');
      const closed = facts.at(key, 'closed');
      return {
        url: facts.field(key, 'url'),
        issue_key: key.split('#')[1],
        title: facts.field(key, 'title'),
        status:
          facts.field(key, 'originalStatus') === 'closed' ? 'DONE' : 'TODO',
        created_date: created,
        updated_date: facts.observedAt(key),
        resolution_date: closed,
        lead_time_minutes: leadTime(
          created && closed && (closed - created) / 60_000,
          row.lead_time_minutes,
        ),
      };
    },
    expected: row => ({
      ...row,
      created_date: second(row.created_date),
      updated_date: second(row.updated_date),
      resolution_date: second(row.resolution_date),
    }),
  },
  issue_labels: {
    actual: (row, { facts, recorded }) => {
      const key = `gitlab:${REPO}#${recorded.get(numberOf(row.issue_id)).iid}`;
      return labelRow(row, 'issue_id', facts.attribute(key, 'labels'));
    },
    expected: row => row,
  },
  pull_requests: {
    actual: (row, { facts, recorded }) => {
      const change = recorded.get(numberOf(row.id));
      const key = `gitlab:${REPO}!${change.iid}`;
      const status = facts.field(key, 'originalStatus');
      return {
        url: facts.field(key, 'url'),
        pull_request_key: String(facts.attribute(key, 'number')),
        title: facts.field(key, 'title'),
        description: facts.attribute(key, 'body'),
        status: { merged: 'MERGED', opened: 'OPEN', closed: 'CLOSED' }[
          String(status)
        ],
        original_status: status,
        created_date: facts.at(key, 'opened'),
        merged_date: facts.at(key, 'merged'),
        closed_date: facts.at(key, 'closed'),
        merge_commit_sha:
          facts.attribute(key, 'mergeSha') ?? facts.attribute(key, 'headSha'),
        head_ref: facts.attribute(key, 'branch'),
        base_ref: facts.attribute(key, 'baseBranch'),
        is_draft:
          facts.attribute(key, 'draft') === change.draft
            ? row.is_draft
            : 'other',
      };
    },
    expected: row => ({
      ...row,
      description: row.description?.slice(0, 2_000),
      created_date: second(row.created_date),
      merged_date: second(row.merged_date),
      closed_date: second(row.closed_date),
    }),
  },
  pull_request_labels: {
    actual: (row, { facts, recorded }) => {
      const { iid } = recorded.get(numberOf(row.pull_request_id));
      const labels = facts.attribute(`gitlab:${REPO}!${iid}`, 'labels');
      return labelRow(row, 'pull_request_id', labels);
    },
    expected: row => row,
  },
  pull_request_commits: {
    actual: (row, { facts, recorded }) => {
      const { iid } = recorded.get(numberOf(row.pull_request_id));
      const commit = `git:${REPO}@${row.commit_sha}`;
      const linked = facts
        .linked(`gitlab:${REPO}!${iid}`, 'contains')
        .includes(commit);
      return {
        pull_request_id: linked ? row.pull_request_id : null,
        commit_sha: facts.attribute(commit, 'sha'),
        commit_authored_date: facts.at(commit, 'authored'),
      };
    },
    expected: row => ({
      ...row,
      commit_authored_date: second(row.commit_authored_date),
    }),
  },
  pull_request_comments: {
    actual: (row, { facts, recorded }) => {
      const { iid } = recorded.get(numberOf(row.pull_request_id));
      const key = `gitlab:${REPO}!${iid}`;
      const at = second(row.created_date);
      const verb = /^(un)?approved/.exec(row.body);
      const told = verb
        ? [...facts.identities].find(
            ([identity, when]) =>
              when === at &&
              identity.startsWith(`${key}:${verb[1] ? 'x:un' : ''}approved@`),
          )?.[1]
        : facts.identities.get(`${key}:reviewed@note/${numberOf(row.id)}`);
      return told === undefined
        ? {}
        : {
            id: row.id,
            pull_request_id: row.pull_request_id,
            created_date: told,
          };
    },
    expected: row => ({ ...row, created_date: second(row.created_date) }),
  },
  cicd_pipelines: {
    actual: (row, { facts }) => {
      const key = `gitlab-ci:${REPO}/pipelines/${numberOf(row.id)}`;
      return {
        url: facts.field(key, 'url'),
        result: RESULTS[String(facts.said(key, 'finished', 'verdict'))],
        original_status: facts.field(key, 'originalStatus'),
        created_date: facts.at(key, 'queued'),
        started_date: facts.at(key, 'started'),
        finished_date: facts.at(key, 'finished'),
        duration_sec: seconds(facts.attribute(key, 'runMs')),
        queued_duration_sec: seconds(facts.attribute(key, 'queueMs')),
      };
    },
    expected: runDates,
  },
  cicd_pipeline_commits: {
    actual: (row, { facts }) => {
      const key = `gitlab-ci:${REPO}/pipelines/${numberOf(row.pipeline_id)}`;
      return {
        pipeline_id: facts.at(key, 'queued') && row.pipeline_id,
        commit_sha: facts.attribute(key, 'revision'),
        branch: facts.attribute(key, 'branch'),
      };
    },
    expected: row => row,
  },
  cicd_tasks: {
    actual: (row, { facts }) => {
      const key = `gitlab-ci:${REPO}/jobs/${numberOf(row.id)}`;
      const parent = String(facts.attribute(key, 'parent'));
      const verdict = String(facts.said(key, 'finished', 'verdict'));
      return {
        name: facts.field(key, 'title'),
        pipeline_id: `gitlab:GitlabPipeline:1:${parent.split('/').at(-1)}`,
        result:
          RESULTS[verdict] ?? (verdict === 'cancelled' ? 'FAILURE' : null),
        original_status: facts.field(key, 'originalStatus'),
        created_date: facts.at(key, 'queued'),
        started_date: facts.at(key, 'started'),
        finished_date: facts.at(key, 'finished'),
        duration_sec: seconds(facts.attribute(key, 'runMs')) ?? 0,
      };
    },
    expected: runDates,
  },
  cicd_deployments: {
    actual: (row, { facts, recorded }) => {
      const key = `gitlab:${REPO}/deployments/${numberOf(row.name)}`;
      const requested = facts.at(key, 'requested') ?? NaN;
      const created = second(row.created_date)!;
      const ended = ['succeeded', 'failed', 'x:cancelled']
        .map(verb => ({ verb, at: facts.at(key, verb) }))
        .find(({ at }) => at !== undefined);
      const job = recorded.get(numberOf(row.name))?.deployable;
      const close = requested >= created && requested - created <= SECOND;
      return {
        result: ended && (ended.verb === 'succeeded' ? 'SUCCESS' : 'FAILURE'),
        original_status: facts.field(key, 'originalStatus'),
        environment: facts.attribute(key, 'environment'),
        created_date: close ? created : requested,
        started_date: facts.at(key, 'started'),
        finished_date: job?.finished_at ? ended?.at : null,
        display_title: facts.field(key, 'title'),
      };
    },
    expected: runDates,
  },
  cicd_deployment_commits: {
    actual: (row, { facts }) => {
      const key = `gitlab:${REPO}/deployments/${numberOf(row.name)}`;
      return {
        cicd_deployment_id:
          facts.at(key, 'requested') && row.cicd_deployment_id,
        commit_sha: facts.attribute(key, 'revision'),
        ref_name: facts.attribute(key, 'branch'),
      };
    },
    expected: row => row,
  },
};

function labelRow(row: Row, id: string, labels: unknown): Row {
  const has = (labels as string[] | undefined)?.includes(row.label_name);
  return { [id]: row[id], label_name: has ? row.label_name : null };
}

function leadTime(minutes: unknown, expected: string | null): string | null {
  if (typeof minutes !== 'number') {
    return null;
  }
  return Math.abs(minutes - Number(expected)) <= 1
    ? expected
    : String(Math.floor(minutes));
}

function seconds(ms: unknown): number | undefined {
  return typeof ms === 'number' ? ms / SECOND : undefined;
}

/** Numbers as numbers to the millisecond, dates as seconds, and no end where the status is none. */
function runDates(row: Row): Row {
  const toNumber = (text: string | null) =>
    text === null ? null : Math.round(Number(text) * 1_000) / 1_000;
  return {
    ...row,
    created_date: second(row.created_date),
    started_date: second(row.started_date),
    finished_date: ENDS.includes(row.original_status)
      ? second(row.finished_date)
      : null,
    duration_sec: toNumber(row.duration_sec),
    queued_duration_sec: toNumber(row.queued_duration_sec ?? null),
  };
}
