import { Json } from '../Json';
import { GithubRepository } from './GithubRepository';
import { apiAddress, briefRepository } from './repositoryBody';
import { userBody } from './userBody';

const PATH = '.github/workflows/build.yml';

/** The workflow that a run belongs to. */
export function workflowBody(repository: GithubRepository, run: Json): Json {
  const { slug, id } = repository;
  return {
    id: 500_000 + id,
    node_id: `W_${id}`,
    name: run.name,
    path: PATH,
    state: 'active',
    created_at: '2024-01-01T00:00:00.000Z',
    updated_at: '2024-01-01T00:00:00.000Z',
    url: `${apiAddress(repository)}/actions/workflows/${500_000 + id}`,
    html_url: `https://github.com/${slug}/blob/main/${PATH}`,
    badge_url: `https://github.com/${slug}/workflows/${run.name}/badge.svg`,
  };
}

/** A run as deliveries carry it. */
export function runBody(repository: GithubRepository, run: Json): Json {
  const url = `${apiAddress(repository)}/actions/runs/${run.id}`;
  const workflow = workflowBody(repository, run);
  const { commit } = repository.commits.get(run.head_sha)!;
  const signature = ({ name, email }: Json) => ({ name, email });
  return {
    id: run.id,
    name: run.name,
    node_id: `WFR_${run.id}`,
    head_branch: run.head_branch,
    head_sha: run.head_sha,
    path: PATH,
    display_title: commit.message.split('\n', 1)[0],
    run_number: [...repository.runs.keys()].indexOf(run.id) + 1,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflow.id,
    check_suite_id: run.id + 1,
    check_suite_node_id: `CS_${run.id}`,
    url,
    html_url: run.html_url,
    pull_requests: [],
    created_at: run.created_at,
    updated_at: run.updated_at,
    actor: userBody(run.triggering_actor),
    run_attempt: run.run_attempt,
    referenced_workflows: [],
    run_started_at: run.run_started_at,
    triggering_actor: userBody(run.triggering_actor),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${apiAddress(repository)}/check-suites/${run.id + 1}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: workflow.url,
    head_commit: {
      id: run.head_sha,
      tree_id: run.head_sha,
      message: commit.message,
      timestamp: commit.committer.date,
      author: signature(commit.author),
      committer: signature(commit.committer),
    },
    repository: briefRepository(repository),
    head_repository: briefRepository(repository),
  };
}
