import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { tellDeployment } from './Deployment';
import { tellDeploymentApprovals } from './tellDeploymentApprovals';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { readPerson } from './Person';
import { readProject } from './Project';

const TITLE = 300;
const SHA_IN_PAGE = /\/commit\/([0-9a-f]{40}(?:[0-9a-f]{24})?)$/;

/** A deployment as the API gives it; the job that made it says when it began and ended. */
export function translateDeployment(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const project = readProject(body, context);
  const fields = body.requiredObject('deployment');
  const job = fields.object('deployable');
  const environment = fields.object('environment');
  const createdAt = fields.requiredInstant('created_at');
  const updatedAt = fields.instant('updated_at');
  const id = fields.requiredWhole('id', 1);
  tellDeployment(
    {
      project,
      id,
      status: fields.text('status', 60),
      environment: environment?.text('name', 255),
      tier: environment?.text('tier', 60),
      revision: fields.sha('sha'),
      branch: fields.cutText('ref', 1_000),
      job: job?.whole('id', 1),
      person: readPerson(fields, 'user', context),
      url: job?.text('web_url', 1_000),
      title: job?.object('commit')?.cutText('title', TITLE),
      observedAt: updatedAt ?? createdAt,
      requestedAt: createdAt,
      startedAt: job?.instant('started_at'),
      endedAt: job?.instant('finished_at') ?? updatedAt ?? createdAt,
    },
    facts,
  );
  tellDeploymentApprovals(id, fields, project, context, facts);
}

/** A delivery on a deployment: that it took on a status, and when. */
export function translateDeploymentHook(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const project = readProject(body, context);
  const at = body.requiredInstant('status_changed_at');
  const status = body.text('status', 60);
  const page = body.text('commit_url', 1_000);
  const url = body.text('deployable_url', 1_000);
  tellDeployment(
    {
      project,
      id: body.requiredWhole('deployment_id', 1),
      status,
      environment: body.text('environment', 255),
      tier: body.text('environment_tier', 60),
      revision: SHA_IN_PAGE.exec(page ?? '')?.[1],
      branch: body.cutText('ref', 1_000),
      job: body.whole('deployable_id', 1),
      person: readPerson(body, 'user', context),
      url,
      title: body.cutText('commit_title', TITLE),
      observedAt: at,
      requestedAt: status === 'created' ? at : undefined,
      startedAt: status === 'running' ? at : undefined,
      endedAt: at,
    },
    facts,
  );
}
