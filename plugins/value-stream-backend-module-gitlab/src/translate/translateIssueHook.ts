import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { incidentKey } from './keys';
import { hasOneOf, readLabels, standingOf } from './labels';
import { authorOfHook, Person, readPerson } from './Person';
import { tellAssignedHook } from './tellAssignments';
import { tellMilestoneChange } from './tellMilestones';
import { readProject } from './Project';
import {
  describeWorkItem,
  readWorkItem,
  resolutionOf,
  WorkItem,
} from './WorkItem';
import { translateEpicHook } from './translateEpic';
import { tellStep } from './workItemFacts';

/** A delivery on an issue, incident or work item. */
export function translateIssueHook(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  if (!body.has('project') && body.has('group')) {
    translateEpicHook(body, context, facts);
    return;
  }
  const project = readProject(body, context);
  const fields = body.requiredObject('object_attributes');
  const labels =
    readLabels(body, 'labels') ?? readLabels(fields, 'labels') ?? [];
  const item = readWorkItem(fields, labels, project, context);
  const person = readPerson(body, 'user', context);
  const action = fields.text('action', 40);
  describeWorkItem(item, fields, context, facts);
  const author = authorOfHook(fields, body, person);
  tellCreation(item, action, author, context, facts);
  if (action === 'close') {
    const duplicate = fields.number('duplicated_to_id') !== undefined;
    const resolution = resolutionOf(labels, duplicate, context);
    const at = item.closedAt ?? item.updatedAt;
    tellStep(item, { verb: 'closed', resolution }, at, person, facts);
  } else if (action === 'reopen') {
    const standing = standingOf(labels, context.options);
    tellStep(
      item,
      { verb: 'reopened', standing },
      item.updatedAt,
      person,
      facts,
    );
  }
  const changes = body.object('changes');
  tellLabels(item, changes?.object('labels'), action, person, context, facts);
  tellAssignedHook(item, body, action, person, facts);
  if (action === 'update') {
    tellMilestoneChange(item, changes, person, facts);
  }
  if (item.movedTo !== undefined && item.closed) {
    const at = item.closedAt ?? item.updatedAt;
    tellStep(item, { verb: 'removed' }, at, undefined, facts);
  }
  const escalation = changes?.object('escalation_status');
  if (item.incident && escalation?.is('current', 'acknowledged')) {
    const at = item.updatedAt;
    facts.tell({
      kind: 'incident',
      key: incidentKey(item.key),
      verb: 'acknowledged',
      at,
      nth: at / 1_000,
      person,
    });
  }
}

/** Only the delivery on its opening says where the item stood then. */
function tellCreation(
  item: WorkItem,
  action: string | undefined,
  person: Person | undefined,
  context: GitlabContext,
  facts: Facts,
): void {
  if (action !== 'open') {
    tellStep(item, { verb: 'created' }, item.createdAt, person, facts);
    return;
  }
  const standing = standingOf(item.labels, context.options);
  tellStep(item, { verb: 'created', standing }, item.createdAt, person, facts);
  if (hasOneOf(item.labels, context.options.blockedLabels)) {
    tellStep(item, { verb: 'blocked' }, item.createdAt, person, facts);
  }
}

function tellLabels(
  item: WorkItem,
  change: Fields | undefined,
  action: string | undefined,
  person: Person | undefined,
  context: GitlabContext,
  facts: Facts,
): void {
  if (!change || action === 'open') {
    return;
  }
  const { options } = context;
  const before = readLabels(change, 'previous') ?? [];
  const after = readLabels(change, 'current') ?? item.labels;
  const from = standingOf(before, options).status;
  const standing = standingOf(after, options);
  const at = item.updatedAt;
  if (action === 'update' && !item.closed && from !== standing.status) {
    tellStep(item, { verb: 'moved', from, standing }, at, person, facts);
  }
  const wasBlocked = hasOneOf(before, options.blockedLabels);
  const isBlocked = hasOneOf(after, options.blockedLabels);
  if (wasBlocked !== isBlocked) {
    const verb = isBlocked ? 'blocked' : 'unblocked';
    tellStep(item, { verb }, at, person, facts);
  }
}
