import {
  Fields,
  ObjectFact,
  Translation,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { titleOf } from './describeCommit';
import { commitKey } from './githubKeys';
import { readSignature } from './readPerson';
import { readSha } from './readSha';
import { readRepository, Repository } from './Repository';
import { GithubContext, Rule, together, translation } from './Rule';
import { translateTag, translateTagRemoved } from './translateTag';

const COMMITS = 3_000;
const PATHS = 1_000;
const PATH = 4_096;
const MESSAGE = 2_000;

/** A push: its commits with the paths that each touched, or the tag that it made, moved or deleted. */
export const translatePush: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const ref = body.requiredText('ref', 500);
  if (ref.startsWith('refs/tags/')) {
    const tag = ref.slice('refs/tags/'.length);
    return body.flag('deleted')
      ? translateTagRemoved(tag, body, repository, context)
      : translateTag(tag, body, repository);
  }
  if (body.flag('deleted')) {
    throw new Unusable('that a branch was deleted says nothing of its commits');
  }
  const head = body.object('head_commit');
  const commits = body.objects('commits', COMMITS);
  if (!head && !commits.length) {
    throw new Unusable('the push names no commit');
  }
  const line =
    head !== undefined &&
    repository.defaultBranch !== undefined &&
    ref === `refs/heads/${repository.defaultBranch}`
      ? readSha(head, 'id')
      : undefined;
  const known = new Set(commits.map(commit => readSha(commit, 'id')));
  const all =
    head && !known.has(readSha(head, 'id')) ? [...commits, head] : commits;
  return together(
    ...all.map(commit => pushedCommit(commit, repository, line, context)),
  );
};

function pushedCommit(
  commit: Fields,
  repository: Repository,
  line: string | undefined,
  context: GithubContext,
): Translation {
  const sha = readSha(commit, 'id');
  const key = commitKey(repository.id, sha);
  const committedAt = commit.requiredInstant('timestamp');
  const message = commit.cutText('message', MESSAGE) ?? '';
  const url = commit.text('url', 1_000);
  const committer = commit.object('committer');
  const person = readSignature(
    committer,
    committer?.text('username', 200),
    context.hashActor,
  );
  const object: ObjectFact = {
    key,
    kind: 'commit',
    observedAt: committedAt,
    title: titleOf(message),
    ...(url && { url }),
    attributes: {
      repository: repository.id,
      sha,
      committedAt,
      message,
      ...pathsOf(commit),
      ...(sha === line && { firstParent: true }),
    },
    selectors: repository.selectors,
  };
  return translation({
    activities: [
      {
        identity: `${key}:committed`,
        revision: 0,
        kind: 'commit',
        verb: 'committed',
        occurredAt: committedAt,
        ...(person.actor && { actor: person.actor }),
        objects: [{ key, qualifier: 'subject' }],
        attributes: { ...(person.bot && { bot: true }) },
      },
    ],
    objects: [object],
  });
}

/** Paths that a commit touched; of a very large one the first thousand. */
function pathsOf(commit: Fields): {
  readonly paths?: readonly string[];
  readonly pathsCut?: true;
} {
  const lists = ['added', 'modified', 'removed'].filter(name =>
    commit.has(name),
  );
  if (!lists.length) {
    return {};
  }
  const paths = [
    ...new Set(lists.flatMap(name => commit.texts(name, PATH, 10_000))),
  ].sort();
  return paths.length > PATHS
    ? { paths: paths.slice(0, PATHS), pathsCut: true }
    : { paths };
}
