import { Instant, isoSeconds, Person } from '../PlayedTool';
import { Json } from '../Json';
import { GithubEvents, HOST, touch } from './GithubEvents';
import { makeCommit, tellPush } from './playGithubCommits';
import { PlayedGithub } from './PlayedGithub';
import { userOf } from './userBody';

type Pulls = Pick<
  PlayedGithub,
  'openPull' | 'markReady' | 'push' | 'review' | 'merge' | 'closePull'
>;

/** The pull requests of a played GitHub. */
export function playGithubPulls(events: GithubEvents): Pulls {
  const { id, repositoryOf, tell } = events;
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

  return {
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
      tellPush(events, at, by, repository, before, [
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
  };
}
