import { NewActivity } from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes, Instant } from '@value-stream/flow-engine';
import { activityOf } from './activityOf';
import { typeOfLabels, valueOf } from './classifyLabels';
import { DescribedIssue, resolutionOf } from './describeIssue';
import { Person } from './readPerson';
import { GithubContext } from './Rule';

/** Something that happened to an issue, by GitHub's name for it, in a delivery or among its events. */
export interface IssueTransition {
  readonly name: string;
  readonly at: Instant;
  readonly person: Person;
  /** The label that was added or taken away. */
  readonly label?: string;
  /** The issue type that was set. */
  readonly type?: string;
  /** Why it was closed, where the event itself says so. */
  readonly reason?: string;
  /** Column of a project, before and after. */
  readonly from?: string;
  readonly to?: string;
}

const CLOSE_BY_MS = 2_000;

/** What a transition says of the issue; nothing where it only changes how the issue looks. */
export function issueTransition(
  transition: IssueTransition,
  issue: DescribedIssue,
  context: GithubContext,
): readonly NewActivity[] {
  const { at, person, label, to } = transition;
  const { key, incident } = issue;
  const revision = issue.revision + 1;
  const item = (verb: string, attributes?: Attributes, ...by: string[]) =>
    activityOf({
      kind: 'work-item',
      key,
      verb,
      by: [at, ...by],
      at,
      person,
      attributes,
      revision,
    });
  switch (transition.name) {
    case 'closed':
      return closing(transition, issue);
    case 'reopened':
      return [
        item('reopened'),
        ...(incident
          ? [
              activityOf({
                kind: 'incident',
                key: incident,
                verb: 'reopened',
                by: [at],
                at,
                person,
                revision,
              }),
            ]
          : []),
      ];
    case 'assigned':
      return [item('assigned')];
    case 'typed':
      return transition.type
        ? [item('typed', { to: transition.type }, transition.type)]
        : [];
    case 'labeled':
      return label === undefined ? [] : labelled(label, item, context);
    case 'unlabeled':
      return label !== undefined && context.options.labels.blocked.test(label)
        ? [item('unblocked', { reason: label }, label)]
        : [];
    case 'added_to_project':
    case 'moved_columns_in_project':
      return to === undefined
        ? []
        : [item('moved', moveTo(to, transition.from, context), to)];
    default:
      return [];
  }
}

/** A move between statuses, with the category that is known of the new one. */
export function moveTo(
  to: string,
  from: string | undefined,
  { options }: GithubContext,
): Attributes {
  const category = options.categories.get(to.trim().toLowerCase());
  return {
    to,
    ...(from !== undefined && { from }),
    ...(category && { category }),
  };
}

function labelled(
  label: string,
  item: (verb: string, attributes?: Attributes, ...by: string[]) => NewActivity,
  context: GithubContext,
): readonly NewActivity[] {
  const { labels } = context.options;
  if (labels.blocked.test(label)) {
    return [item('blocked', { reason: label }, label)];
  }
  const status = valueOf(label, labels.status);
  if (status !== undefined) {
    return [item('moved', moveTo(status, undefined, context), status)];
  }
  return typeOfLabels([label], labels)
    ? [item('typed', { to: label }, label)]
    : [];
}

function closing(
  { at, person, reason }: IssueTransition,
  issue: DescribedIssue,
): readonly NewActivity[] {
  const { key, closedAt, incident, resolution } = issue;
  const revision = issue.revision + 1;
  // GitHub writes the event and the issue within a second or two of another.
  const last = closedAt !== undefined && Math.abs(at - closedAt) <= CLOSE_BY_MS;
  const closed = last ? closedAt : at;
  return [
    activityOf({
      kind: 'work-item',
      key,
      verb: 'closed',
      by: [closed],
      at: closed,
      person,
      attributes: {
        // Of an earlier closing the issue as it is now says no reason.
        resolution:
          reason !== undefined || !last ? resolutionOf(reason) : resolution,
        status: 'closed',
      },
      revision,
    }),
    ...(incident
      ? [
          activityOf({
            kind: 'incident',
            key: incident,
            verb: 'resolved',
            by: [closed],
            at: closed,
            person,
            revision,
          }),
        ]
      : []),
  ];
}
