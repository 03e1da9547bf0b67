import { NewActivity } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { IssueBody, JiraContext } from './IssueBody';
import { readActor } from './readActor';
import { present } from './TranslationDraft';

/** An issue's first state, as far as it is known. */
export interface Creation {
  readonly at: Instant;
  /** With its category. */
  readonly status?: { readonly name: string; readonly category?: string };
}

/**
 * The creation of an issue.
 *
 * @param team - that it was with then, where known
 */
export function createdActivity(
  issue: IssueBody,
  { at, status }: Creation,
  team: string | undefined,
  context: JiraContext,
): NewActivity {
  const by = readActor(issue.fields.object('creator'), context);
  return {
    identity: `${issue.identity}:created`,
    kind: issue.kind,
    verb: 'created',
    occurredAt: at,
    ...(by && { actor: by.actor }),
    ...(team !== undefined && { team }),
    objects: [{ key: issue.objectKey, qualifier: 'subject' }],
    attributes: {
      ...present({ status: status?.name, category: status?.category }),
      ...(by?.bot && { bot: true }),
    },
  };
}
