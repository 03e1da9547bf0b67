import {
  Fields,
  identityOf,
  NewActivity,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { activityOf } from './activityOf';
import { issueNodeKey } from './issueNode';
import { moveTo } from './issueTransition';
import { readPerson } from './readPerson';
import { hostOf } from './Repository';
import { GithubContext } from './Rule';

/** That an issue went to another status of a project. */
export interface ProjectMove {
  /** Of the issue, or of what stands for it. */
  readonly key: string;
  /** GitHub's id of the issue and of the project. */
  readonly node: string;
  readonly project: string;
  readonly at: Instant;
  readonly from: string | undefined;
  readonly to: string;
}

/**
 * The activity of a move. A delivery gives no id of its own and GitHub's list
 * of events none of the delivery; what both tell is the issue, the project,
 * the second and the status, so these are the identity.
 */
export function projectMove(
  { key, node, project, from, to, ...move }: ProjectMove,
  acted: Fields,
  actor: string,
  context: GithubContext,
): NewActivity {
  const at = move.at - (move.at % 1000);
  return {
    ...activityOf({
      kind: 'work-item',
      key,
      verb: 'moved',
      at,
      person: readPerson(acted, actor, context.hashActor),
      attributes: moveTo(to, from, context),
    }),
    identity: identityOf(
      issueNodeKey(hostOf(context), node),
      'moved',
      project,
      at,
      to,
    ),
  };
}
