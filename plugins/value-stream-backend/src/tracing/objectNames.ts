import { Selector } from '@value-stream/backstage-plugin-value-stream-node';
import { DeliveryObject } from '@value-stream/flow-engine';
import { mentionsOfChange, mentionsOfCommit, namesIn } from './mentionsInTexts';
import { namesOfDelivery } from './namesOfDelivery';
import { AddNames, ObjectName } from './ObjectName';
import { laneOf } from './laneOf';
import { changeNumber } from './linkBySquashNumber';
import { commitKey, repositoryOf } from './repositoryOf';
import { repositoryOfSelectors } from './repositoryOfSelectors';
import { squashName } from './squashName';
import { textOf, textsOf } from './textAttributes';

/** An object with what ties it to entities, where that is known. */
export interface NamedObject extends DeliveryObject {
  readonly selectors?: readonly Selector[];
}

/**
 * The names of an object, sorted. Work items go by their tracker's key, with
 * and without its host, and by former keys; changes by their number in their
 * repository and by the commit they were merged as, commits by the number of
 * the change they were; artifacts by digest; approvals by number. Changes and
 * commits speak of others in their texts.
 */
export function objectNames(object: NamedObject): readonly ObjectName[] {
  const names = new Map<string, ObjectName>();
  const add: AddNames = (role, ...list) => {
    for (const text of list) {
      const name = text.trim();
      if (name) {
        names.set(`${role}\n${name}`, { role, name });
      }
    }
  };
  switch (object.kind) {
    case 'work-item':
    case 'incident':
      nameWork(object, add);
      break;
    case 'change':
      nameChange(object, add);
      mentionsOfChange(object, add);
      break;
    case 'commit':
      nameCommit(object, add);
      mentionsOfCommit(object, add);
      break;
    case 'approval':
      mentionOfApproval(object, add);
      break;
    case 'run':
    case 'deployment':
    case 'artifact':
      namesOfDelivery(object, add);
      break;
    default:
  }
  return [...names.keys()].sort().map(key => names.get(key)!);
}

function nameWork({ key, attributes }: DeliveryObject, add: AddNames): void {
  const whole = key.replace(/\/incident$/, '').replace(/^[^:]*:/, '');
  const last = whole.slice(
    Math.max(whole.lastIndexOf('/'), whole.lastIndexOf(':')) + 1,
  );
  const own = textOf(attributes.key) ?? last;
  add('named', own.toUpperCase(), whole.toUpperCase());
  const host = whole.slice(0, whole.length - last.length);
  for (const former of textsOf(attributes.formerKeys)) {
    add('formerly', former.toUpperCase(), (host + former).toUpperCase());
  }
}

function nameChange(change: NamedObject, add: AddNames): void {
  const repository = repositoryOf(change);
  const { number, mergeSha } = change.attributes;
  if (repository !== undefined && typeof number === 'number') {
    const path = repository.slice(repository.indexOf('/') + 1);
    add(
      'named',
      `${repository}!${number}`.toUpperCase(),
      `${path}!${number}`.toUpperCase(),
    );
  }
  const lane = repository ?? repositoryOfSelectors(change.selectors);
  if (lane !== undefined && typeof number === 'number') {
    add('became', squashName(lane, number));
  }
  const merged = commitKey(repository, mergeSha);
  if (merged !== undefined) {
    add('merged-as', merged);
  }
}

/** A squash goes by the number of the change that it says it was. */
function nameCommit({ key, title, attributes }: DeliveryObject, add: AddNames) {
  if (attributes.firstParent !== true) {
    return;
  }
  const number = changeNumber(title ?? '', textOf(attributes.message) ?? '');
  const lane = laneOf(key);
  if (number !== undefined && lane !== undefined) {
    add('squash-of', squashName(lane.replace(/^git:/, ''), number));
  }
}

function mentionOfApproval(approval: DeliveryObject, add: AddNames): void {
  const { numbers, correlationId } = approval.attributes;
  const repository = repositoryOf(approval);
  const text = [approval.title ?? '', ...textsOf(numbers)].join('\n');
  add('approves', ...namesIn(text, repository));
  // A number may name a change as well as an issue.
  for (const name of namesIn(text, repository)) {
    add('approves', name.replace(/#(\d+)$/, '!$1'));
  }
  const id = textOf(correlationId);
  if (id) {
    add('correlates', id);
  }
}
