import { Unusable } from '@value-stream/backstage-plugin-value-stream-node';
import { activityOf } from './activityOf';
import { describeChange } from './describeChange';
import { issueKey } from './githubKeys';
import { readPerson } from './readPerson';
import { readOptionalSha } from './readSha';
import { readRepository } from './Repository';
import { Rule, translation } from './Rule';

const VERDICTS: ReadonlyMap<string, string> = new Map([
  ['approved', 'approved'],
  ['changes_requested', 'changes-requested'],
  ['commented', 'commented'],
]);

/**
 * A review, as the API lists it or as it is delivered. Of a dismissed one the
 * verdict is no longer told; one that was told before stays.
 */
export const translateReview: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const change = body.requiredObject('pull_request');
  const number = change.requiredWhole('number');
  const key = issueKey(repository.id, number);
  const review = body.requiredObject('review');
  const state = review.requiredText('state', 50).toLowerCase();
  if (state === 'pending') {
    throw new Unusable('a pending review is known to its author alone');
  }
  const verdict = VERDICTS.get(state);
  if (!verdict && state !== 'dismissed') {
    throw new Unusable("'review.state' is none that is known");
  }
  const id = review.requiredWhole('id');
  const at = review.requiredInstant('submitted_at');
  const revision = readOptionalSha(review, 'commit_id');
  const happening = {
    kind: 'change',
    key,
    by: [id],
    at,
    person: readPerson(review, 'user', context.hashActor),
    attributes: {
      ...(verdict && { verdict }),
      ...(revision && { revision }),
    },
  } as const;
  return translation({
    activities: [
      activityOf({
        ...happening,
        verb: 'reviewed',
        attributes: {
          ...happening.attributes,
          ...(!verdict && { dismissed: true }),
        },
      }),
      ...(verdict === 'approved'
        ? [activityOf({ ...happening, verb: 'approved' })]
        : []),
    ],
    objects: [
      // Deliveries bring the pull request; beside a listed review stands its number.
      change.has('created_at')
        ? describeChange(change, repository, context).object
        : {
            key,
            kind: 'change',
            observedAt: at,
            attributes: { repository: repository.id, number },
            selectors: repository.selectors,
          },
    ],
  });
};
