import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Change } from './Change';
import { tellChange } from './changeSteps';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { Person, personOf } from './Person';
import { usersIn } from './usersIn';

/** Reviewers that were asked, and those who asked for changes, by what a delivery says has changed. */
export function tellReviewers(
  change: Change,
  changes: Fields,
  person: Person | undefined,
  context: GitlabContext,
  facts: Facts,
): void {
  const reviewers = changes.object('reviewers');
  if (!reviewers) {
    return;
  }
  const before = new Map(
    usersIn(reviewers, 'previous').map(user => [loginOf(user), user]),
  );
  const at = change.updatedAt;
  let asked = false;
  for (const user of usersIn(reviewers, 'current')) {
    const login = loginOf(user);
    const known = before.get(login);
    asked ||= !known || user.flag('re_requested') === true;
    const state = user.text('state', 40);
    if (
      login !== undefined &&
      state === 'requested_changes' &&
      known?.text('state', 40) !== state
    ) {
      const reviewer = personOf(login, user.flag('bot'), context);
      tellChange(change, 'reviewed', at, reviewer, facts, {
        nth: `changes/${at / 1_000}`,
        attributes: { verdict: 'changes-requested' },
      });
    }
  }
  if (asked) {
    tellChange(change, 'review-requested', at, person, facts);
  }
}

function loginOf(user: Fields): string | undefined {
  return user.text('username', 255);
}
