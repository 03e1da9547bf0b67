import {
  Fields,
  ObjectFact,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { activityOf } from './activityOf';
import { commitKey, releaseKey } from './githubKeys';
import { readPerson } from './readPerson';
import { isSha, readOptionalSha } from './readSha';
import { readRepository, Repository } from './Repository';
import { Rule, translation } from './Rule';

/** A published release, as the API lists it or as it is delivered. */
export const translateRelease: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const release = body.requiredObject('release');
  if (release.flag('draft')) {
    throw new Unusable('a draft of a release is not published yet');
  }
  const { key, revision, object } = describe(release, body, repository);
  const id = release.requiredWhole('id');
  return translation({
    activities: [
      activityOf({
        kind: 'release',
        key,
        verb: 'published',
        by: [id],
        at: release.requiredInstant('published_at'),
        person: readPerson(release, 'author', context.hashActor),
        attributes: release.flag('prerelease') ? { prerelease: true } : {},
        ...(revision && {
          others: [
            { key: commitKey(repository.id, revision), qualifier: 'revision' },
          ],
        }),
      }),
    ],
    objects: [object],
  });
};

/** A release that was deleted, or made a draft again. Its time is not told; that of the delivery counts. */
export const translateReleaseRemoved: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const release = body.requiredObject('release');
  const { key, object } = describe(release, body, repository);
  const at = context.receivedAt - (context.receivedAt % 1000);
  return translation({
    activities: [
      activityOf({
        kind: 'release',
        key,
        verb: 'removed',
        by: [release.requiredWhole('id')],
        at,
        person: readPerson(body, 'sender', context.hashActor),
      }),
    ],
    objects: [
      {
        ...object,
        observedAt: at,
        attributes: { ...object.attributes, removed: true },
      },
    ],
  });
};

function describe(
  release: Fields,
  body: Fields,
  repository: Repository,
): {
  readonly key: string;
  readonly revision?: string;
  readonly object: ObjectFact;
} {
  const tag = release.requiredText('tag_name', 250);
  const key = releaseKey(repository.id, tag);
  const target = release.text('target_commitish', 500);
  const revision =
    readOptionalSha(body, 'revision') ??
    (target && isSha(target) ? target : undefined);
  const url = release.text('html_url', 1_000);
  return {
    key,
    revision,
    object: {
      key,
      kind: 'release',
      observedAt:
        release.instant('published_at') ??
        release.requiredInstant('created_at'),
      title: release.cutText('name', 300) || tag,
      ...(url && { url }),
      originalStatus: release.flag('prerelease') ? 'prerelease' : 'release',
      attributes: {
        repository: repository.id,
        tag,
        ...(revision && { revision }),
      },
      selectors: repository.selectors,
    },
  };
}
