import {
  Fields,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { epicKeyOf } from './epicKeyOf';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { OPENED, readLabels, typeOfLabels } from './labels';
import { authorOfHook, Person, readPerson } from './Person';
import { hostOf } from './Project';

/** An epic of a group that has a project of the source. */
export function translateEpic(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const epic = body.requiredObject('epic');
  const parent = epic.object('parent');
  tellEpic(
    epic,
    readLabels(epic, 'labels') ?? [],
    {
      author: readPerson(epic, 'author', context),
      parent: parent && epicKeyOf(parent, context),
    },
    context,
    facts,
  );
}

/** A delivery on an epic, which belongs to a group and not to a project. */
export function translateEpicHook(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const epic = body.requiredObject('object_attributes');
  const person = readPerson(body, 'user', context);
  tellEpic(
    epic,
    readLabels(body, 'labels') ?? readLabels(epic, 'labels') ?? [],
    { author: authorOfHook(epic, body, person) },
    context,
    facts,
  );
}

function tellEpic(
  epic: Fields,
  labels: readonly string[],
  known: { readonly author: Person | undefined; readonly parent?: string },
  context: GitlabContext,
  facts: Facts,
): void {
  const key = epicKeyOf(epic, context);
  if (key === undefined) {
    throw new Unusable('the address names no epic of a group');
  }
  const createdAt = epic.requiredInstant('created_at');
  const closedAt = epic.instant('closed_at');
  const closed = epic.text('state', 20) === 'closed';
  facts.tell({
    kind: 'work-item',
    key,
    verb: 'created',
    at: createdAt,
    person: known.author,
    attributes: { ...OPENED },
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
    title: epic.flag('confidential') ? undefined : epic.cutText('title', 300),
    url: epic.text('web_url', 1_000) ?? epic.text('url', 1_000),
    type: typeOfLabels(labels, context.options),
    originalType: 'epic',
    originalStatus: closed ? 'closed' : 'opened',
    attributes: {
      key: key.slice(`gitlab:${hostOf(context)}/`.length),
      labels,
    },
    links: known.parent
      ? [{ to: known.parent, relation: 'child-of', evidence: 'parent epic' }]
      : undefined,
    selectors: [],
  });
}
