import {
  boundedText,
  Fields,
  Selector,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { FieldIds } from '../options/JiraOptions';
import { nameOfValue, numberIn, readSprints, SprintName } from './customFields';
import { IssueBody, JiraContext, readNames } from './IssueBody';
import { issueLinks } from './issueLinks';
import { projectOf, selectedKey, sprintObjectKey } from './jiraKeys';
import { sameIssue } from './otherKeys';
import { normaliseType } from './normaliseType';
import { readActor } from './readActor';
import { titleIn } from './titleIn';
import { takenLinks } from './takenLinks';
import { present, TranslationDraft } from './TranslationDraft';
import { History } from './History';

/** What is told of an issue besides its fields. */
export interface IssueNotes {
  readonly observedAt: Instant;
  readonly custom: FieldIds;
  readonly formerKeys?: readonly string[];
  /** The team that it is with. */
  readonly team: string | undefined;
  readonly histories: readonly History[];
}

/** An issue as it was seen, and what it states of others. */
export function issueFacts(
  issue: IssueBody,
  { observedAt, custom, histories, team, formerKeys = [] }: IssueNotes,
  context: JiraContext,
  draft: TranslationDraft,
): void {
  const { fields, names, objectKey, kind } = issue;
  const title = draft.part(() => titleIn(fields, 'summary'));
  const ownType = draft.part(() =>
    custom.type === undefined
      ? undefined
      : nameOfValue(fields.value(custom.type), 'type'),
  );
  const components =
    draft.part(() =>
      readNames(
        fields,
        'components',
        500,
        value => (value as { readonly name?: unknown } | null)?.name,
      ),
    ) ?? [];
  const sprints = sprintsOf(fields, custom, draft);
  const links = issueLinks(issue, custom, context, draft);
  const shown = selectedKey(issue.key, names);
  const former = [
    ...(shown === issue.key ? [] : [issue.key]),
    ...formerKeys,
  ].filter((key, i, all) => key !== shown && all.indexOf(key) === i);
  const stated = [
    ...links,
    ...sprints.map(sprint => ({
      to: sprintObjectKey(sprint.id, names.host),
      relation: 'x:in-sprint' as const,
      evidence: boundedText(sprint.name, 200),
    })),
  ];
  const all = [
    ...sameIssue(issue, former),
    ...stated,
    ...takenLinks(issue, histories, stated, context, draft),
  ];
  draft.objects.push({
    key: objectKey,
    kind,
    observedAt,
    ...present({
      title,
      type: normaliseType(
        [ownType, issue.type],
        issue.labels,
        context.options.types,
      ),
      originalType: issue.type,
    }),
    url: `${context.site.webUrl}/browse/${issue.key}`,
    originalStatus: issue.status.name,
    attributes: present({
      key: shown,
      labels: issue.labels,
      components,
      team,
      priority: draft.part(() =>
        nameOfValue(fields.value('priority'), 'priority'),
      ),
      sprints: sprints.map(({ name }) => name),
      storyPoints: draft.part(() =>
        custom.storyPoints === undefined
          ? undefined
          : numberIn(fields, custom.storyPoints),
      ),
      assignee: draft.part(
        () => readActor(fields.object('assignee'), context)?.actor,
      ),
      formerKeys: former.length ? former : undefined,
    }),
    ...(all.length && { links: all }),
    selectors: selectorsOf(issue, components),
  });
}

/** Under the names by which the catalog selects it. */
function selectorsOf(
  { key, names }: IssueBody,
  components: readonly string[],
): readonly Selector[] {
  return [
    {
      annotation: 'jira/project-key',
      value: projectOf(selectedKey(key, names)),
    },
    ...components.map(value => ({ annotation: 'jira/component', value })),
  ];
}

/** From the configured field and from those of the agile API, each once. */
function sprintsOf(
  fields: Fields,
  custom: FieldIds,
  draft: TranslationDraft,
): readonly SprintName[] {
  const found = new Map<string, SprintName>();
  for (const field of [custom.sprint, 'closedSprints', 'sprint']) {
    if (field !== undefined) {
      draft
        .part(() => readSprints(fields, field))
        ?.forEach(sprint => found.set(sprint.id, sprint));
    }
  }
  return [...found.values()];
}
