import { issue } from '../__testUtils__/invented';
import { translateOne } from '../__testUtils__/translateOne';

describe('issues of GitHub', () => {
  it('are children of issues in any repository, until that is taken back', () => {
    const related = (action: string) =>
      translateOne(`sub_issues.${action}`, {
        sub_issue: issue(12),
        parent_issue: issue(4, {
          repository_url: 'https://api.github.com/repos/acme/plans',
        }),
      }).objects.at(-1);
    const link = {
      to: 'github:github.com/acme/plans#4',
      relation: 'child-of',
      evidence: 'GitHub lists it among the sub-issues',
    };
    expect(related('parent_issue_added')).toMatchObject({
      key: 'github:github.com/acme/api#12',
      links: [link],
    });
    expect(related('sub_issue_removed')!.links).toEqual([
      { ...link, confidence: 0 },
    ]);
    const { objects } = translateOne('api.issue', {
      issue: issue(12, {
        parent_issue_url: 'https://api.github.com/repos/acme/plans/issues/4',
      }),
    });
    expect(objects[0].links).toEqual([link]);
  });

  it('are blocked by others', () => {
    const { objects } = translateOne('issue_dependencies.blocking_added', {
      blocked_issue: issue(12),
      blocking_issue: issue(14),
    });
    expect(objects.at(-1)).toMatchObject({
      key: 'github:github.com/acme/api#12',
      links: [{ to: 'github:github.com/acme/api#14', relation: 'blocked-by' }],
    });
  });
});
