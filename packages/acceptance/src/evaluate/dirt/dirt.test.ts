import { Chance, createChance } from './Chance';
import { distortIssue } from './distortJira';
import { closed, distortMentions } from './distortMentions';
import { withStalePulls } from './stalePulls';

/** Befalls what is named, as `kind name`, and nothing else. */
function only(...befallen: readonly string[]): Chance {
  return (_share, ...names) => befallen.includes(names.join(' '));
}

describe('chance', () => {
  it('is the same for the same seed and names, and as frequent as asked', () => {
    const names = Array.from({ length: 2_000 }, (_, n) => `CHK-${n}`);
    const of = (seed: string) =>
      names.filter(name => createChance(seed)(0.15, name));
    expect(of('1')).toEqual(of('1'));
    expect(of('1')).not.toEqual(of('2'));
    expect(of('1').length / names.length).toBeCloseTo(0.15, 1);
  });
});

describe('what is told of changes', () => {
  it('loses a key everywhere, or names the next item', () => {
    const chance = only('missing CHK 1', 'wrong CHK 2');
    expect(
      distortMentions(
        {
          title: 'CHK-1 Add refunds',
          head: { ref: 'CHK-2-1750000000' },
          commits: ['CHK-2 Add', 'CHK-3 Mend'],
          number: 1,
          merged_at: null,
        },
        chance,
      ),
    ).toEqual({
      title: ' Add refunds',
      head: { ref: 'CHK-3-1750000000' },
      commits: ['CHK-3 Add', 'CHK-3 Mend'],
      number: 1,
      merged_at: null,
    });
  });

  it('closes nothing, or the next issue, in words and by the tool', () => {
    const chance = only('missing # 4', 'wrong # 5');
    expect(
      distortMentions(
        {
          body: 'Closes #4, closes shop/web#5, closes #6',
          closingIssuesReferences: {
            nodes: [{ number: 4 }, { number: 5 }, { number: 6 }],
          },
        },
        chance,
      ),
    ).toEqual({
      body: ', closes shop/web#6, closes #6',
      closingIssuesReferences: { nodes: [{ number: 6 }, { number: 6 }] },
    });
    expect(closed([{ iid: 4 }, { iid: 5, title: 'x' }], 'iid', chance)).toEqual(
      [{ iid: 6, title: 'x' }],
    );
  });
});

describe('an issue of Jira', () => {
  const names = ['Backlog', 'Ready', 'In Progress', 'Done'];
  const statuses = new Map(
    names.map((name, place) => [String(place), { name }]),
  );
  /** Into Ready, In Progress and Done, at 8 o'clock of three days; the latest first, as Jira has it. */
  const histories = [3, 2, 1].map(place => ({
    id: `h${place}`,
    created: `2026-01-0${place}T08:00:00.000+0000`,
    author: { accountId: 'a' },
    items: [
      {
        field: 'status',
        from: String(place - 1),
        fromString: names[place - 1],
        to: String(place),
        toString: names[place],
      },
    ],
  }));
  const issue = {
    key: 'CHK-1',
    fields: { status: { name: 'Done' }, summary: 'Add' },
    changelog: { total: 3, histories },
  };
  const waysOf = ({ changelog }: any) =>
    [...changelog.histories]
      .reverse()
      .map(
        (one: any) => `${one.items[0].toString} ${one.created.slice(8, 13)}`,
      );

  it('is told as it is where nothing befalls it', () => {
    expect(distortIssue(issue, statuses, only())).toEqual(issue);
  });

  it('stands where it was last moved to when the last move was forgotten', () => {
    const told = distortIssue(issue, statuses, only('forgotten h3'));
    expect(waysOf(told)).toEqual(['Ready 01T08', 'In Progress 02T08']);
    expect(told.fields).toEqual({
      status: { name: 'In Progress' },
      summary: 'Add',
    });
    expect(told.changelog.total).toBe(2);
  });

  it('stands where it began when all were forgotten', () => {
    const told = distortIssue(
      issue,
      statuses,
      only('forgotten h1', 'forgotten h2', 'forgotten h3'),
    );
    expect(told.fields.status).toEqual({ name: 'Backlog' });
  });

  it('is taken back by a machine one hour after a move, for one hour', () => {
    const told = distortIssue(issue, statuses, only('bot h2'));
    expect(waysOf(told)).toEqual([
      'Ready 01T08',
      'In Progress 02T08',
      'Ready 02T09',
      'In Progress 02T10',
      'Done 03T08',
    ]);
    expect(told.fields.status).toEqual({ name: 'Done' });
    expect(told.changelog.histories[2].author).toMatchObject({
      accountType: 'app',
    });
  });

  it('is left alone by machines after its last move', () => {
    expect(distortIssue(issue, statuses, only('bot h3'))).toEqual(issue);
  });
});

describe('a list of pull requests', () => {
  it('has an earlier attempt that is open beside one', () => {
    const pull = {
      number: 7,
      id: 70,
      html_url: 'https://github.com/shop/web/pull/7',
      title: 'CHK-1 Add',
      state: 'closed',
      merged_at: '2026-01-05T10:00:00Z',
      closed_at: '2026-01-05T10:00:00Z',
      merge_commit_sha: 'f00',
      created_at: '2026-01-04T10:00:00Z',
      head: { ref: 'add', sha: 'abc' },
    };
    const [first, stale, last] = withStalePulls(
      [pull, { ...pull, number: 8 }],
      '/repos/shop/web/pulls',
      only('stale /repos/shop/web/pulls 7'),
    );
    expect([first.number, last.number]).toEqual([7, 8]);
    expect(stale).toMatchObject({
      number: 100_007,
      title: 'CHK-1 Add',
      state: 'open',
      merged_at: null,
      merge_commit_sha: null,
      created_at: '2026-01-03T10:00:00Z',
      head: { ref: 'add-first-try' },
    });
    expect(stale.head.sha).toMatch(/^[0-9a-f]{40}$/);
  });
});
