import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { Person, readPerson } from './Person';
import { usersIn } from './usersIn';
import { WorkItem } from './WorkItem';

/** How the notes begin by which GitLab keeps that an item was assigned. */
export const ASSIGNED = /^(?:re)?assigned to\b/i;
/** GitLab writes the note of an assignment made with the item itself shortly after. */
const AT_BIRTH_MS = 10_000;

/** That an item was assigned, by GitLab's own notes; to whom is not told. */
export function tellAssignments(
  item: WorkItem,
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const told = new Set<number>();
  for (const note of body.objects('notes')) {
    if (note.flag('system') && ASSIGNED.test(note.cutText('body', 200) ?? '')) {
      const at = note.requiredInstant('created_at');
      const atBirth = at - item.createdAt <= AT_BIRTH_MS;
      const when = atBirth ? item.createdAt : at;
      if (!told.has(when)) {
        told.add(when);
        tellAssigned(item, when, readPerson(note, 'author', context), facts);
      }
    }
  }
}

/** That an item was assigned, by what a delivery says of it. */
export function tellAssignedHook(
  item: WorkItem,
  body: Fields,
  action: string | undefined,
  person: Person | undefined,
  facts: Facts,
): void {
  if (action === 'open') {
    if (body.list('assignees').length) {
      tellAssigned(item, item.createdAt, person, facts);
    }
    return;
  }
  const change = body.object('changes')?.object('assignees');
  if (!change) {
    return;
  }
  const before = new Set(usersIn(change, 'previous').map(loginOf));
  if (usersIn(change, 'current').some(user => !before.has(loginOf(user)))) {
    tellAssigned(item, item.updatedAt, person, facts);
  }
}

function tellAssigned(
  item: WorkItem,
  at: number,
  person: Person | undefined,
  facts: Facts,
): void {
  facts.tell({
    kind: 'work-item',
    key: item.key,
    verb: 'assigned',
    at,
    nth: at / 1_000,
    person,
  });
}

function loginOf(user: Fields): string | undefined {
  return user.text('username', 255);
}
