import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { Person, readPerson } from './Person';
import { WorkItem } from './WorkItem';

/** Milestones that an issue was put on and taken off, by its milestone events. */
export function tellMilestones(
  item: WorkItem,
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  for (const event of body.objects('milestone_events')) {
    const action = event.text('action', 20);
    const milestone = event.object('milestone')?.whole('id', 1);
    if (milestone !== undefined && (action === 'add' || action === 'remove')) {
      const at = event.requiredInstant('created_at');
      if (at <= item.createdAt) {
        continue;
      }
      const person = readPerson(event, 'user', context);
      tellMilestone(item, action, milestone, at, person, facts);
    }
  }
}

/** The same by what a delivery says has changed. */
export function tellMilestoneChange(
  item: WorkItem,
  changes: Fields | undefined,
  person: Person | undefined,
  facts: Facts,
): void {
  const change = changes?.object('milestone_id');
  const from = change?.whole('previous', 1);
  const to = change?.whole('current', 1);
  if (from === to) {
    return;
  }
  if (from !== undefined) {
    tellMilestone(item, 'remove', from, item.updatedAt, person, facts);
  }
  if (to !== undefined) {
    tellMilestone(item, 'add', to, item.updatedAt, person, facts);
  }
}

function tellMilestone(
  item: WorkItem,
  action: 'add' | 'remove',
  milestone: number,
  at: number,
  person: Person | undefined,
  facts: Facts,
): void {
  facts.tell({
    kind: 'work-item',
    key: item.key,
    verb: action === 'add' ? 'x:milestone-added' : 'x:milestone-removed',
    nth: `${milestone}/${at / 1_000}`,
    at,
    person,
    attributes: { milestone },
  });
}
