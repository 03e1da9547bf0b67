import { smallRepository } from '../__testUtils__/content';
import { commit, issue, run, sha, SLUG } from '../__testUtils__/invented';
import { pagesOf, payloadsOf, readAll } from '../__testUtils__/readAll';
import { PlayedGithub, startGithub } from '../__testUtils__/startGithub';

const HOUR_MS = 3_600_000;

describe('backfillGithub', () => {
  let github: PlayedGithub;

  beforeEach(async () => {
    github = await startGithub(smallRepository());
  });
  afterEach(() => github.close());

  it('reads every list of a repository and what belongs to its entries', async () => {
    const pages = await readAll({ url: github.url, options: { jobDays: 365 } });
    const counts: Record<string, number> = {};
    for (const { type } of payloadsOf(pages)) {
      counts[type] = (counts[type] ?? 0) + 1;
    }
    expect(counts).toEqual({
      'api.pull_request': 3,
      'api.review': 3,
      'api.pull_request_commits': 1,
      // The fourth of the issues is a pull request.
      'api.issue': 3,
      'api.blockers': 1,
      // One of the four events says nothing of flow.
      'api.issue_event': 3,
      'api.comment': 1,
      // Run 900 has an earlier attempt.
      'api.workflow_run': 3,
      'api.workflow_job': 1,
      'api.deployment': 1,
      'api.deployment_status': 2,
      // The other release is a draft.
      'api.release': 1,
      'api.tag': 1,
      'api.milestone': 1,
      'api.commit': 3,
    });
    expect(pages.at(-1)!.states).toEqual([
      { part: SLUG, state: 'ok', message: 'read' },
    ]);
    expect(pages.at(-2)!.progress).toEqual({
      done: 11,
      total: 11,
      unit: 'lists of repositories',
    });
  });

  it('keeps no text of a review, a comment or a step of a job', async () => {
    const pages = await readAll({ url: github.url, options: { jobDays: 365 } });
    expect(JSON.stringify(pages)).not.toContain('never to be kept');
  });

  it('marks the first-parent line of the default branch', async () => {
    const commits = payloadsOf(
      await readAll({ url: github.url }),
      'api.commit',
    );
    expect(commits.map(({ body }) => (body as any).first_parent)).toEqual([
      true,
      undefined,
      true,
    ]);
  });

  it('asks for jobs of recent runs alone', async () => {
    // The runs are of March and it is June: 89 days.
    expect(
      payloadsOf(
        await readAll({ url: github.url, options: { jobDays: 30 } }),
        'api.workflow_job',
      ),
    ).toEqual([]);
  });

  it('stops where history begins that is not wanted', async () => {
    const pages = await readAll({
      url: github.url,
      options: { since: '2024-03-04T10:30:00Z' },
    });
    expect(
      payloadsOf(pages, 'api.pull_request').map(
        ({ body }) => (body as any).pull_request.number,
      ),
    ).toEqual([13, 16]);
  });

  it('reads afterwards what changed, and nothing else', async () => {
    const first = await readAll({ url: github.url });
    const asked = github.requests.length;
    const content = smallRepository();
    github.content = {
      ...content,
      issues: [
        issue(20, { updated_at: '2024-05-31T00:00:00Z' }),
        ...(content.issues as unknown[]),
      ],
      'actions/runs': [
        run(901),
        run(900, { run_attempt: 3, updated_at: '2024-05-31T00:00:00Z' }),
      ],
      'git/ref/heads/main': { object: { type: 'commit', sha: sha('e') } },
      [`compare/${sha('c')}...${sha('e')}`]: {
        status: 'ahead',
        total_commits: 2,
        // Dated before the known head: it was merged late.
        commits: [commit('d', ['b']), commit('e', ['c', 'd'])],
      },
    };
    const second = await readAll({
      url: github.url,
      cursor: first.at(-1)!.cursor,
    });
    expect(
      payloadsOf(second).map(({ type, body }) => [
        type,
        (body as any).issue?.number ??
          (body as any).workflow_run?.id ??
          (body as any).commit?.sha[0],
        (body as any).first_parent,
      ]),
    ).toEqual([
      ['api.issue', 20, undefined],
      ['api.workflow_run', 900, undefined],
      ['api.commit', 'd', undefined],
      ['api.commit', 'e', true],
      // Its first attempt comes with the jobs; the second GitHub shows no more.
      ['api.workflow_run', 900, undefined],
    ]);
    expect(github.requests.length - asked).toBeLessThan(25);
  });

  it('asks no more of a list than whether anything changed', async () => {
    const mark = '"a mark of the page"';
    let unchanged = 0;
    github.intercept = ({ path, headers }) => {
      if (!path.endsWith('/issues')) {
        return undefined;
      }
      unchanged += headers['if-none-match'] === mark ? 1 : 0;
      return headers['if-none-match'] === mark
        ? { status: 304 }
        : { headers: { etag: mark }, body: github.content.issues };
    };
    const first = await readAll({ url: github.url });
    const second = await readAll({
      url: github.url,
      cursor: first.at(-1)!.cursor,
    });
    expect(unchanged).toBe(1);
    expect(payloadsOf(second)).toEqual([]);
    expect(second.at(-1)!.states![0].state).toBe('ok');
    expect(second.at(-1)!.cursor).toEqual(first.at(-1)!.cursor);
  });

  it('reads the commits anew where the branch was rewritten', async () => {
    const first = await readAll({ url: github.url });
    github.content = {
      ...smallRepository(),
      'git/ref/heads/main': { object: { type: 'commit', sha: sha('f') } },
      commits: [commit('f', ['b']), commit('b', [])],
    };
    const second = await readAll({
      url: github.url,
      cursor: first.at(-1)!.cursor,
    });
    expect(payloadsOf(second, 'api.commit')).toHaveLength(2);
  });

  it('misses nothing of what changes while it reads', async () => {
    const content = smallRepository();
    const issues = [1, 2, 3, 4].map(number =>
      issue(number, { updated_at: `2024-03-0${9 - number}T00:00:00Z` }),
    );
    github.content = { ...content, issues };
    let pages = 0;
    github.intercept = ({ path }) => {
      pages += path.endsWith('/issues') ? 1 : 0;
      if (pages === 2) {
        // The last one changes as the second page is read, and moves to the front.
        const [last] = issues.slice(-1);
        github.content = {
          ...content,
          issues: [
            { ...last, updated_at: '2024-03-10T00:00:00Z' },
            ...issues.slice(0, -1),
          ],
        };
      }
      return undefined;
    };
    const first = await readAll({ url: github.url });
    const second = await readAll({
      url: github.url,
      cursor: first.at(-1)!.cursor,
    });
    const read = payloadsOf([...first, ...second], 'api.issue').map(
      ({ body }) => (body as any).issue.number,
    );
    expect([...new Set(read)].sort()).toEqual([1, 2, 3, 4]);
  });

  it('gives pages of bounded size, however long the lists are', async () => {
    const issues = Array.from({ length: 20_000 }, (_, index) =>
      issue(index + 1, {
        updated_at: new Date(Date.UTC(2024, 4, 1) - index * HOUR_MS)
          .toISOString()
          .replace('.000Z', 'Z'),
      }),
    );
    await github.close();
    github = await startGithub({ issues }, { perPage: 100 });
    let greatest = 0;
    let greatestCursor = 0;
    let read = 0;
    for await (const page of pagesOf({ url: github.url, credentials: {} })) {
      read += page.payloads.length;
      greatest = Math.max(greatest, page.payloads.length);
      greatestCursor = Math.max(
        greatestCursor,
        JSON.stringify(page.cursor).length,
      );
    }
    expect(read).toBe(20_000);
    expect(greatest).toBe(25);
    expect(greatestCursor).toBeLessThan(2_000);
  }, 60_000);
});
