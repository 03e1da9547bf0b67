import { findClosings } from './findClosings';
import { findReferences } from './findReferences';
import { findReverts } from './findReverts';

const API = 'github.com/acme/api';
const names = (text: string, repository?: string, anyCase?: boolean) => [
  ...new Set(findReferences(text, repository, anyCase).map(r => r.name)),
];

describe('names in texts', () => {
  it('are keys of trackers, numbers in a repository and addresses', () => {
    expect(names('PAY-123: refunds, see SHOP_2-9', API)).toEqual([
      'PAY-123',
      'SHOP_2-9',
    ]);
    expect(names('Part of #12 (and GH-7)', API)).toEqual([
      'GITHUB.COM/ACME/API#12',
      'GH-7',
      'GITHUB.COM/ACME/API#7',
    ]);
    expect(names('like other/tool#3', API)).toEqual([
      'GITHUB.COM/OTHER/TOOL#3',
    ]);
    expect(names('and web#5 of the group', 'gitlab.com/group/sub/api')).toEqual(
      ['WEB#5', 'GITLAB.COM/GROUP/SUB/WEB#5'],
    );
    expect(names('AB#123', API)).toContain('AB#123');
    expect(names('see https://github.com/acme/web/issues/8.', API)).toEqual([
      'GITHUB.COM/ACME/WEB#8',
    ]);
    expect(
      names('https://gitlab.com/group/sub/api/-/work_items/4', undefined),
    ).toEqual(['GITLAB.COM/GROUP/SUB/API#4']);
    expect(
      names('https://gitlab.com/group/api/-/merge_requests/4', undefined),
    ).toEqual(['GITLAB.COM/GROUP/API!4']);
    expect(names('https://acme.atlassian.net/browse/PAY-9')).toEqual([
      'ACME.ATLASSIAN.NET/PAY-9',
      'PAY-9',
    ]);
    expect(
      names('Fixes https://acme.pagerduty.com/incidents/Q1CNFGAJ1Y0.', API),
    ).toEqual(['Q1CNFGAJ1Y0']);
  });

  it('are written in any case only in branches', () => {
    expect(names('feature/pay-12-refunds', API)).toEqual([]);
    expect(names('feature/pay-12-refunds', API, true)).toEqual(['PAY-12']);
  });

  it('are not within words, entities or numbers of nothing', () => {
    expect(names('&#39; a#b x12 #12x 1#', API)).toEqual([]);
    expect(names('#12')).toEqual([]);
  });

  it.each([
    ['Closes #4', ['GITHUB.COM/ACME/API#4']],
    ['fixes: PAY-1', ['PAY-1']],
    ['Closes https://acme.eu.pagerduty.com/incidents/Q000012', ['Q000012']],
    [
      'Resolves #4, #6 and other/tool#7; see #9',
      [
        'GITHUB.COM/ACME/API#4',
        'GITHUB.COM/ACME/API#6',
        'GITHUB.COM/OTHER/TOOL#7',
      ],
    ],
    ['Fixed issue #4', ['GITHUB.COM/ACME/API#4']],
    ['Closing https://github.com/acme/web/issues/8', ['GITHUB.COM/ACME/WEB#8']],
    ['prefix #4, disclose #5', []],
    ['Fix the bug of #4', []],
    ['Fixes nothing. #4', []],
  ])('%s closes %j', (text, closed) => {
    expect(findClosings(text, API)).toEqual(closed);
  });

  it('say what is taken back', () => {
    const sha = 'a'.repeat(40);
    expect(findReverts('Reverts acme/web#12', API)).toEqual({
      changes: ['GITHUB.COM/ACME/WEB!12'],
      commits: [],
    });
    expect(
      findReverts('This reverts merge request !7', 'gitlab.com/g/api').changes,
    ).toEqual(['GITLAB.COM/G/API!7']);
    expect(findReverts(`This reverts commit ${sha}.`, API).commits).toEqual([
      sha,
    ]);
    expect(findReverts('This reverts #12 in spirit', API).changes).toEqual([
      'GITHUB.COM/ACME/API!12',
    ]);
    expect(findReverts('Nothing like #12', API).changes).toEqual([]);
  });
});
