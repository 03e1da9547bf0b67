import { Fields } from '../reading/Fields';
import { Unusable } from '../reading/Unusable';
import { epicKeyOf } from './epicKeyOf';
import { Facts, GitlabContext } from './Facts';
import { readLabels, typeOfLabels } from './labels';
import { readPerson } from './Person';
import { hostOf } from './Project';

/** An epic of a group that has a project of the source. */
export function translateEpic(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const epic = body.required('epic', body.object('epic'));
  const key = epicKeyOf(epic, context);
  if (key === undefined) {
    throw new Unusable("'epic.web_url' names no epic");
  }
  const labels = readLabels(epic, 'labels') ?? [];
  const createdAt = epic.required('created_at', epic.instant('created_at'));
  const closedAt = epic.instant('closed_at');
  const closed = epic.text('state', 20) === 'closed';
  const parent = epic.object('parent');
  const parentKey = parent && epicKeyOf(parent, context);
  facts.tell({
    kind: 'work-item',
    key,
    verb: 'created',
    at: createdAt,
    person: readPerson(epic, 'author', context),
    attributes: { status: 'opened', category: 'to-do' },
  });
  if (closed && closedAt !== undefined) {
    facts.tell({
      kind: 'work-item',
      key,
      verb: 'closed',
      at: closedAt,
      nth: closedAt / 1_000,
      attributes: { resolution: 'done', status: 'closed', category: 'done' },
    });
  }
  facts.describe({
    key,
    kind: 'work-item',
    observedAt: epic.instant('updated_at') ?? closedAt ?? createdAt,
    title: epic.flag('confidential') ? undefined : epic.cut('title', 300),
    url: epic.text('web_url', 1_000),
    type: typeOfLabels(labels, context.options),
    originalType: 'epic',
    originalStatus: closed ? 'closed' : 'opened',
    attributes: {
      key: key.slice(`gitlab:${hostOf(context)}/`.length),
      labels,
    },
    links: parentKey
      ? [{ to: parentKey, relation: 'child-of', evidence: 'parent epic' }]
      : undefined,
    selectors: [],
  });
}
