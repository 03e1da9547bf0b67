import { NewActivity } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { nameOfValue } from './customFields';
import { IssueBody, JiraContext } from './IssueBody';
import { projectOf, selectedKey } from './jiraKeys';
import { titleIn } from './titleIn';
import { present, TranslationDraft } from './TranslationDraft';

/** How the incident tells of what happens to its issue. */
const VERBS = new Map([
  ['created', 'detected'],
  ['closed', 'resolved'],
  ['reopened', 'reopened'],
]);

/**
 * The incident that an issue stands for, where its type or a label says so:
 * it goes the way of its issue.
 */
export function issueIncident(
  issue: IssueBody,
  observedAt: Instant,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const { issueTypes, labels } = context.options.incidents;
  const isIncident =
    (issue.type !== undefined &&
      issueTypes.includes(issue.type.toLowerCase())) ||
    issue.labels.some(label => labels.includes(label.toLowerCase()));
  if (!isIncident) {
    return;
  }
  const key = `${issue.objectKey}/incident`;
  const told = draft.activities.flatMap((activity): NewActivity[] => {
    const verb = VERBS.get(activity.verb);
    if (verb === undefined || activity.objects[0].key !== issue.objectKey) {
      return [];
    }
    const { bot } = activity.attributes;
    return [
      {
        ...activity,
        identity: `${activity.identity}/incident`,
        kind: 'incident',
        verb,
        objects: [
          { key, qualifier: 'subject' },
          { key: issue.objectKey, qualifier: 'issue' },
        ],
        attributes: present({ bot }),
      },
    ];
  });
  draft.activities.push(...told);
  const title = draft.part(() => titleIn(issue.fields, 'summary'));
  draft.objects.push({
    key,
    kind: 'incident',
    observedAt,
    ...present({ title }),
    url: `${context.site.webUrl}/browse/${issue.key}`,
    originalType: issue.type,
    originalStatus: issue.status.name,
    attributes: present({
      priority: draft.part(() =>
        nameOfValue(issue.fields.value('priority'), 'priority'),
      ),
    }),
    selectors: [
      {
        annotation: 'jira/project-key',
        value: projectOf(selectedKey(issue.key, issue.names)),
      },
    ],
  });
}
