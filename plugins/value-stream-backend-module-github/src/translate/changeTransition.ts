import {
  NewActivity,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { activityOf, revisionAt } from './activityOf';
import { issueKey } from './githubKeys';
import { Person } from './readPerson';
import { Repository } from './Repository';
import { translation } from './Rule';

/** Something that happened to a pull request, by GitHub's name for it. */
export interface ChangeTransition {
  readonly name: string;
  readonly at: Instant;
  readonly person: Person;
}

/** What every payload says of a pull request. */
export interface ChangeInstants {
  readonly number: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly closedAt?: Instant;
  readonly mergedAt?: Instant;
  readonly author: Person;
}

const CLOSE_BY_MS = 2_000;
/** Later than any instant in seconds, so that the earliest gives the greatest revision. */
const EARLIEST_FIRST = 8_000_000_000;
/** What was told as it opened is certain. */
export const CERTAIN = 9_000_000_000;

/** What a transition says of the pull request; nothing where only its looks change. */
export function changeTransition(
  { name, at, person }: ChangeTransition,
  change: ChangeInstants,
  repository: Repository,
): Translation {
  const key = issueKey(repository.id, change.number);
  const revision = revisionAt(change.updatedAt) + 1;
  const happened = (verb: string) =>
    activityOf({ kind: 'change', key, verb, by: [at], at, person });
  const activities: NewActivity[] = [];
  switch (name) {
    case 'ready_for_review':
      activities.push(
        happened('marked-ready'),
        opened(repository, change, true, EARLIEST_FIRST - at / 1000),
      );
      break;
    case 'convert_to_draft':
    case 'converted_to_draft':
      activities.push(
        happened('x:converted-to-draft'),
        opened(repository, change, false, EARLIEST_FIRST - at / 1000),
      );
      break;
    case 'review_requested':
      activities.push(happened('review-requested'));
      break;
    case 'reopened':
      activities.push(happened('reopened'));
      break;
    case 'closed':
      if (!closeBy(at, change.mergedAt)) {
        const closed = closeBy(at, change.closedAt) ? change.closedAt! : at;
        activities.push(
          activityOf({
            kind: 'change',
            key,
            verb: 'closed',
            by: [closed],
            at: closed,
            person,
            revision,
          }),
        );
      }
      break;
    case 'merged': {
      const merged = closeBy(at, change.mergedAt) ? change.mergedAt! : at;
      activities.push(
        activityOf({
          kind: 'change',
          key,
          verb: 'merged',
          at: merged,
          person,
          revision,
        }),
      );
      break;
    }
    default:
  }
  return translation({
    activities,
    objects: [
      {
        key,
        kind: 'change',
        observedAt: at,
        attributes: { repository: repository.id, number: change.number },
        selectors: repository.selectors,
      },
    ],
  });
}

/**
 * The opening of a pull request. Whether it opened as a draft is told by the
 * earliest of what is known: the greater the revision, the earlier.
 */
export function opened(
  repository: Repository,
  change: ChangeInstants,
  draft: boolean,
  revision: number,
): NewActivity {
  return activityOf({
    kind: 'change',
    key: issueKey(repository.id, change.number),
    verb: 'opened',
    at: change.createdAt,
    person: change.author,
    attributes: { draft },
    revision,
  });
}

function closeBy(at: Instant, other: Instant | undefined): boolean {
  return other !== undefined && Math.abs(at - other) <= CLOSE_BY_MS;
}
