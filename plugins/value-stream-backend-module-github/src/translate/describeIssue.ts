import {
  Fields,
  NativeLink,
  NewActivity,
  ObjectFact,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { activityOf, revisionAt } from './activityOf';
import { classifyIssue } from './classifyLabels';
import { incidentKey, issueKey } from './githubKeys';
import { nodeLink } from './issueNode';
import { readPerson } from './readPerson';
import { hostOf, Repository } from './Repository';
import { GithubContext } from './Rule';

const TITLE = 300;

type Resolution = 'done' | 'abandoned' | 'duplicate';

/** An issue as a payload shows it, with what that says whatever happened to it. */
export interface DescribedIssue {
  readonly key: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly closedAt?: Instant;
  readonly resolution: Resolution;
  /** Key of the incident that it is, if it is one. */
  readonly incident?: string;
  readonly revision: number;
  readonly activities: readonly NewActivity[];
  readonly objects: readonly ObjectFact[];
}

const RESOLUTIONS: ReadonlyMap<string, Resolution> = new Map([
  ['not_planned', 'abandoned'],
  ['duplicate', 'duplicate'],
]);

/** How an issue ended, by the reason that GitHub gives; without one it is done. */
export function resolutionOf(reason: string | undefined): Resolution {
  return RESOLUTIONS.get(reason ?? '') ?? 'done';
}

/**
 * @param issue - an issue that is no pull request
 * @throws Unusable where it is not as GitHub writes it
 */
export function describeIssue(
  issue: Fields,
  repository: Repository,
  context: GithubContext,
): DescribedIssue {
  const number = issue.requiredWhole('number');
  const key = issueKey(repository.id, number);
  const createdAt = issue.requiredInstant('created_at');
  const updatedAt = issue.instant('updated_at') ?? createdAt;
  const closedAt = issue.instant('closed_at');
  const classification = classifyIssue(issue, context.options);
  const state = issue.text('state', 50);
  const reason = issue.text('state_reason', 50);
  const incident = classification.incident ? incidentKey(key) : undefined;
  const title = issue.cutText('title', TITLE) ?? '';
  const url = issue.text('html_url', 1_000);
  const { type, originalType, labels, components } = classification;
  const { priority, severity, team } = classification;
  const milestone = issue.object('milestone')?.text('title');
  const node = issue.text('node_id', 200);
  const links = [
    ...parentLinks(issue, repository),
    ...(node ? [nodeLink(hostOf(context), node)] : []),
  ];
  const objects: ObjectFact[] = [
    {
      key,
      kind: 'work-item',
      observedAt: updatedAt,
      title,
      ...(url && { url }),
      ...(type && { type }),
      ...(originalType && { originalType }),
      ...(state && { originalStatus: state }),
      attributes: {
        key: `${repository.slug}#${number}`,
        repository: repository.id,
        labels,
        components,
        priority: priority ?? null,
        team: team ?? null,
        sprints: milestone ? [milestone] : [],
      },
      ...(links.length && { links }),
      selectors: repository.selectors,
    },
  ];
  const revision = revisionAt(updatedAt);
  const activities: NewActivity[] = [];
  if (incident) {
    objects.push({
      key: incident,
      kind: 'incident',
      observedAt: updatedAt,
      title,
      ...(url && { url }),
      ...(state && { originalStatus: state }),
      attributes: {
        repository: repository.id,
        // Deployments name the repository as their service unless told otherwise.
        service: repository.id,
        priority: priority ?? null,
        severity: severity ?? null,
      },
      links: [
        {
          to: key,
          relation: 'originates',
          evidence: 'a label or the type of the issue marks it as an incident',
        },
      ],
      selectors: repository.selectors,
    });
    activities.push(
      activityOf({
        kind: 'incident',
        key: incident,
        verb: 'detected',
        at: createdAt,
        person: readPerson(issue, 'user', context.hashActor),
      }),
    );
  }
  return {
    key,
    createdAt,
    updatedAt,
    closedAt,
    resolution: resolutionOf(reason),
    incident,
    revision,
    activities,
    objects,
  };
}

/** The parent that GitHub names in the issue itself. That there is none any more only a delivery tells. */
function parentLinks(
  issue: Fields,
  repository: Repository,
): readonly NativeLink[] {
  const address = issue.text('parent_issue_url', 1_000);
  const found = /\/repos\/([^/]+\/[^/]+)\/issues\/(\d+)$/.exec(address ?? '');
  if (!found) {
    return [];
  }
  const host = repository.id.split('/', 1)[0];
  const parent =
    found[1].toLowerCase() === repository.slug.toLowerCase()
      ? repository.id
      : `${host}/${found[1]}`;
  return [
    {
      to: issueKey(parent, Number(found[2])),
      relation: 'child-of',
      evidence: 'GitHub lists it among the sub-issues',
    },
  ];
}
