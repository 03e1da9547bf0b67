import { Facts } from './Facts';
import { incidentKey } from './keys';
import { Standing } from './labels';
import { Person } from './Person';
import { WorkItem } from './WorkItem';

export type WorkItemStep =
  | { readonly verb: 'created'; readonly standing?: Standing }
  | {
      readonly verb: 'closed';
      readonly resolution: 'done' | 'abandoned' | 'duplicate';
    }
  | { readonly verb: 'reopened'; readonly standing: Standing }
  | {
      readonly verb: 'moved';
      readonly from: string;
      readonly standing: Standing;
    }
  | { readonly verb: 'blocked' | 'unblocked'; readonly reason?: string }
  | { readonly verb: 'removed' };

const OF_INCIDENT = new Map([
  ['created', 'detected'],
  ['closed', 'resolved'],
  ['reopened', 'reopened'],
  ['removed', 'removed'],
]);

/** Tells one step of an item, and of the incident that it is. */
export function tellStep(
  item: WorkItem,
  step: WorkItemStep,
  at: number,
  person: Person | undefined,
  facts: Facts,
): void {
  const once = step.verb === 'created' || step.verb === 'removed';
  const nth = once ? undefined : at / 1_000;
  facts.tell({
    kind: 'work-item',
    key: item.key,
    verb: step.verb,
    at,
    nth,
    person,
    attributes: attributesOf(step),
  });
  const verb = OF_INCIDENT.get(step.verb);
  if (item.incident && verb !== undefined) {
    facts.tell({
      kind: 'incident',
      key: incidentKey(item.key),
      verb,
      at,
      nth,
      person,
      objects: [{ key: item.key, qualifier: 'issue' }],
    });
  }
}

function attributesOf(step: WorkItemStep): Record<string, string> {
  switch (step.verb) {
    case 'created':
    case 'reopened':
      return { ...step.standing };
    case 'moved':
      return {
        from: step.from,
        to: step.standing.status,
        category: step.standing.category,
      };
    case 'closed':
      return {
        resolution: step.resolution,
        status: 'closed',
        category: 'done',
      };
    case 'blocked':
    case 'unblocked':
      return step.reason === undefined ? {} : { reason: step.reason };
    default:
      return {};
  }
}
