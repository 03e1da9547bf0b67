import {
  Fields,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { isIssueNode, issueNodeKey } from './issueNode';
import { projectMove } from './projectMove';
import { hostOf } from './Repository';
import { Rule, translation } from './Rule';

/**
 * A delivery that an issue went to another status of a project. It names the
 * issue by GitHub's own id alone, so the move is told under that id, of which
 * the issue itself says that it is the same.
 */
export const translateProjectItem: Rule = (body, context) => {
  const item = body.requiredObject('projects_v2_item');
  const node = item.requiredText('content_node_id', 200);
  const at = item.requiredInstant('updated_at');
  const changed = body.requiredObject('changes').object('field_value');
  if (!changed) {
    throw new Unusable(
      'only moves between statuses of a project are read, not what a draft says',
    );
  }
  const { from, to } = statuses(changed);
  if (!isIssueNode(node)) {
    throw new Unusable(
      'only moves of issues are read of a project: pull requests tell themselves how they go on, and a draft is no issue yet',
    );
  }
  const key = issueNodeKey(hostOf(context), node);
  return translation({
    activities: [
      projectMove(
        {
          key,
          node,
          project: item.requiredText('project_node_id', 200),
          at,
          from,
          to,
        },
        body,
        'sender',
        context,
      ),
    ],
    objects: [
      {
        key,
        kind: 'x:github-issue',
        observedAt: at,
        originalStatus: to,
      },
    ],
  });
};

function statuses(change: Fields) {
  const field = change.text('field_name', 200);
  if (field === undefined) {
    throw new Unusable(
      'only moves between statuses of a project are read, and this delivery names no field; the next backfill tells the move',
    );
  }
  if (field.toLowerCase() !== 'status') {
    throw new Unusable(
      'only moves between statuses of a project are read, not its other fields',
    );
  }
  const to = change.object('to')?.text('name');
  if (!to) {
    throw new Unusable('the item of the project has no status any more');
  }
  return { from: change.object('from')?.text('name'), to };
}
