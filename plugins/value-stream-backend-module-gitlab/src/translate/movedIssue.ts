import {
  NativeLink,
  ObjectFact,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { issueNumberKey } from './keys';
import { Project } from './Project';

const SAME_AS = 'x:same-as' as const;

/** What of an issue says that another is the same. */
interface Numbered {
  readonly key: string;
  readonly project: Project;
  readonly updatedAt: Instant;
  readonly id: number | undefined;
  readonly movedTo: number | undefined;
}

/** The number by which an issue that moved here says where it lives on. */
export function goesBy({ project, id }: Numbered): readonly NativeLink[] {
  return id === undefined
    ? []
    : [
        {
          to: issueNumberKey(project.repo, id),
          relation: SAME_AS,
          evidence: 'the number of the issue in GitLab',
        },
      ];
}

/**
 * Of an issue that moved to another project: that the issue as which it lives
 * on is this one. GitLab names that by its number, and the new one does not
 * say from where it came.
 */
export function livesOn({
  project,
  key,
  movedTo,
  updatedAt,
}: Numbered): readonly ObjectFact[] {
  return movedTo === undefined
    ? []
    : [
        {
          key: issueNumberKey(project.repo, movedTo),
          kind: 'x:gitlab-issue',
          observedAt: updatedAt,
          links: [
            {
              to: key,
              relation: SAME_AS,
              evidence: 'the issue moved from there to another project',
            },
          ],
        },
      ];
}
