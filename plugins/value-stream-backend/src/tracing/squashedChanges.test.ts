import { linkByPatchId } from './linkByPatchId';
import { changeNumber, linkBySquashNumber } from './linkBySquashNumber';
import { linkByRevision } from './linkByRevision';
import { objectNames } from './objectNames';
import { brief, match } from './__testUtils__/briefLinks';

describe('a change that was squashed or rebased', () => {
  it.each([
    ['Add refunds (#42)', '', 42],
    ['Add refunds (!7)', '', 7],
    ['Merge pull request #42 from acme/refunds', '', 42],
    ['Merged PR 42: refunds', '', 42],
    ["Merge branch 'x' into 'main'", 'a\n\nSee merge request g/api!42', 42],
    ['Fix #42 at last', '', undefined],
  ])('is known by its number in %j', (subject, message, number) => {
    expect(changeNumber(subject, message)).toBe(number);
  });

  it('meets the commit it became by its number, where that is on the first-parent line', () => {
    const names = (key: string, kind: any, title: string, attributes: any) =>
      objectNames({ key, kind, source: 's', title, attributes })
        .filter(({ name }) => name.startsWith('SQUASH'))
        .map(({ role, name }) => `${role} ${name}`);
    const commit = (firstParent: boolean) =>
      names('git:h/a@1234567', 'commit', 'Add (#42)', { firstParent });
    expect(commit(true)).toEqual(['squash-of SQUASH H/A!42']);
    expect(commit(false)).toEqual([]);
    expect(
      names('c', 'change', 'Add', { repository: 'h/a', number: 42 }),
    ).toEqual(['became SQUASH H/A!42']);
    expect(
      brief(
        linkBySquashNumber([
          match({
            mention: 'became',
            name: 'SQUASH H/A!42',
            to: 'git:h/a@1234567',
            toKind: 'commit',
            goesBy: 'squash-of',
          }),
        ]),
      ),
    ).toEqual(['c1 contains git:h/a@1234567 900']);
  });

  it('contains the commits that its tool names, whether it says which or not', () => {
    const change = (attributes: {}) => ({
      key: 'cdevents:/shop#change/1',
      kind: 'change' as const,
      source: 's',
      attributes: { repository: 'code.example/shop', ...attributes },
    });
    const sha = (digit: string) => digit.repeat(40);
    const links = (attributes: {}) =>
      linkByRevision(change(attributes)).map(
        ({ to_key: to, method }) => `${method} ${to.slice(-3)}`,
      );
    expect(links({ revision: sha('a') })).toEqual(['revision aaa']);
    expect(links({ mergeSha: sha('b'), headSha: sha('c') })).toEqual([
      'merge-sha bbb',
      'head-sha ccc',
    ]);
    expect(links({})).toEqual([]);
  });

  it('is known by its patch id', () => {
    const shas = ['x', 'y', 's', 'z', 'm'];
    const commits = {
      find: (sha: string) => shas.indexOf(sha),
      isOnLine: (place: number) => ['y', 's', 'm'].includes(shas[place]),
      patchIds: new Map([
        [0, 'p'],
        [1, 'p'],
        [2, 'whole'],
        [3, 'q'],
      ]),
      shas: { shaAt: (place: number) => shas[place] },
    };
    expect(
      brief(
        linkByPatchId(
          'git:r',
          [
            { key: 'c1', shas: ['x'] },
            { key: 'c2', shas: ['z'], patchId: 'whole' },
            { key: 'c3', shas: ['y'] },
          ],
          commits,
        ),
      ),
    ).toEqual(['c1 contains git:r@y 950', 'c2 contains git:r@s 950']);
  });
});
