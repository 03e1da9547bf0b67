import { ObjectFact } from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes } from '@value-stream/flow-engine';
import { Fields } from '../reading/Fields';
import { Unusable } from '../reading/Unusable';
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
  const given = body.object('deployment');
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
    body.object('deployment'),
    repository,
    context,
  );
  const status = body.object('deployment_status');
  const state = status.text('state', 50).toLowerCase();
  const verb = VERBS.get(state);
  if (!verb) {
    throw new Unusable("'deployment_status.state' is none that is known");
  }
  const at = status.instant('created_at');
  return translation({
    activities: [
      activityOf({
        kind: 'deployment',
        key,
        verb,
        by: [status.integer('id')],
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
  const key = deploymentKey(repository.id, deployment.integer('id'));
  const at = deployment.instant('created_at');
  const revision = readSha(deployment, 'sha');
  const name = deployment.text('environment');
  const named = options.environments?.exec(name)?.groups;
  const attributes: Attributes = {
    repository: repository.id,
    environment: named?.environment || name,
    service: named?.service || repository.id,
    revision,
  };
  const ref = deployment.optionalText('ref', 500);
  const task = deployment.optionalText('task', 200);
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
