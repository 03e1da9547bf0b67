import {
  boundedText,
  Fields,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { commitKey } from './githubKeys';
import { readSignature } from './readPerson';
import { readSha } from './readSha';
import { Repository } from './Repository';
import { GithubContext, translation } from './Rule';

const MESSAGE = 2_000;
const TITLE = 300;
const PARENTS = 100;

/**
 * A commit as the API gives it.
 *
 * @param firstParent - whether it is known to be on the first-parent line of the default branch
 * @throws Unusable where it is not as GitHub writes it
 */
export function describeCommit(
  given: Fields,
  repository: Repository,
  context: GithubContext,
  firstParent = false,
): Translation {
  const sha = readSha(given, 'sha');
  const key = commitKey(repository.id, sha);
  const commit = given.requiredObject('commit');
  const author = commit.requiredObject('author');
  const committer = commit.object('committer') ?? author;
  const authoredAt = author.requiredInstant('date');
  const committedAt = committer.requiredInstant('date');
  const message = commit.cutText('message', MESSAGE) ?? '';
  const parents = given
    .objects('parents', PARENTS)
    .map(parent => readSha(parent, 'sha'));
  const url = given.text('html_url', 1_000);
  const activity = (
    verb: 'authored' | 'committed',
    at: number,
    signature: Fields,
    user: 'author' | 'committer',
  ) => {
    const person = readSignature(
      signature,
      given.object(user)?.text('login', 200),
      context.hashActor,
    );
    return {
      identity: `${key}:${verb}`,
      // A push tells less of a commit.
      revision: 1,
      kind: 'commit' as const,
      verb,
      occurredAt: at,
      ...(person.actor && { actor: person.actor }),
      objects: [{ key, qualifier: 'subject' }],
      attributes: {
        ...(verb === 'committed' && { parents }),
        ...(person.bot && { bot: true }),
      },
    };
  };
  return translation({
    activities: [
      activity('authored', authoredAt, author, 'author'),
      activity('committed', committedAt, committer, 'committer'),
    ],
    objects: [
      {
        key,
        kind: 'commit',
        observedAt: committedAt,
        title: titleOf(message),
        ...(url && { url }),
        attributes: {
          repository: repository.id,
          sha,
          parents,
          authoredAt,
          committedAt,
          message,
          ...(firstParent && { firstParent }),
        },
        selectors: repository.selectors,
      },
    ],
  });
}

export function titleOf(message: string): string {
  return boundedText(message.split('\n', 1)[0].trim(), TITLE);
}
