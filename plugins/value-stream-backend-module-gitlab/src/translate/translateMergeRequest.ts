import {
  Fields,
  NativeLink,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Change, containsCommit, describeChange, readChange } from './Change';
import { tellChange } from './changeSteps';
import { PATH, readApiCommit, tellCommit } from './Commit';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { keyOfListedIssue } from './keys';
import { readLabels } from './labels';
import { Person, readPerson } from './Person';
import { readProject } from './Project';
import { tellNotes } from './tellNotes';

const SAME_CLOSING_MS = 10_000;

/**
 * A merge request as the API gives it, with its notes, state events, commits
 * and the issues that it closes.
 */
export function translateMergeRequest(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const project = readProject(body, context);
  const fields = body.requiredObject('merge_request');
  const change = readChange(fields, project);
  const author = readPerson(fields, 'author', context);
  const links = linksOf(change, body);
  if (body.has('commits') || body.has('closes')) {
    facts.objects.push({
      key: change.key,
      kind: 'change',
      observedAt: change.updatedAt - 1,
      links: [],
    });
  }
  describeChange(
    change,
    fields,
    {
      author,
      labels: readLabels(fields, 'labels'),
      links,
      paths: body.has('paths') ? body.texts('paths', PATH) : undefined,
    },
    facts,
  );
  const turns = tellNotes(change, body, context, facts);
  const draft = turns.length ? turns[0].ready : change.draft;
  tellChange(change, 'opened', change.createdAt, author, facts, {
    attributes: draft === undefined ? {} : { draft },
  });
  tellStates(change, fields, body, context, facts);
  for (const commit of body.objects('commits')) {
    tellCommit(readApiCommit(commit, project, context), facts);
  }
}

function linksOf(change: Change, body: Fields): readonly NativeLink[] {
  const { project } = change;
  const links: NativeLink[] = [];
  for (const commit of body.objects('commits')) {
    const sha = commit.requiredSha('id');
    links.push(containsCommit(project, sha, 'commit of the merge request'));
  }
  if (change.state === 'merged') {
    for (const sha of new Set([change.mergeSha, change.squashSha])) {
      if (sha !== undefined) {
        links.push(containsCommit(project, sha, 'commit that merged it'));
      }
    }
  }
  for (const issue of body.objects('closes')) {
    const to = keyOfListedIssue(issue, project);
    if (to !== undefined) {
      links.push({
        to,
        relation: 'implements',
        evidence: 'GitLab closes the issue with the merge request',
      });
    }
  }
  return [
    ...new Map(links.map(link => [link.relation + link.to, link])).values(),
  ];
}

function tellStates(
  change: Change,
  fields: Fields,
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const { state, closedAt, mergedAt } = change;
  const lastClosedAt = state === 'closed' ? closedAt : undefined;
  let closer: Person | undefined = readPerson(fields, 'closed_by', context);
  for (const event of body.objects('state_events')) {
    const verb = event.text('state', 30);
    const at = event.requiredInstant('created_at');
    const person = readPerson(event, 'user', context);
    if (verb === 'reopened') {
      tellChange(change, verb, at, person, facts);
    } else if (verb === 'closed') {
      if (
        lastClosedAt !== undefined &&
        Math.abs(at - lastClosedAt) <= SAME_CLOSING_MS
      ) {
        closer = person ?? closer;
      } else {
        tellChange(change, verb, at, person, facts);
      }
    }
  }
  if (lastClosedAt !== undefined) {
    tellChange(change, 'closed', lastClosedAt, closer, facts);
  }
  if (state === 'merged') {
    const merger =
      readPerson(fields, 'merge_user', context) ??
      readPerson(fields, 'merged_by', context);
    const at = mergedAt ?? change.updatedAt;
    tellChange(change, 'merged', at, merger, facts);
  }
}
