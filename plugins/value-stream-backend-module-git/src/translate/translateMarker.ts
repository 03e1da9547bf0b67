import {
  NewActivity,
  ObjectFact,
  TranslateContext,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { commitUrl, tagUrl } from '../address/objectUrl';
import { DeploymentRule, GitOptions } from '../options/GitOptions';
import { repositoryRules } from '../options/repositoryRules';
import { commitKey, deploymentKey, releaseKey } from './gitKeys';
import { PayloadBody, Unusable } from './PayloadBody';
import {
  readRepositoryId,
  readSha,
  repositorySelectors,
} from './translateCommit';

interface Marker {
  readonly repository: string;
  readonly ref: string;
  readonly commit: string;
  readonly at: number;
  readonly url?: string;
}

/** A tag becomes a release, or the deployments its name stands for, or both. */
export function translateTag(
  body: PayloadBody,
  { options }: TranslateContext<GitOptions>,
): Translation {
  const marker = readMarker(body, 'tag');
  const rules = repositoryRules(options, marker.repository);
  const deployments = rules.deploymentsOfTag(marker.ref);
  const isRelease = rules.isRelease(marker.ref);
  if (!isRelease && deployments.length === 0) {
    throw new Unusable(
      'the tag is neither a release nor a deployment by the configured patterns',
    );
  }
  const released: Translation = isRelease
    ? release(marker, rules.entities)
    : { activities: [], objects: [], refused: [] };
  const deployed = deploy(marker, deployments, rules.entities);
  return {
    activities: [...released.activities, ...deployed.activities],
    objects: [...released.objects, ...deployed.objects],
    refused: [],
  };
}

/** A commit on the first-parent line of a deployment branch is a deployment at its commit date. */
export function translateBranchCommit(
  body: PayloadBody,
  { options }: TranslateContext<GitOptions>,
): Translation {
  const marker = readMarker(body, 'branch');
  const rules = repositoryRules(options, marker.repository);
  const deployments = rules.deploymentsOfBranch(marker.ref);
  if (deployments.length === 0) {
    throw new Unusable(
      'the branch is no deployment by the configured patterns',
    );
  }
  return deploy(marker, deployments, rules.entities);
}

/** A deleted tag is a release withdrawn from the repository. */
export function translateTagRemoved(body: PayloadBody): Translation {
  const key = releaseKey(readRepositoryId(body), body.text('tag', 250));
  const at = body.instant('at');
  return {
    activities: [
      {
        identity: `${key}:removed`,
        revision: at,
        kind: 'release',
        verb: 'removed',
        occurredAt: at,
        objects: [{ key, qualifier: 'subject' }],
        attributes: {},
      },
    ],
    objects: [
      {
        key,
        kind: 'release',
        observedAt: at,
        attributes: { removed: true },
      },
    ],
    refused: [],
  };
}

function readMarker(body: PayloadBody, ref: 'tag' | 'branch'): Marker {
  const name = body.text(ref, 250);
  if (!name) {
    throw new Unusable(`'${ref}' is empty`);
  }
  return {
    repository: readRepositoryId(body),
    ref: name,
    commit: readSha(body, 'commit'),
    at: body.instant('date'),
    url: body.optionalText('url', 1_000),
  };
}

function release(marker: Marker, entities: readonly string[]): Translation {
  const { repository, ref, commit, at, url } = marker;
  const key = releaseKey(repository, ref);
  return {
    activities: [
      {
        identity: `${key}:published`,
        // A tag that was moved counts where it stands now, at its later date.
        revision: at,
        kind: 'release',
        verb: 'published',
        occurredAt: at,
        objects: [
          { key, qualifier: 'subject' },
          { key: commitKey(repository, commit), qualifier: 'revision' },
        ],
        attributes: { revision: commit },
      },
    ],
    objects: [
      {
        key,
        kind: 'release',
        observedAt: at,
        title: ref,
        ...(url && { url: tagUrl(url, ref) }),
        attributes: { revision: commit },
        selectors: repositorySelectors(url, entities),
      },
    ],
    refused: [],
  };
}

function deploy(
  marker: Marker,
  deployments: readonly DeploymentRule[],
  entities: readonly string[],
): Translation {
  const { repository, ref, commit, at, url } = marker;
  const activities: NewActivity[] = [];
  const objects: ObjectFact[] = [];
  deployments.forEach((deployment, index) => {
    // A ref that stands for several environments is several deployments.
    const name = index === 0 ? ref : `${ref}/${deployment.environment}`;
    const key = deploymentKey(repository, name, commit);
    const attributes = {
      environment: deployment.environment,
      service: deployment.service ?? repository,
      revision: commit,
    };
    activities.push({
      identity: `${key}:succeeded`,
      revision: at,
      kind: 'deployment',
      verb: 'succeeded',
      occurredAt: at,
      objects: [
        { key, qualifier: 'subject' },
        { key: commitKey(repository, commit), qualifier: 'revision' },
      ],
      attributes,
    });
    objects.push({
      key,
      kind: 'deployment',
      observedAt: at,
      title: `${ref} to ${deployment.environment}`,
      ...(url && { url: commitUrl(url, commit) }),
      attributes,
      selectors: repositorySelectors(url, entities),
    });
  });
  return { activities, objects, refused: [] };
}
