import {
  Fields,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { activityOf } from './activityOf';
import { releaseKey } from './githubKeys';
import { readSha } from './readSha';
import { readRepository, Repository } from './Repository';
import { GithubContext, Rule, translation } from './Rule';

/** A pushed tag says of which commit the release of its name is; it publishes nothing by itself. */
export function translateTag(
  tag: string,
  push: Fields,
  repository: Repository,
): Translation {
  const head = push.requiredObject('head_commit');
  return translation({
    objects: [
      {
        key: releaseKey(repository.id, tag),
        kind: 'release',
        observedAt: head.requiredInstant('timestamp'),
        title: tag,
        attributes: {
          repository: repository.id,
          tag,
          revision: readSha(head, 'id'),
        },
        selectors: repository.selectors,
      },
    ],
  });
}

/** A deleted tag takes its release with it. Its time is not told; that of the delivery counts. */
export function translateTagRemoved(
  tag: string,
  push: Fields,
  repository: Repository,
  { receivedAt }: GithubContext,
): Translation {
  const key = releaseKey(repository.id, tag);
  const at = receivedAt - (receivedAt % 1000);
  return translation({
    activities: [
      activityOf({
        kind: 'release',
        key,
        verb: 'removed',
        by: [readSha(push, 'before')],
        at,
      }),
    ],
    objects: [
      {
        key,
        kind: 'release',
        observedAt: at,
        attributes: { removed: true },
      },
    ],
  });
}

/** The commit of a release, by its tag. */
export const translateReleasedCommit: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const tag = body.requiredText('tag', 250);
  return translation({
    objects: [
      {
        key: releaseKey(repository.id, tag),
        kind: 'release',
        observedAt: body.requiredInstant('published_at'),
        attributes: { tag, revision: readSha(body, 'revision') },
        selectors: repository.selectors,
      },
    ],
  });
};
