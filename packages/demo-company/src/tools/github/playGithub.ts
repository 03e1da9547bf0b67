import { Deliver, Instant, isoSeconds, Person } from '../PlayedTool';
import { answerGithub } from './answerGithub';
import { shaOf } from '../git/shaOf';
import { Json } from '../Json';
import { emptyRepository, GithubRepository } from './GithubRepository';
import { deliveredBody } from './deliveredBody';
import { PlayedGithub } from './PlayedGithub';
import { userOf } from './userBody';

const HOST = 'github.com';
const GITHUB: Person = { login: 'github-actions[bot]', bot: true };

/** Plays GitHub with some repositories. */
export function playGithub(options: {
  readonly slugs: readonly string[];
  readonly deliver?: Deliver;
}): PlayedGithub {
  const repositories = new Map(
    options.slugs.map((slug, i) => [slug, emptyRepository(slug, 1_000 + i)]),
  );
  let nextId = 1_000_000;
  const id = () => nextId++;

  const repositoryOf = (slug: string) => {
    const repository = repositories.get(slug);
    if (!repository) {
      throw new Error(`The played GitHub has no repository ${slug}`);
    }
    return repository;
  };
  const tell = (
    at: Instant,
    by: Person,
    repository: GithubRepository,
    event: string,
    body: Json,
  ) =>
    options.deliver?.({
      at,
      event,
      body: structuredClone(deliveredBody(repository, by, event, body)),
    });
  const touch = (what: Json, at: Instant) => {
    what.updated_at = isoSeconds(at);
  };
  const issueEvent = (
    at: Instant,
    by: Person,
    repository: GithubRepository,
    issue: Json,
    event: string,
    more: Json = {},
  ) => {
    touch(issue, at);
    repository.issueEvents.push({
      id: id(),
      event,
      created_at: isoSeconds(at),
      actor: userOf(by),
      issueNumber: issue.number,
      ...more,
    });
    tell(at, by, repository, 'issues', { action: event, issue, ...more });
  };
  const pullOf = (slug: string, number: number) => {
    const repository = repositoryOf(slug);
    const pull = repository.pulls.get(number);
    if (!pull) {
      throw new Error(
        `The played GitHub has no pull request ${slug}#${number}`,
      );
    }
    return { repository, pull };
  };
  const tellPull = (
    at: Instant,
    by: Person,
    slug: string,
    number: number,
    action: string,
    more: Json = {},
  ) => {
    const { repository, pull } = pullOf(slug, number);
    touch(pull, at);
    tell(at, by, repository, 'pull_request', {
      action,
      number,
      pull_request: pull,
      ...more,
    });
  };
  const makeCommit = (
    by: Person,
    repository: GithubRepository,
    at: Instant,
    message: string,
    parents: readonly string[],
    paths: readonly string[],
    authoredAt = at,
  ): string => {
    const sha = shaOf({
      repository: repository.slug,
      at,
      login: by.login,
      message,
      parents,
    });
    const signature = (date: Instant) => ({
      name: by.login,
      email: `${by.login}@company.example`,
      date: isoSeconds(date),
    });
    repository.commits.set(sha, {
      sha,
      html_url: `https://${HOST}/${repository.slug}/commit/${sha}`,
      author: userOf(by),
      committer: userOf(by),
      parents: parents.map(parent => ({ sha: parent })),
      commit: {
        message,
        author: signature(authoredAt),
        committer: signature(at),
      },
      paths: [...paths],
    });
    return sha;
  };
  const pushed = (
    at: Instant,
    by: Person,
    repository: GithubRepository,
    before: string,
    shas: readonly string[],
  ) => {
    const commits = shas.map(sha => pushedCommit(repository, sha, by));
    tell(at, by, repository, 'push', {
      ref: 'refs/heads/main',
      before,
      after: repository.head,
      created: false,
      deleted: false,
      forced: false,
      base_ref: null,
      compare: `https://${HOST}/${repository.slug}/compare/${before}...${repository.head}`,
      commits,
      head_commit: commits[commits.length - 1],
      pusher: { name: by.login, email: `${by.login}@company.example` },
    });
  };

  return {
    openIssue(at, by, slug, { title, body = '', labels = [] }) {
      const repository = repositoryOf(slug);
      const number = repository.nextNumber++;
      const issue = {
        id: id(),
        number,
        title,
        body,
        state: 'open',
        state_reason: null,
        html_url: `https://${HOST}/${slug}/issues/${number}`,
        repository_url: `https://api.${HOST}/repos/${slug}`,
        created_at: isoSeconds(at),
        updated_at: isoSeconds(at),
        closed_at: null,
        user: userOf(by),
        labels: labels.map(name => ({ name })),
      };
      repository.issues.set(number, issue);
      tell(at, by, repository, 'issues', { action: 'opened', issue });
      return number;
    },
    label(at, by, slug, number, label, added) {
      const repository = repositoryOf(slug);
      const issue = repository.issues.get(number)!;
      issue.labels = added
        ? [...issue.labels, { name: label }]
        : issue.labels.filter((one: Json) => one.name !== label);
      issueEvent(at, by, repository, issue, added ? 'labeled' : 'unlabeled', {
        label: { name: label },
      });
    },
    closeIssue(at, by, slug, number, reason = 'completed') {
      const repository = repositoryOf(slug);
      const issue = repository.issues.get(number)!;
      issue.state = 'closed';
      issue.state_reason = reason;
      issue.closed_at = isoSeconds(at);
      issueEvent(at, by, repository, issue, 'closed');
    },
    reopenIssue(at, by, slug, number) {
      const repository = repositoryOf(slug);
      const issue = repository.issues.get(number)!;
      issue.state = 'open';
      issue.state_reason = 'reopened';
      issue.closed_at = null;
      issueEvent(at, by, repository, issue, 'reopened');
    },
    commit(by, slug, { at, message, parent, paths = [] }) {
      const repository = repositoryOf(slug);
      const on = parent ?? repository.head;
      const sha = makeCommit(
        by,
        repository,
        at,
        message,
        on ? [on] : [],
        paths,
      );
      if (!repository.head) {
        repository.head = sha;
      }
      return sha;
    },
    openPull(at, by, slug, { title, body = '', branch, commits, ...more }) {
      const repository = repositoryOf(slug);
      const number = repository.nextNumber++;
      repository.pullCommits.set(number, [...commits]);
      repository.reviews.set(number, []);
      repository.pulls.set(number, {
        id: id(),
        number,
        title,
        body,
        state: 'open',
        draft: more.draft ?? false,
        html_url: `https://${HOST}/${slug}/pull/${number}`,
        created_at: isoSeconds(at),
        updated_at: isoSeconds(at),
        closed_at: null,
        merged_at: null,
        merge_commit_sha: null,
        merged: false,
        user: userOf(by),
        labels: (more.labels ?? []).map(name => ({ name })),
        head: {
          ref: branch,
          sha: commits[commits.length - 1],
          repo: { full_name: slug },
        },
        base: {
          ref: 'main',
          sha: repository.head,
          repo: { full_name: slug },
        },
      });
      tellPull(at, by, slug, number, 'opened');
      return number;
    },
    markReady(at, by, slug, number) {
      const { repository, pull } = pullOf(slug, number);
      pull.draft = false;
      repository.issueEvents.push({
        id: id(),
        event: 'ready_for_review',
        created_at: isoSeconds(at),
        actor: userOf(by),
        pullNumber: number,
      });
      tellPull(at, by, slug, number, 'ready_for_review');
    },
    push(at, by, slug, number, commits) {
      const { repository, pull } = pullOf(slug, number);
      repository.pullCommits.get(number)!.push(...commits);
      const before = pull.head.sha;
      pull.head.sha = commits[commits.length - 1];
      tellPull(at, by, slug, number, 'synchronize', {
        before,
        after: pull.head.sha,
      });
    },
    review(at, by, slug, number, state) {
      const { repository, pull } = pullOf(slug, number);
      const review = {
        id: id(),
        state,
        submitted_at: isoSeconds(at),
        commit_id: pull.head.sha,
        user: userOf(by),
      };
      repository.reviews.get(number)!.push(review);
      touch(pull, at);
      tell(at, by, repository, 'pull_request_review', {
        action: 'submitted',
        review,
        pull_request: pull,
      });
    },
    merge(at, by, slug, number, how) {
      const { repository, pull } = pullOf(slug, number);
      const commits = repository.pullCommits.get(number)!;
      const paths = [
        ...new Set(
          commits.flatMap(
            sha => repository.commits.get(sha)!.paths as string[],
          ),
        ),
      ];
      const before = repository.head;
      const sha =
        how === 'squash'
          ? makeCommit(
              by,
              repository,
              at,
              `${pull.title} (#${number})`,
              [before],
              paths,
            )
          : makeCommit(
              by,
              repository,
              at,
              `Merge pull request #${number} from ${slug.split('/')[0]}/${
                pull.head.ref
              }\n\n${pull.title}`,
              [before, pull.head.sha],
              [],
            );
      repository.head = sha;
      Object.assign(pull, {
        state: 'closed',
        merged: true,
        merged_at: isoSeconds(at),
        closed_at: isoSeconds(at),
        merge_commit_sha: sha,
      });
      tellPull(at, by, slug, number, 'closed');
      pushed(at, by, repository, before, [
        ...(how === 'merge' ? commits : []),
        sha,
      ]);
      return sha;
    },
    closePull(at, by, slug, number) {
      const { pull } = pullOf(slug, number);
      pull.state = 'closed';
      pull.closed_at = isoSeconds(at);
      tellPull(at, by, slug, number, 'closed');
    },
    queueRun(at, by, slug, { name, sha, event }) {
      const repository = repositoryOf(slug);
      const run = {
        id: id(),
        name,
        event,
        status: 'queued',
        conclusion: null,
        head_sha: sha,
        head_branch: 'main',
        html_url: '',
        run_attempt: 1,
        created_at: isoSeconds(at),
        run_started_at: isoSeconds(at),
        updated_at: isoSeconds(at),
        triggering_actor: userOf(by),
      };
      run.html_url = `https://${HOST}/${slug}/actions/runs/${run.id}`;
      repository.runs.set(run.id, run);
      tell(at, by, repository, 'workflow_run', {
        action: 'requested',
        workflow_run: run,
      });
      return run.id;
    },
    startRun(at, slug, runId) {
      const repository = repositoryOf(slug);
      const run = repository.runs.get(runId)!;
      run.status = 'in_progress';
      run.run_started_at = isoSeconds(at);
      touch(run, at);
      repository.jobs.set(runId, [
        {
          id: id(),
          run_id: runId,
          run_attempt: 1,
          name: run.name,
          status: 'in_progress',
          conclusion: null,
          head_sha: run.head_sha,
          head_branch: run.head_branch,
          html_url: `${run.html_url}/job/1`,
          created_at: run.created_at,
          started_at: isoSeconds(at),
          completed_at: null,
        },
      ]);
      tell(at, GITHUB, repository, 'workflow_run', {
        action: 'in_progress',
        workflow_run: run,
      });
    },
    finishRun(at, slug, runId, conclusion) {
      const repository = repositoryOf(slug);
      const run = repository.runs.get(runId)!;
      Object.assign(run, { status: 'completed', conclusion });
      touch(run, at);
      for (const job of repository.jobs.get(runId) ?? []) {
        Object.assign(job, {
          status: 'completed',
          conclusion,
          completed_at: isoSeconds(at),
        });
      }
      tell(at, GITHUB, repository, 'workflow_run', {
        action: 'completed',
        workflow_run: run,
      });
    },
    deploy(at, by, slug, { sha, environment }) {
      const repository = repositoryOf(slug);
      const deployment = {
        id: id(),
        sha,
        ref: 'main',
        task: 'deploy',
        environment,
        created_at: isoSeconds(at),
        updated_at: isoSeconds(at),
        creator: userOf(by),
      };
      repository.deployments.set(deployment.id, deployment);
      repository.statuses.set(deployment.id, []);
      tell(at, by, repository, 'deployment', {
        action: 'created',
        deployment,
      });
      return deployment.id;
    },
    deploymentStatus(at, by, slug, deploymentId, state) {
      const repository = repositoryOf(slug);
      const deployment = repository.deployments.get(deploymentId)!;
      const status = {
        id: id(),
        state,
        created_at: isoSeconds(at),
        creator: userOf(by),
      };
      repository.statuses.get(deploymentId)!.push(status);
      touch(deployment, at);
      tell(at, by, repository, 'deployment_status', {
        action: 'created',
        deployment_status: status,
        deployment,
      });
    },
    release(at, by, slug, tag, sha) {
      const repository = repositoryOf(slug);
      const release = {
        id: id(),
        tag_name: tag,
        target_commitish: 'main',
        name: tag,
        draft: false,
        prerelease: false,
        html_url: `https://${HOST}/${slug}/releases/tag/${tag}`,
        created_at: isoSeconds(at),
        published_at: isoSeconds(at),
        author: userOf(by),
      };
      repository.tags.set(tag, sha);
      repository.releases.push(release);
      tell(at, by, repository, 'release', { action: 'published', release });
    },
    head: slug => repositoryOf(slug).head,
    answer: request => answerGithub(request, repositories),
  };
}

/** A commit as a push carries it. */
function pushedCommit(
  { commits }: GithubRepository,
  sha: string,
  by: Person,
): Json {
  const { commit, html_url: url, paths } = commits.get(sha)!;
  return {
    id: sha,
    tree_id: sha,
    distinct: true,
    message: commit.message,
    timestamp: commit.committer.date,
    url,
    author: { ...commit.author, username: by.login },
    committer: { ...commit.committer, username: by.login },
    added: [],
    removed: [],
    modified: paths,
  };
}
