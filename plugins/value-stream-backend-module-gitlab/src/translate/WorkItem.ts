import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { incidentKey, issueKey } from './keys';
import { goesBy, livesOn } from './movedIssue';
import { hasOneOf, standingOf, typeOfLabels, valuesOfScope } from './labels';
import { Project } from './Project';

/** An issue or work item as both ways tell of it. */
export interface WorkItem {
  readonly key: string;
  readonly project: Project;
  readonly iid: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly closedAt: number | undefined;
  readonly closed: boolean;
  readonly type: string;
  readonly labels: readonly string[];
  readonly incident: boolean;
  /** GitLab's own number of it, in all projects. */
  readonly id: number | undefined;
  /** That number of the issue as which it lives on in another project. */
  readonly movedTo: number | undefined;
}

/** Types of GitLab that are a normalised type by themselves. */
const TYPES = new Map([['incident', 'defect']]);

export function readWorkItem(
  fields: Fields,
  labels: readonly string[],
  project: Project,
  context: GitlabContext,
): WorkItem {
  const iid = fields.requiredWhole('iid', 1);
  const createdAt = fields.requiredInstant('created_at');
  const type = (
    fields.text('issue_type', 60) ??
    fields.text('type', 60) ??
    'issue'
  )
    .toLowerCase()
    .replace(/\s+/g, '_');
  return {
    key: issueKey(project.repo, iid),
    project,
    iid,
    createdAt,
    updatedAt: fields.instant('updated_at') ?? createdAt,
    closedAt: fields.instant('closed_at'),
    closed: fields.text('state', 20) === 'closed',
    type,
    labels,
    incident:
      type === 'incident' || hasOneOf(labels, context.options.incidentLabels),
    id: fields.whole('id', 1),
    movedTo: fields.whole('moved_to_id', 1),
  };
}

/** Why a closed item is closed. */
export function resolutionOf(
  labels: Iterable<string>,
  duplicate: boolean,
  context: GitlabContext,
): 'done' | 'abandoned' | 'duplicate' {
  if (duplicate) {
    return 'duplicate';
  }
  return hasOneOf(labels, context.options.abandonedLabels)
    ? 'abandoned'
    : 'done';
}

/** What is known of the item itself, and of the incident that it is. */
export function describeWorkItem(
  item: WorkItem,
  fields: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const { key, project, labels, iid } = item;
  // The title of a confidential issue stays in GitLab.
  const title = fields.flag('confidential')
    ? undefined
    : fields.cutText('title', 300);
  const url = fields.text('web_url', 1_000) ?? fields.text('url', 1_000);
  const severity = fields.text('severity', 60)?.toLowerCase();
  const [priority] = valuesOfScope(labels, 'priority');
  const components = valuesOfScope(labels, 'component');
  const [team] = valuesOfScope(labels, 'team');
  facts.describe({
    key,
    kind: 'work-item',
    observedAt: item.updatedAt,
    title,
    url,
    type: TYPES.get(item.type) ?? typeOfLabels(labels, context.options),
    originalType: item.type,
    originalStatus: item.closed
      ? 'closed'
      : standingOf(labels, context.options).status,
    attributes: {
      key: `${project.path}#${iid}`,
      repository: project.repo,
      labels,
      priority,
      components: components.length ? components : undefined,
      team,
      milestone: fields.object('milestone')?.cutText('title', 255),
      sprints: sprintsOf(fields),
    },
    links: goesBy(item),
    selectors: project.selectors,
  });
  facts.objects.push(...livesOn(item));
  if (item.incident) {
    facts.describe({
      key: incidentKey(key),
      kind: 'incident',
      observedAt: item.updatedAt,
      title,
      url,
      originalType: item.type,
      originalStatus: item.closed ? 'resolved' : undefined,
      attributes: {
        repository: project.repo,
        priority,
        severity: severity === 'unknown' ? undefined : severity,
      },
      links: [
        {
          to: key,
          relation: 'originates',
          evidence: 'the issue is the incident',
        },
      ],
      selectors: project.selectors,
    });
  }
}

function sprintsOf(fields: Fields): readonly string[] | undefined {
  const iteration = fields.object('iteration');
  const name =
    iteration?.cutText('title', 255) ?? iteration?.text('start_date', 20);
  return name === undefined ? undefined : [name];
}
