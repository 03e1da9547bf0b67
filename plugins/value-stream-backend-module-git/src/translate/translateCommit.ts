import {
  boundedText,
  NewActivity,
  Selector,
  TranslateContext,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { commitUrl } from '../address/objectUrl';
import { addressSelectors } from '../address/repositoryAddress';
import { GitOptions } from '../options/GitOptions';
import { repositoryRules } from '../options/repositoryRules';
import { findIssueKeys } from './findIssueKeys';
import { actorIdentity, isBot } from './gitActor';
import { commitKey } from './gitKeys';
import { PayloadBody, Unusable } from './PayloadBody';

const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const MESSAGE = 2_000;
const TITLE = 300;

/** A commit becomes `authored` and `committed`, and an object with parents, dates and paths. */
export function translateCommit(
  body: PayloadBody,
  context: TranslateContext<GitOptions>,
): Translation {
  const repository = readRepositoryId(body);
  const sha = readSha(body, 'sha');
  const parents = body.texts('parents', 100, 64);
  const authoredAt = body.instant('authored');
  const committedAt = body.instant('committed');
  const message = body.text('message', 100_000);
  const seenAgain = body.optionalInstant('seenAgain');
  const firstParent = body.flag('firstParent') ?? false;
  const paths = body.has('paths')
    ? body.texts('paths', 1_000, 4_096)
    : undefined;
  const pathsCut = body.flag('pathsCut') ?? false;
  const rules = repositoryRules(context.options, repository);
  const key = commitKey(repository, sha);

  const activity = (
    verb: 'authored' | 'committed',
    occurredAt: number,
    name: string | undefined,
    address: string | undefined,
  ): NewActivity => {
    const identity = actorIdentity(address);
    return {
      identity: `${key}:${verb}`,
      kind: 'commit',
      verb,
      occurredAt,
      ...(identity && { actor: context.hashActor(identity) }),
      objects: [{ key, qualifier: 'subject' }],
      attributes: {
        ...(verb === 'committed' && { parents }),
        ...(isBot(name, address) && { bot: true }),
      },
    };
  };
  const url = body.optionalText('url', 1_000);
  return {
    activities: [
      activity(
        'authored',
        authoredAt,
        body.optionalText('authorName', 1_000),
        body.optionalText('author', 1_000),
      ),
      activity(
        'committed',
        committedAt,
        body.optionalText('committerName', 1_000),
        body.optionalText('committer', 1_000),
      ),
    ],
    objects: [
      {
        key,
        kind: 'commit',
        observedAt: seenAgain ?? committedAt,
        title: boundedText(message.split('\n', 1)[0].trim(), TITLE),
        ...(url && { url: commitUrl(url, sha) }),
        attributes: {
          sha,
          parents,
          authoredAt,
          committedAt,
          message: boundedText(message, MESSAGE),
          issueKeys: findIssueKeys(message, rules.issueKeys),
          ...(paths && { paths }),
          ...(pathsCut && { pathsCut }),
          // After a rewrite the place on the branch is said anew, also where
          // it is lost; before, only what is on the line says so.
          ...((firstParent || seenAgain !== undefined) && { firstParent }),
          ...(seenAgain !== undefined && { removed: false }),
        },
        selectors: repositorySelectors(url, rules.entities),
      },
    ],
    refused: [],
  };
}

/**
 * A commit that a rewritten branch lost. It stays in the log, is `removed`,
 * and no longer stands on the first-parent line.
 */
export function translateCommitRemoved(body: PayloadBody): Translation {
  const key = commitKey(readRepositoryId(body), readSha(body, 'sha'));
  const at = body.instant('at');
  return {
    activities: [
      {
        identity: `${key}:removed`,
        revision: at,
        kind: 'commit',
        verb: 'removed',
        occurredAt: at,
        objects: [{ key, qualifier: 'subject' }],
        attributes: {},
      },
    ],
    objects: [
      {
        key,
        kind: 'commit',
        observedAt: at,
        attributes: { firstParent: false, removed: true },
      },
    ],
    refused: [],
  };
}

/** @throws Unusable where the body names no repository. */
export function readRepositoryId(body: PayloadBody): string {
  const repository = body.text('repository', 200);
  if (!repository) {
    throw new Unusable("'repository' is empty");
  }
  return repository;
}

/** @throws Unusable where the field is no full commit id. */
export function readSha(body: PayloadBody, name: string): string {
  const sha = body.text(name, 64);
  if (!SHA.test(sha)) {
    throw new Unusable(`'${name}' is no full commit id`);
  }
  return sha;
}

/** What ties objects of a repository to catalog entities. */
export function repositorySelectors(
  url: string | undefined,
  entities: readonly string[],
): readonly Selector[] {
  return [
    ...(url ? addressSelectors(url) : []),
    ...entities.map(value => ({ annotation: 'entity', value })),
  ];
}
