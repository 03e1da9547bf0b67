import { entries } from './entries';
import { isoAt, touchedNumber } from './history';

export const SPRINTS = 60;
export const VERSIONS = 40;
/** Changes of an issue; of one in a hundred there are more than the search gives. */
const CHANGES = 8;
const MANY_CHANGES = 150;
const GIVEN = 100;
export const STATUSES = [
  'To Do',
  'In Progress',
  'In Review',
  'Testing',
  'Done',
];

export function changesOf(number: number): number {
  return number % 100 ? CHANGES : MANY_CHANGES;
}

export function statusOf(index: number) {
  const key = [
    'new',
    'indeterminate',
    'indeterminate',
    'indeterminate',
    'done',
  ];
  return {
    self: `https://jira.example.com/rest/api/3/status/${index}`,
    id: String(index),
    name: STATUSES[index],
    statusCategory: { id: index, key: key[index], colorName: 'green' },
  };
}

function userOf(number: number) {
  const accountId = `account-${number % 50}`;
  return {
    self: `https://jira.example.com/rest/api/3/user?accountId=${accountId}`,
    accountId,
    accountType: 'atlassian',
    displayName: 'Someone',
    avatarUrls: { '48x48': 'https://avatars.example.com/48.png' },
    active: true,
    timeZone: 'UTC',
  };
}

function textAt(instant: number, minutes = 0): string {
  return isoAt(instant, minutes).replace('Z', '+0000');
}

export function issueOf(project: string, number: number, total: number) {
  const updated = touchedNumber(number, total);
  const changes = changesOf(number);
  const given = Math.min(changes, GIVEN);
  return {
    id: `${project.slice(3)}0000${number}`,
    self: `https://jira.example.com/rest/api/3/issue/${number}`,
    key: `${project}-${number}`,
    fields: {
      summary: `Pay by card, part ${number}`,
      status: statusOf(4),
      issuetype: { id: '10', name: 'Story', subtask: false, hierarchyLevel: 0 },
      project: { id: '7', key: project, projectTypeKey: 'software' },
      priority: { id: '2', name: 'High' },
      labels: ['cards', 'checkout'],
      components: [{ id: '4', name: 'Checkout' }],
      fixVersions: [versionOf(number % VERSIONS)],
      parent: { id: '9', key: `${project}-1`, fields: { summary: 'Cards' } },
      issuelinks: [],
      creator: userOf(number),
      assignee: userOf(number + 1),
      created: textAt(updated, -60 * 24 * 20),
      updated: textAt(updated),
      customfield_10020: [sprintOf(number % SPRINTS)],
    },
    changelog: {
      startAt: 0,
      maxResults: given,
      total: changes,
      histories: entries(given, 0, given, at => changeOf(number, at, total)),
    },
  };
}

export function changeOf(number: number, at: number, total: number) {
  const to = Math.min(at + 1, 4);
  const item = (field: string, from: string, next: string) => ({
    field,
    fieldtype: 'jira',
    fieldId: field,
    from: String(Math.min(at, 4)),
    fromString: from,
    to: String(to),
    toString: next,
  });
  return {
    id: String(number * 1_000 + at),
    author: userOf(number),
    created: textAt(touchedNumber(number, total), (at - 200) * 60),
    items:
      at < 4
        ? [item('status', STATUSES[at], STATUSES[to])]
        : [item('assignee', 'Someone', 'Someone else')],
  };
}

export function versionOf(index: number) {
  return {
    id: String(index),
    name: `1.${index}.0`,
    released: true,
    archived: false,
    releaseDate: '2025-06-01',
  };
}

export function sprintOf(index: number) {
  return {
    id: index + 1,
    name: `Sprint ${index + 1}`,
    state: 'closed',
    boardId: 3,
    startDate: '2025-05-01T09:00:00.000Z',
    endDate: '2025-05-14T09:00:00.000Z',
    completeDate: '2025-05-14T09:00:00.000Z',
  };
}
