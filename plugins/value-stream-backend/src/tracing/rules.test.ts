import { linkByAbbreviatedRevision } from './linkByAbbreviatedRevision';
import { linkByArtifactDigest } from './linkByArtifactDigest';
import { linkByClosingKeyword } from './linkByClosingKeyword';
import { linkByIssueKey } from './linkByIssueKey';
import { linkByPatchId } from './linkByPatchId';
import { linkByVersionTag } from './linkByVersionTag';
import { linkIncidentToDeployment } from './linkIncidentToDeployment';
import { changeNumber, linkBySquashNumber } from './linkBySquashNumber';
import { linkByRevision } from './linkByRevision';
import { LinkRow } from './LinkRow';
import { Match } from './Match';
import { objectNames } from './objectNames';
import { ServiceDeployment } from './ServiceDeployment';

const HOUR = 3_600_000;
const brief = (links: readonly LinkRow[]) =>
  links.map(l => `${l.from_key} ${l.relation} ${l.to_key} ${l.confidence}`);

const match = (change: Partial<Match>): Match => ({
  from: 'c1',
  fromKind: 'change',
  mention: 'title',
  name: 'PAY-1',
  to: 'jira:a/PAY-1',
  toKind: 'work-item',
  goesBy: 'named',
  ...change,
});

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

describe('a deployment', () => {
  it('contains what its artifact was built from, and a tag where nothing else is known', () => {
    const known = {
      deployment: 'd',
      commits: [],
      artifacts: [
        {
          key: 'oci:r/api@sha256:1',
          builtFrom: [{ commit: 'git:h/a@1234567', run: 'run' }],
        },
      ],
      tags: [
        { tag: 'git:h/a#tag/v1', commit: 'git:h/a@7654321' },
        { tag: 'git:h/b#tag/v1', commit: 'git:h/b@7654321' },
      ],
    };
    expect(brief(linkByArtifactDigest(known))).toEqual([
      'd contains git:h/a@1234567 940',
    ]);
    expect(brief(linkByVersionTag(known))).toEqual([
      'd contains git:h/b@7654321 700',
    ]);
  });

  it('stands at an abbreviated revision that is unique', () => {
    const keys = [
      'git:h/a@1234567aaa',
      'git:h/a@1234567bbb',
      'git:h/a@2345678c',
    ];
    const links = [
      { from: 'd1', name: 'git:h/a@1234567' },
      { from: 'd2', name: 'git:h/a@1234567b' },
      { from: 'd3', name: 'git:h/a@2345678' },
      { from: 'd4', name: 'git:h/a@9999999' },
    ].flatMap(mention =>
      linkByAbbreviatedRevision(
        mention,
        keys.filter(key => key.startsWith(mention.name)),
      ),
    );
    expect(brief(links)).toEqual([
      'd2 contains git:h/a@1234567bbb 980',
      'd3 contains git:h/a@2345678c 980',
    ]);
  });
});

describe('an incident', () => {
  const deployment = (
    key: string,
    at: number,
    more: Partial<ServiceDeployment> = {},
  ): ServiceDeployment => ({
    key,
    service: 'api',
    environment: 'production',
    revision: key,
    beganAt: at,
    succeededAt: at,
    ...more,
  });
  const incident = {
    key: 'i',
    detectedAt: 100 * HOUR,
    repaired: new Map<string, readonly string[]>(),
  };
  const production = ['production'];

  it('was caused by the latest deployment of its service, the surer the nearer and the rarer', () => {
    expect(
      brief(
        linkIncidentToDeployment(
          incident,
          [
            deployment('d0', 1 * HOUR),
            deployment('d1', 50 * HOUR),
            // Half an hour before: 1.25⁻³ = 0.512 against 3 in 99 hours, 0.0303.
            deployment('d2', 99.5 * HOUR),
            deployment('d3', 99 * HOUR, { environment: 'staging' }),
            deployment('d4', 101 * HOUR),
          ],
          production,
        ),
      ),
    ).toEqual(['i caused-by d2 944']);
  });

  it('was caused by the deployment that was rolled back, or that brought what its fix takes back', () => {
    const both = [
      deployment('d0', 1 * HOUR),
      deployment('d1', 50 * HOUR, { rolledBackAt: 101 * HOUR }),
      deployment('d2', 82 * HOUR),
    ];
    expect(brief(linkIncidentToDeployment(incident, both, production))).toEqual(
      ['i caused-by d1 800'],
    );
    const fixed = { ...incident, repaired: new Map([['c9', ['d2']]]) };
    expect(brief(linkIncidentToDeployment(fixed, both, production))).toEqual([
      'i caused-by d2 900',
    ]);
  });

  it('may have no cause, or one that it names itself', () => {
    expect(
      linkIncidentToDeployment(incident, [deployment('d0', 1)], production),
    ).toEqual([]);
    // 2 hours before: 2⁻³ = 0.125 against 2 in 99 hours, 86 %.
    expect(
      linkIncidentToDeployment(
        incident,
        [deployment('d0', 1 * HOUR), deployment('d1', 98 * HOUR)],
        production,
      ),
    ).toEqual([]);
    expect(
      linkIncidentToDeployment(
        incident,
        [
          deployment('d0', 1 * HOUR),
          deployment('d1', 90 * HOUR, { brought: false }),
        ],
        production,
      ),
    ).toEqual([]);
    expect(
      linkIncidentToDeployment(
        { ...incident, namedCause: 'd1' },
        [deployment('d1', 90 * HOUR)],
        production,
      ),
    ).toEqual([]);
  });
});
