import {
  Fields,
  NativeLink,
  ObjectFact,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GitlabContext } from './GitlabContext';
import { epicKeyOf } from './epicKeyOf';
import { issueKey, keyOfListedIssue } from './keys';
import { WorkItem } from './WorkItem';

/**
 * What GitLab itself says of an issue and others: what blocks it, what it
 * duplicates, its epic. Taken as the whole, so that a link that is gone goes.
 */
export function linksOfIssue(
  item: WorkItem,
  fields: Fields,
  body: Fields,
  context: GitlabContext,
): { readonly facts: readonly ObjectFact[]; readonly duplicate: boolean } {
  const { key, project, updatedAt } = item;
  const links: NativeLink[] = [];
  const add = (
    to: string | undefined,
    relation: NativeLink['relation'],
    evidence: string,
  ) => {
    if (to !== undefined && to !== key) {
      links.push({ to, relation, evidence });
    }
  };
  for (const other of body.objects('links')) {
    if (other.text('link_type', 40) === 'is_blocked_by') {
      add(
        keyOfListedIssue(other, project),
        'blocked-by',
        'linked in GitLab as blocking',
      );
    }
  }
  const epic = fields.object('epic');
  add(epic && epicKeyOf(epic, context), 'child-of', 'epic of the issue');
  const original = fields
    .object('_links')
    ?.text('closed_as_duplicate_of', 1_000);
  const [, id, iid] =
    /\/projects\/([^/]+)\/issues\/(\d+)$/.exec(original ?? '') ?? [];
  if (id !== undefined && Number(id) === project.id) {
    add(
      issueKey(project.repo, Number(iid)),
      'duplicates',
      'closed in GitLab as a duplicate',
    );
  }
  return {
    facts: [
      ...(body.has('links')
        ? [
            {
              key,
              kind: 'work-item' as const,
              observedAt: updatedAt - 1,
              links: [],
            },
          ]
        : []),
      ...(links.length
        ? [{ key, kind: 'work-item' as const, observedAt: updatedAt, links }]
        : []),
    ],
    duplicate: original !== undefined,
  };
}
