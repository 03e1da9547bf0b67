import { Unusable } from '@value-stream/backstage-plugin-value-stream-node';
import { activityOf } from './activityOf';
import { moveTo } from './issueTransition';
import { readPerson } from './readPerson';
import { DEFAULT_HOST } from './Repository';
import { Rule, translation } from './Rule';

/**
 * A delivery that an item of a project moved between statuses. It names the
 * issue by an id that GitHub alone can resolve, so it is kept as a foreign
 * object; the issue's own move comes with the next backfill.
 */
export const translateProjectItem: Rule = (body, context) => {
  const item = body.requiredObject('projects_v2_item');
  const id = item.requiredWhole('id');
  const node = item.requiredText('content_node_id', 200);
  const at = item.requiredInstant('updated_at');
  const change = body.requiredObject('changes').requiredObject('field_value');
  if (change.text('field_name', 200)?.toLowerCase() !== 'status') {
    throw new Unusable(
      'only moves between statuses of a project are read, not its other fields',
    );
  }
  const to = change.object('to')?.text('name');
  if (!to) {
    throw new Unusable('the item of the project has no status any more');
  }
  const from = change.object('from')?.text('name');
  const host = (context.source.host ?? DEFAULT_HOST).toLowerCase();
  const key = `github:${host}/project-items/${id}`;
  return translation({
    activities: [
      activityOf({
        kind: 'x:project-item',
        key,
        verb: 'moved',
        by: [at, to],
        at,
        person: readPerson(body, 'sender', context.hashActor),
        attributes: moveTo(to, from, context),
      }),
    ],
    objects: [
      {
        key,
        kind: 'x:project-item',
        observedAt: at,
        originalStatus: to,
        attributes: { node },
      },
    ],
  });
};
