import {
  Fields,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { activityOf } from './activityOf';
import { issueKey } from './githubKeys';
import { readPerson } from './readPerson';
import { readRepository } from './Repository';
import { Rule, translation } from './Rule';

/** That somebody commented, and when; never what. */
export const translateComment: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const comment = body.requiredObject('comment');
  const id = comment.requiredWhole('id');
  const at = comment.requiredInstant('created_at');
  const diff = comment.has('pull_request_url');
  const number = numberIn(comment, diff ? 'pull_request_url' : 'issue_url');
  const key = issueKey(repository.id, number);
  const kind =
    diff || comment.requiredText('html_url', 1_000).includes('/pull/')
      ? 'change'
      : 'work-item';
  const review = comment.whole('pull_request_review_id');
  return translation({
    activities: [
      activityOf({
        kind,
        key,
        verb: 'x:commented',
        by: [diff ? 'diff' : 'talk', id],
        at,
        person: readPerson(comment, 'user', context.hashActor),
        attributes: review === undefined ? {} : { review },
      }),
    ],
    objects: [
      {
        key,
        kind,
        observedAt: at,
        attributes: { repository: repository.id },
        selectors: repository.selectors,
      },
    ],
  });
};

function numberIn(comment: Fields, field: string): number {
  const found = /\/(?:issues|pulls)\/(\d{1,10})$/.exec(
    comment.requiredText(field, 1_000),
  );
  if (!found) {
    throw new Unusable(`'comment.${field}' names no issue`);
  }
  return Number(found[1]);
}
