import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { LinkRelation } from '@value-stream/flow-engine';
import { activityOf } from './activityOf';
import { DescribedIssue, describeIssue } from './describeIssue';
import { readPerson } from './readPerson';
import { repositoryOfIssue } from './Repository';
import { GithubContext, Rule, translation } from './Rule';

interface Relation {
  /** Field of the issue from which the link goes, and of the one to which it goes. */
  readonly from: string;
  readonly to: string;
  readonly relation: LinkRelation;
  readonly evidence: string;
}

export const SUB_ISSUE: Relation = {
  from: 'sub_issue',
  to: 'parent_issue',
  relation: 'child-of',
  evidence: 'GitHub lists it among the sub-issues',
};

export const DEPENDENCY: Relation = {
  from: 'blocked_issue',
  to: 'blocking_issue',
  relation: 'blocked-by',
  evidence: 'GitHub lists it as a dependency of the issue',
};

/** A delivery that two issues were related, or no longer are; either may live in another repository. */
export function translateRelation(
  { from, to, relation, evidence }: Relation,
  holds: boolean,
): Rule {
  return (body, context) => {
    const one = readIssue(body.requiredObject(from), context);
    const other = readIssue(body.requiredObject(to), context);
    const at = Math.max(one.updatedAt, other.updatedAt);
    return translation({
      activities: [
        activityOf({
          kind: 'work-item',
          key: one.key,
          verb: 'linked',
          by: [relation, other.key, at],
          at,
          person: readPerson(body, 'sender', context.hashActor),
          attributes: { relation, to: other.key, ...(!holds && { holds }) },
          others: [{ key: other.key, qualifier: relation }],
        }),
      ],
      objects: [
        ...one.objects,
        ...other.objects,
        {
          key: one.key,
          kind: 'work-item',
          observedAt: at,
          links: [
            {
              to: other.key,
              relation,
              evidence,
              // What no longer holds is taken back with confidence 0.
              ...(!holds && { confidence: 0 }),
            },
          ],
        },
      ],
    });
  };
}

function readIssue(issue: Fields, context: GithubContext): DescribedIssue {
  return describeIssue(issue, repositoryOfIssue(issue, context), context);
}
