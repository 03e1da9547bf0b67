import { NewActivity } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { IssueBody, JiraContext } from './IssueBody';
import { readActor } from './readActor';
import { present } from './TranslationDraft';

/**
 * The creation of an issue.
 *
 * @param status - in which it was created, where known, with its category
 */
export function createdActivity(
  issue: IssueBody,
  at: Instant,
  status: { readonly name: string; readonly category?: string } | undefined,
  context: JiraContext,
): NewActivity {
  const by = readActor(issue.fields.object('creator'), context);
  return {
    identity: `${issue.objectKey}:created`,
    kind: issue.kind,
    verb: 'created',
    occurredAt: at,
    ...(by && { actor: by.actor }),
    objects: [{ key: issue.objectKey, qualifier: 'subject' }],
    attributes: {
      ...present({ status: status?.name, category: status?.category }),
      ...(by?.bot && { bot: true }),
    },
  };
}
