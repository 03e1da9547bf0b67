import { setTimeout as sleep } from 'node:timers/promises';
import { BackfillPage } from '@value-stream/backstage-plugin-value-stream-node';
import { smallRepository } from '../__testUtils__/content';
import { issue, run, SLUG } from '../__testUtils__/invented';
import { pagesOf, payloadsOf, readAll } from '../__testUtils__/readAll';
import { PlayedGithub, startGithub } from '../__testUtils__/startGithub';

jest.setTimeout(60_000);

const DAY_MS = 86_400_000;
/** The present time of the tests is the first of June. */
const NOW = Date.UTC(2024, 5, 1);
const SLUGS = Array.from({ length: 6 }, (_, index) => `acme/part-${index}`);

function daysAgo(days: number): string {
  return new Date(NOW - days * DAY_MS).toISOString().replace('.000Z', 'Z');
}

/** 60 issues of 600 days: nine of them of the last 90. */
function longHistory() {
  return {
    issues: Array.from({ length: 60 }, (_, index) =>
      issue(60 - index, { updated_at: daysAgo(index * 10 + 5) }),
    ),
    'actions/runs': [
      run(900, { updated_at: daysAgo(3), created_at: daysAgo(3) }),
    ],
    'actions/runs/900/jobs': [],
  };
}

function changedAt(page: BackfillPage): number[] {
  return payloadsOf([page], 'api.issue').map(({ body }) =>
    Date.parse((body as any).issue.updated_at),
  );
}

describe('backfill of many repositories', () => {
  let github: PlayedGithub;

  beforeEach(async () => {
    const [first, ...others] = SLUGS;
    github = await startGithub(longHistory(), {
      perPage: 100,
      slug: first,
      others: Object.fromEntries(others.map(slug => [slug, longHistory()])),
    });
  });
  afterEach(() => github.close());

  it('gives the last 90 days of all before older history of any', async () => {
    const pages = await readAll({ url: github.url, repositories: SLUGS });
    const read = pages.flatMap(changedAt);
    expect(read).toHaveLength(6 * 60);
    const since = NOW - 90 * DAY_MS;
    const lastRecent = pages.findLastIndex(page =>
      changedAt(page).some(at => at >= since),
    );
    const givenBy = pages.slice(0, lastRecent + 1).flatMap(changedAt);
    expect(givenBy.filter(at => at >= since)).toHaveLength(6 * 9);
    // Entries come 25 together, so that some older ones come with them, and no more.
    expect(givenBy).toHaveLength(6 * 25);
    // Said once, before anything older.
    const said = pages.flatMap(({ recentRead }, at) =>
      recentRead ? [at] : [],
    );
    expect(said).toHaveLength(1);
    expect(pages.slice(0, said[0]).flatMap(changedAt)).toEqual(givenBy);
  });

  it('does not say so where nothing older is left', async () => {
    const pages = await readAll({ url: github.url, repositories: SLUGS });
    const again = await readAll({
      url: github.url,
      repositories: SLUGS,
      cursor: pages.at(-1)!.cursor,
    });
    expect(again.filter(({ recentRead }) => recentRead)).toEqual([]);
  });

  it('asks for jobs when all else is read', async () => {
    await readAll({ url: github.url, repositories: SLUGS });
    const asked = github.requests.map(({ path }) => path);
    const firstJobs = asked.findIndex(path => path.endsWith('/jobs'));
    const last = asked.findLastIndex(path => path.endsWith('/issues'));
    expect(firstJobs).toBeGreaterThan(last);
  });

  it('asks several at a time and never more than four', async () => {
    let now = 0;
    let most = 0;
    await readAll({
      url: github.url,
      repositories: SLUGS,
      context: {
        fetch: async (...request) => {
          now += 1;
          most = Math.max(most, now);
          await sleep(1);
          try {
            return await fetch(...request);
          } finally {
            now -= 1;
          }
        },
      },
    });
    expect(most).toBe(4);
  });

  it('goes on from any page with nothing lost and nothing twice', async () => {
    const sorted = (pages: readonly BackfillPage[]) =>
      payloadsOf(pages)
        .map(payload => JSON.stringify(payload))
        .sort();
    const all = await readAll({ url: github.url, repositories: SLUGS });
    for (let stop = 1; stop < all.length; stop += 5) {
      const before = all.slice(0, stop);
      const after = await readAll({
        url: github.url,
        repositories: SLUGS,
        cursor: before[stop - 1].cursor,
      });
      expect(sorted([...before, ...after])).toEqual(sorted(all));
    }
  });

  it('counts the lists of all and says how each repository is doing, in order', async () => {
    const pages = await readAll({
      url: github.url,
      repositories: ['acme/gone', ...SLUGS],
    });
    const counts = pages.flatMap(({ progress }) => progress ?? []);
    expect(counts.at(-1)).toMatchObject({ done: 7 * 11, total: 7 * 11 });
    expect(counts.map(({ done }) => done)).toEqual(
      counts.map(({ done }) => done).sort((a, b) => a - b),
    );
    expect(
      pages.at(-1)!.states!.map(({ part, state }) => `${part} ${state}`),
    ).toEqual(['acme/gone failed', ...SLUGS.map(slug => `${slug} ok`)]);
  });

  it('loses nothing where an entry is deleted between the two readings of a page', async () => {
    const pages: BackfillPage[] = [];
    for await (const page of pagesOf({
      url: github.url,
      repositories: [SLUGS[0]],
    })) {
      pages.push(page);
      if (payloadsOf(pages, 'api.issue').length) {
        break;
      }
    }
    const { issues } = longHistory();
    github.content = {
      ...longHistory(),
      issues: issues.filter(({ number }) => number !== 55),
    };
    const rest = await readAll({
      url: github.url,
      repositories: [SLUGS[0]],
      cursor: pages.at(-1)!.cursor,
    });
    const read = payloadsOf([...pages, ...rest], 'api.issue').map(
      ({ body }) => (body as any).issue.number,
    );
    expect(read).toHaveLength(60);
    expect(new Set(read).size).toBe(60);
  });

  it('holds all back where one is asked to wait', async () => {
    await github.close();
    github = await startGithub(smallRepository(), {
      others: Object.fromEntries(SLUGS.map(slug => [slug, smallRepository()])),
    });
    let limited = 0;
    let until = 0;
    let early = 0;
    github.intercept = ({ path }) => {
      early += performance.now() < until ? 1 : 0;
      if (limited || path !== `/repos/${SLUG}/issues`) {
        return undefined;
      }
      limited += 1;
      // Requests that are under way already may still come.
      setTimeout(() => {
        until = performance.now() + 800;
      }, 100);
      return { status: 403, headers: { 'retry-after': '1' }, body: {} };
    };
    const pages = await readAll({
      url: github.url,
      repositories: [SLUG, ...SLUGS],
    });
    expect(limited).toBe(1);
    expect(early).toBe(0);
    expect(pages.at(-1)!.states!.every(({ state }) => state === 'ok')).toBe(
      true,
    );
  });
});
