import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { LinkRelation } from '@value-stream/flow-engine';
import { DescribedIssue, describeIssue } from './describeIssue';
import { readPerson } from './readPerson';
import { relate } from './relate';
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
export function translateRelation(kind: Relation, holds: boolean): Rule {
  return (body, context) => {
    const one = readIssue(body.requiredObject(kind.from), context);
    const other = readIssue(body.requiredObject(kind.to), context);
    const related = relate({
      ...kind,
      from: one.key,
      to: other.key,
      holds,
      at: Math.max(one.updatedAt, other.updatedAt),
      person: readPerson(body, 'sender', context.hashActor),
    });
    return translation({
      activities: [related.activity],
      objects: [...one.objects, ...other.objects, related.object],
    });
  };
}

function readIssue(issue: Fields, context: GithubContext): DescribedIssue {
  return describeIssue(issue, repositoryOfIssue(issue, context), context);
}
