import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { labelsBefore, readTurns, Turn } from './issueHistory';
import { linksOfIssue } from './linksOfIssue';
import { hasOneOf, readLabels, standingOf } from './labels';
import { readPerson } from './Person';
import { readProject } from './Project';
import { tellAssignments } from './tellAssignments';
import { tellMilestones } from './tellMilestones';
import { tellIncidentNotes } from './tellIncidentNotes';
import {
  describeWorkItem,
  readWorkItem,
  resolutionOf,
  WorkItem,
} from './WorkItem';
import { tellStep } from './workItemFacts';

/** The instant in the issue and that of its event lie at most this far apart. */
const SAME_CLOSING_MS = 10_000;

/**
 * An issue as the API gives it with its state and label events: created,
 * closed, reopened, and a move for every column of the board it went to.
 */
export function translateIssue(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const project = readProject(body, context);
  const fields = body.requiredObject('issue');
  const labels = readLabels(fields, 'labels') ?? [];
  const item = readWorkItem(fields, labels, project, context);
  const links = linksOfIssue(item, fields, body, context);
  describeWorkItem(item, fields, context, facts);
  facts.objects.push(...links.facts);
  tellHistory(
    item,
    closingsOf(item, readTurns(body, context), fields, context),
    links.duplicate,
    { author: readPerson(fields, 'author', context), context, facts },
  );
  tellMilestones(item, body, context, facts);
  tellAssignments(item, body, context, facts);
  if (item.movedTo !== undefined) {
    const at = item.closedAt ?? item.updatedAt;
    tellStep(item, { verb: 'removed' }, at, undefined, facts);
  }
  if (item.incident) {
    tellIncidentNotes(item, body, context, facts);
  }
}

/** The last closing has the instant that the issue itself gives, as webhooks do. */
function closingsOf(
  item: WorkItem,
  turns: readonly Turn[],
  fields: Fields,
  context: GitlabContext,
): readonly Turn[] {
  const { closed, closedAt } = item;
  if (!closed || closedAt === undefined) {
    return turns;
  }
  const last = turns.findLastIndex(turn => turn.closed === true);
  const known =
    last >= 0 && Math.abs(turns[last].at - closedAt) <= SAME_CLOSING_MS;
  const closing: Turn = {
    ...(known ? turns[last] : { added: [], removed: [] }),
    at: closedAt,
    closed: true,
    person: known
      ? turns[last].person
      : readPerson(fields, 'closed_by', context),
  };
  return [
    ...turns.filter((_, index) => !known || index !== last),
    closing,
  ].sort((a, b) => a.at - b.at);
}

function tellHistory(
  item: WorkItem,
  turns: readonly Turn[],
  duplicate: boolean,
  scene: {
    readonly author: ReturnType<typeof readPerson>;
    readonly context: GitlabContext;
    readonly facts: Facts;
  },
): void {
  const { author, context, facts } = scene;
  const { options } = context;
  const labels = labelsBefore(turns, item.labels);
  const apply = ({ added, removed }: Turn) => {
    removed.forEach(label => labels.delete(label));
    added.forEach(label => labels.add(label));
  };
  const atBirth = turns.filter(turn => turn.at <= item.createdAt);
  atBirth.forEach(apply);
  let standing = standingOf(labels, options);
  let blocked = hasOneOf(labels, options.blockedLabels);
  let closed = false;
  tellStep(item, { verb: 'created', standing }, item.createdAt, author, facts);
  if (blocked) {
    tellStep(item, { verb: 'blocked' }, item.createdAt, author, facts);
  }
  for (const turn of turns) {
    if (!atBirth.includes(turn)) {
      apply(turn);
    }
    const { at, person } = turn;
    const now = standingOf(labels, options);
    const isBlocked = hasOneOf(labels, options.blockedLabels);
    if (turn.closed === true) {
      const resolution = resolutionOf(labels, duplicate, context);
      tellStep(item, { verb: 'closed', resolution }, at, person, facts);
    } else if (turn.closed === false) {
      tellStep(item, { verb: 'reopened', standing: now }, at, person, facts);
    } else if (!closed && now.status !== standing.status) {
      const from = standing.status;
      tellStep(item, { verb: 'moved', from, standing: now }, at, person, facts);
    }
    if (isBlocked !== blocked) {
      const verb = isBlocked ? 'blocked' : 'unblocked';
      tellStep(item, { verb }, at, person, facts);
    }
    closed = turn.closed ?? closed;
    standing = now;
    blocked = isBlocked;
  }
}
