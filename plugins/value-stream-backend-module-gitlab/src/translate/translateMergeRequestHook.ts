import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Change, containsCommit, describeChange, readChange } from './Change';
import { tellChange } from './changeSteps';
import { readHookCommit, tellCommit } from './Commit';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { readLabels } from './labels';
import { authorOfHook, Person, readPerson } from './Person';
import { readProject } from './Project';
import { tellApproval, whoOf } from './tellNotes';
import { tellReviewers } from './tellReviewers';

/** A delivery on a merge request. */
export function translateMergeRequestHook(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const project = readProject(body, context);
  const fields = body.requiredObject('object_attributes');
  const change = readChange(fields, project);
  const person = readPerson(body, 'user', context);
  const author = authorOfHook(fields, body, person);
  const last = fields.object('last_commit');
  const head = last?.has('id')
    ? readHookCommit(last, project, context)
    : undefined;
  const labels = readLabels(body, 'labels') ?? readLabels(fields, 'labels');
  const links = [
    ...(head
      ? [containsCommit(project, head.sha, 'commit of the merge request')]
      : []),
    ...(change.state === 'merged' &&
    change.mergeSha !== undefined &&
    change.mergeSha !== head?.sha
      ? [containsCommit(project, change.mergeSha, 'commit that merged it')]
      : []),
  ];
  describeChange(change, fields, { author, labels, links }, facts);
  if (head) {
    tellCommit(head, facts);
  }
  const action = fields.text('action', 40);
  tellChange(change, 'opened', change.createdAt, author, facts, {
    attributes:
      action === 'open' && change.draft !== undefined
        ? { draft: change.draft }
        : {},
  });
  tellAction(change, action, body, person, facts);
  const changes = body.object('changes');
  if (action === 'update' && changes) {
    tellDraft(change, changes, person, facts);
    tellReviewers(change, changes, person, context, facts);
  }
}

function tellAction(
  change: Change,
  action: string | undefined,
  body: Fields,
  person: Person | undefined,
  facts: Facts,
): void {
  const at = change.updatedAt;
  switch (action) {
    case 'close':
      tellChange(change, 'closed', change.closedAt ?? at, person, facts);
      break;
    case 'reopen':
      tellChange(change, 'reopened', at, person, facts);
      break;
    case 'merge':
      tellChange(change, 'merged', change.mergedAt ?? at, person, facts);
      break;
    case 'approved':
    case 'approval':
    case 'unapproved':
    case 'unapproval':
      tellApproval(
        change,
        action.startsWith('un') ? 'x:unapproved' : 'approved',
        at,
        person,
        whoOf(body.object('user'), person?.actor),
        facts,
      );
      break;
    default:
  }
}

function tellDraft(
  change: Change,
  changes: Fields,
  person: Person | undefined,
  facts: Facts,
): void {
  const draft = changes.object('draft') ?? changes.object('work_in_progress');
  const from = draft?.flag('previous');
  const to = draft?.flag('current');
  if (to !== undefined && from !== to) {
    const verb = to ? 'x:marked-draft' : 'marked-ready';
    tellChange(change, verb, change.updatedAt, person, facts);
  }
}
