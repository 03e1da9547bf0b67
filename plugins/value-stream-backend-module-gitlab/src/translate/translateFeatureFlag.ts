import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { flagKey } from './keys';
import { Person, readPerson } from './Person';
import { Project, readProject } from './Project';

/** A feature flag as the API gives it. */
export function translateFeatureFlag(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const project = readProject(body, context);
  const fields = body.requiredObject('feature_flag');
  const at = fields.requiredInstant('updated_at');
  tellFlag(fields, at, undefined, project, facts);
}

/** A delivery on a feature flag; it carries no time, so that of its arrival counts. */
export function translateFeatureFlagHook(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const project = readProject(body, context);
  const fields = body.requiredObject('object_attributes');
  const at = Math.floor(context.receivedAt / 1_000) * 1_000;
  tellFlag(fields, at, readPerson(body, 'user', context), project, facts);
}

/** GitLab tells how a flag stands and when it last changed, so the latest telling counts. */
function tellFlag(
  fields: Fields,
  at: number,
  person: Person | undefined,
  project: Project,
  facts: Facts,
): void {
  const name = fields.requiredText('name', 250);
  const active = fields.required('active', fields.flag('active'));
  const key = flagKey(project.repo, name);
  facts.tell({
    kind: 'release',
    key,
    verb: active ? 'enabled' : 'x:disabled',
    at,
    person,
    revision: at / 1_000,
    attributes: { flag: name },
  });
  facts.describe({
    key,
    kind: 'release',
    observedAt: at,
    title: name,
    originalType: 'feature-flag',
    originalStatus: active ? 'active' : 'inactive',
    attributes: { repository: project.repo, flag: name },
    selectors: project.selectors,
  });
}
