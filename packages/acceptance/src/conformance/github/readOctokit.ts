import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';

/** The delivery is read. */
export const READ = 'read';

/** Events of which every action is read. Written before the first comparison. */
const WHOLLY_READ = new Set([
  'check_suite',
  'deployment',
  'deployment_review',
  'deployment_status',
  'issue_dependencies',
  'issues',
  'pull_request',
  'pull_request_review',
  'status',
  'sub_issues',
  'workflow_job',
  'workflow_run',
]);

/** Of these events the named actions are read, the others say nothing of the flow of work. */
const PARTLY_READ: Readonly<Record<string, readonly string[]>> = {
  check_run: ['completed', 'created', 'rerequested'],
  issue_comment: ['created'],
  milestone: ['closed', 'created', 'edited', 'opened'],
  pull_request_review_comment: ['created'],
};

/** Whether a delivery is read by what it is of, or the reason for which it is refused. */
export function refusalOf({
  type,
  body,
}: ConnectorPayload): typeof READ | RegExp {
  const [event, action = ''] = type.split('.');
  const given = body as Record<string, any>;
  if (WHOLLY_READ.has(event) || PARTLY_READ[event]?.includes(action)) {
    return READ;
  }
  if (event === 'push') {
    return given.deleted && !given.ref.startsWith('refs/tags/')
      ? /branch was deleted/
      : READ;
  }
  if (event === 'release') {
    return given.release.draft && !['deleted', 'unpublished'].includes(action)
      ? /draft/
      : READ;
  }
  if (event === 'projects_v2_item') {
    const field = given.changes?.field_value?.field_name;
    return String(field).toLowerCase() === 'status'
      ? READ
      : /only moves|'changes|'field_value/;
  }
  return /is not read: /;
}
