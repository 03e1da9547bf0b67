import { Facts, HASHED } from './readFacts';

type Golden = Readonly<Record<string, any>>;
/** What the facts say and what the golden file says, in the same words. */
type Pair = readonly [given: unknown, expected: unknown];

/** Compares the facts of one payload with go-scm's record of it, by what the record is of. */
export function compareGoScm(facts: Facts, golden: Golden): Pair {
  if (golden.PullRequest?.Base || golden.Base) {
    return comparePull(facts, golden.PullRequest ?? golden);
  }
  if (golden.Execution) {
    return compareRun(facts, golden);
  }
  if (golden.Checks) {
    return compareCheck(facts, golden.Checks[0]);
  }
  if (golden.Comment) {
    return compareComment(facts, golden);
  }
  if (golden.Release || golden.Tag) {
    return compareRelease(facts, golden.Release ?? golden);
  }
  if (golden.Target) {
    return compareDeployment(facts, golden);
  }
  if (golden.DueDate) {
    return compareMilestone(facts, golden);
  }
  if (golden.Sha && golden.Committer) {
    return compareCommit(facts, golden);
  }
  return String(golden.Ref).startsWith('refs/tags/')
    ? compareTag(facts, golden)
    : comparePush(facts, golden);
}

function comparePull(facts: Facts, pull: Golden): Pair {
  const change = objectOf(facts, 'change');
  const opened = [...facts.activities.values()].find(
    ({ verb }) => verb === 'opened',
  );
  const attributes = change?.attributes;
  return [
    {
      number: attributes?.number,
      title: change?.title,
      body: attributes?.body ?? '',
      sha: attributes?.headSha,
      source: attributes?.branch,
      target: attributes?.baseBranch,
      link: change?.url,
      draft: attributes?.draft,
      closed: change?.originalStatus === 'closed',
      merged: change?.originalStatus === 'merged',
      updated: change?.observedAt,
      // Only its opening says when and by whom it was opened.
      author: opened ? opened.actor : null,
      created: opened ? opened.occurredAt : null,
    },
    {
      number: pull.Number,
      title: pull.Title,
      body: pull.Body ?? '',
      sha: pull.Sha,
      source: pull.Source,
      target: pull.Target,
      link: pull.Link,
      draft: pull.Draft ?? false,
      closed: Boolean(pull.Closed && !pull.Merged),
      merged: pull.Merged ?? false,
      updated: Date.parse(pull.Updated),
      author: opened ? hashed(pull.Author.Login) : null,
      created: opened ? Date.parse(pull.Created) : null,
    },
  ];
}

function compareRun(facts: Facts, golden: Golden): Pair {
  const queued = activityOf(facts, 'queued');
  return [
    {
      sha: objectOf(facts, 'run')?.attributes?.revision,
      created: queued?.occurredAt,
    },
    {
      sha: golden.Commit.Sha,
      created: Date.parse(golden.Execution.Created),
    },
  ];
}

const OUTCOMES: Readonly<Record<string, string>> = {
  success: 'passed',
  failure: 'failed',
};

function compareCheck(facts: Facts, check: Golden): Pair {
  const object = objectOf(facts, 'check');
  const [activity] = facts.activities.values();
  return [
    {
      name: object?.title,
      sha: object?.attributes?.revision,
      outcome: activity?.verb,
      completed: activity?.occurredAt,
    },
    {
      name: check.Name,
      sha: check.Sha,
      outcome: OUTCOMES[check.Conclusion],
      completed: Date.parse(check.Completed),
    },
  ];
}

function compareComment(facts: Facts, golden: Golden): Pair {
  const commented = activityOf(facts, 'x:commented');
  return [
    {
      id: commented && JSON.parse(commented.identity).at(-1),
      number: Number(commented?.objects[0].key.split('#')[1]),
      by: commented?.actor,
      created: commented?.occurredAt,
    },
    {
      id: golden.Comment.ID,
      number: golden.Issue.Number,
      by: hashed(golden.Comment.Author.Login),
      created: Date.parse(golden.Comment.Created),
    },
  ];
}

function compareRelease(facts: Facts, release: Golden): Pair {
  const object = objectOf(facts, 'release');
  const published = activityOf(facts, 'published');
  const removed = ['deleted', 'unpublished'].includes(release.action);
  if (release.Draft && !removed) {
    return [facts.refused.length, 1];
  }
  return [
    {
      tag: object?.attributes?.tag,
      title: object?.title,
      prerelease: object?.originalStatus === 'prerelease',
      published: published ? published.occurredAt : null,
    },
    {
      tag: release.Tag,
      title: release.Title,
      prerelease: release.Prerelease,
      published: published ? Date.parse(release.Published) : null,
    },
  ];
}

function compareDeployment(facts: Facts, golden: Golden): Pair {
  const object = objectOf(facts, 'deployment');
  return [
    {
      number: Number(object?.key.split('/').at(-1)),
      sha: object?.attributes?.revision,
      environment: object?.attributes?.environment,
    },
    {
      number: golden.Number,
      sha: golden.Ref.Sha,
      environment: golden.Target,
    },
  ];
}

function compareMilestone(facts: Facts, golden: Golden): Pair {
  const object = objectOf(facts, 'x:milestone');
  return [
    {
      number: Number(object?.key.split('/').at(-1)),
      title: object?.title,
      state: object?.originalStatus,
      due: object?.attributes?.dueAt,
    },
    {
      number: golden.Number,
      title: golden.Title,
      state: golden.State,
      due: Date.parse(golden.DueDate),
    },
  ];
}

function compareCommit(facts: Facts, golden: Golden): Pair {
  const attributes = objectOf(facts, 'commit')?.attributes;
  return [
    {
      sha: attributes?.sha,
      message: attributes?.message,
      authored: attributes?.authoredAt,
      committed: attributes?.committedAt,
    },
    {
      sha: golden.Sha,
      message: golden.Message,
      authored: Date.parse(golden.Author.Date),
      committed: Date.parse(golden.Committer.Date),
    },
  ];
}

function comparePush(facts: Facts, golden: Golden): Pair {
  const commits = golden.Commits?.length ? golden.Commits : [golden.Commit];
  return [
    [...facts.objects.values()]
      .map(({ attributes }) => [
        attributes?.sha,
        attributes?.message,
        attributes?.committedAt,
      ])
      .sort(),
    commits
      .map((commit: Golden) => [
        commit.Sha,
        commit.Message,
        Date.parse(commit.Committer.Date),
      ])
      .sort(),
  ];
}

function compareTag(facts: Facts, golden: Golden): Pair {
  const object = objectOf(facts, 'release');
  return /^0+$/.test(golden.After)
    ? [object?.attributes?.removed, true]
    : [
        `refs/tags/${object?.attributes?.tag} ${object?.attributes?.revision}`,
        `${golden.Ref} ${golden.Commit.Sha}`,
      ];
}

function objectOf(facts: Facts, kind: string) {
  return [...facts.objects.values()].find(object => object.kind === kind);
}

function activityOf(facts: Facts, verb: string) {
  return [...facts.activities.values()].find(a => a.verb === verb);
}

function hashed(login: string): string {
  return `${HASHED}${login.toLowerCase()}`;
}
