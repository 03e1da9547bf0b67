import {
  Fields,
  ObjectFact,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes } from '@value-stream/flow-engine';
import { activityOf } from './activityOf';
import { commitKey, deploymentKey } from './githubKeys';
import { readPerson } from './readPerson';
import { readSha } from './readSha';
import { readRepository, Repository } from './Repository';
import { GithubContext, Rule, translation } from './Rule';

const VERBS: ReadonlyMap<string, string> = new Map([
  ['success', 'succeeded'],
  ['failure', 'failed'],
  ['error', 'failed'],
  ['in_progress', 'started'],
  ['queued', 'x:queued'],
  ['pending', 'x:pending'],
  ['waiting', 'x:waiting'],
  ['inactive', 'x:inactive'],
]);

/** A deployment: requested. */
export const translateDeployment: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const given = body.requiredObject('deployment');
  const { key, at, attributes, others, object } = describe(
    given,
    repository,
    context,
  );
  return translation({
    activities: [
      activityOf({
        kind: 'deployment',
        key,
        verb: 'requested',
        at,
        person: readPerson(given, 'creator', context.hashActor),
        attributes,
        others,
      }),
    ],
    objects: [object],
  });
};

/** A status of a deployment: started, succeeded, failed. */
export const translateDeploymentStatus: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const { key, attributes, others, object } = describe(
    body.requiredObject('deployment'),
    repository,
    context,
  );
  const status = body.requiredObject('deployment_status');
  const state = status.requiredText('state', 50).toLowerCase();
  const verb = VERBS.get(state);
  if (!verb) {
    throw new Unusable("'deployment_status.state' is none that is known");
  }
  const at = status.requiredInstant('created_at');
  return translation({
    activities: [
      activityOf({
        kind: 'deployment',
        key,
        verb,
        by: [status.requiredWhole('id')],
        at,
        person: readPerson(status, 'creator', context.hashActor),
        attributes,
        others,
      }),
    ],
    objects: [{ ...object, observedAt: at, originalStatus: state }],
  });
};

function describe(
  deployment: Fields,
  repository: Repository,
  { options }: GithubContext,
) {
  const key = deploymentKey(repository.id, deployment.requiredWhole('id'));
  const at = deployment.requiredInstant('created_at');
  const revision = readSha(deployment, 'sha');
  const name = deployment.requiredText('environment');
  const named = options.environments?.exec(name)?.groups;
  const attributes: Attributes = {
    repository: repository.id,
    environment: named?.environment || name,
    service: named?.service || repository.id,
    revision,
  };
  const ref = deployment.text('ref', 500);
  const task = deployment.text('task', 200);
  const object: ObjectFact = {
    key,
    kind: 'deployment',
    observedAt: at,
    title: `${ref ?? revision.slice(0, 10)} to ${name}`,
    url: `${repository.url}/deployments/${encodeURIComponent(name)}`,
    attributes: { ...attributes, ...(task && { task }) },
    selectors: repository.selectors,
  };
  return {
    key,
    at,
    attributes,
    object,
    others: [
      { key: commitKey(repository.id, revision), qualifier: 'revision' },
    ],
  };
}
