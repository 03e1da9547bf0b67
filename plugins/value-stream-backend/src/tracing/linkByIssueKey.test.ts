import { linkByClosingKeyword } from './linkByClosingKeyword';
import { linkByIssueKey } from './linkByIssueKey';
import { brief, match } from './__testUtils__/briefLinks';

describe('an issue key', () => {
  it('counts by where it stands, the surest place', () => {
    expect(
      brief(
        linkByIssueKey([
          match({ mention: 'body' }),
          match({ mention: 'title' }),
        ]),
      ),
    ).toEqual(['c1 implements jira:a/PAY-1 950']);
    expect(brief(linkByIssueKey([match({ mention: 'aside' })]))).toEqual([
      'c1 implements jira:a/PAY-1 500',
    ]);
    expect(
      linkByIssueKey([match({ mention: 'body', name: 'X/Y#1' })])[0].confidence,
    ).toBe(600);
  });

  it('that several items go by is not trusted, unless one took the place of another', () => {
    const other = match({ to: 'jira:b/PAY-1' });
    expect(brief(linkByIssueKey([match({}), other]))).toEqual([
      'c1 implements jira:a/PAY-1 500',
      'c1 implements jira:b/PAY-1 500',
    ]);
    const moved = match({ to: 'jira:a/LED-7', goesBy: 'formerly' });
    expect(brief(linkByIssueKey([match({}), moved]))).toEqual([
      'c1 implements jira:a/LED-7 950',
    ]);
  });

  it('of a change or incident makes no item of it', () => {
    expect(linkByIssueKey([match({ toKind: 'change' })])).toEqual([]);
  });

  it('after a closing keyword implements items and fixes incidents', () => {
    expect(
      brief(
        linkByClosingKeyword([
          match({ mention: 'closes' }),
          match({
            mention: 'closes',
            to: 'github:x#1/incident',
            toKind: 'incident',
          }),
        ]),
      ),
    ).toEqual([
      'c1 implements jira:a/PAY-1 970',
      'c1 fixes github:x#1/incident 970',
    ]);
  });
});
