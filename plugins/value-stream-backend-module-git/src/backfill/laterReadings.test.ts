import { readAll } from '../__testUtils__/readAll';
import { bodiesOf, commitsOf } from '../__testUtils__/payloadsOf';
import { freshRepository } from '../__testUtils__/freshRepository';

// Every commit is a process of git's, slow on a busy machine.
jest.setTimeout(60_000);

describe('reading a repository', () => {
  const repository = freshRepository();
  const { options } = repository;

  it('gives nothing the second time, and then only what is new', async () => {
    repository.commit('One', '2024-01-01T10:00:00Z');
    const { cursor } = await readAll(options());
    const again = await readAll(options(), { cursor });
    expect(again.payloads).toEqual([]);

    const sha = repository.commit('Two', '2024-01-02T10:00:00Z');
    repository.git('tag', 'v1');
    const more = await readAll(options(), { cursor: again.cursor });

    expect(commitsOf(more.payloads).map(commit => commit.sha)).toEqual([sha]);
    expect(bodiesOf(more.payloads, 'tag')).toHaveLength(1);
    expect(more.payloads).toHaveLength(2);
  });

  it('gives a maintenance commit again once the default branch reaches it', async () => {
    repository.commit('One', '2024-01-01T10:00:00Z');
    repository.git('checkout', '--quiet', '-b', 'next');
    const sha = repository.commit('Two', '2024-01-02T10:00:00Z');
    repository.git('tag', 'v2-rc');
    repository.git('checkout', '--quiet', 'main');
    const { cursor } = await readAll(options());
    repository.git('merge', '--quiet', '--ff-only', 'next');

    const { payloads } = await readAll(options(), { cursor });

    expect(commitsOf(payloads).map(c => [c.sha, c.firstParent])).toEqual([
      [sha, true],
    ]);
  });

  it('reads everything anew when the rules change', async () => {
    repository.commit('ABC-1 One', '2024-01-01T10:00:00Z');
    const { cursor } = await readAll(options());

    const { payloads } = await readAll(options({ issueKeys: ['#\\d+'] }), {
      cursor,
    });

    expect(commitsOf(payloads)).toMatchObject([
      { seenAgain: '2024-06-01T00:00:00.000Z', firstParent: true },
    ]);
  });

  it('goes on in the middle of the first-parent line after a stop', async () => {
    for (let day = 1; day <= 9; day += 1) {
      repository.commit(`Day ${day}`, `2024-01-0${day}T10:00:00Z`);
    }
    const whole = await readAll(options(), { pageSize: 2 });
    expect(whole.pages.length).toBeGreaterThan(4);
    const { cursor } = whole.pages[1];
    // A push during the stop does not shift what is read.
    repository.commit('Day 10', '2024-01-10T10:00:00Z');

    const rest = await readAll(options(), { cursor, pageSize: 2 });

    expect(
      commitsOf(rest.payloads).map(c => [c.message, c.firstParent]),
    ).toEqual([5, 4, 3, 2, 1].map(day => [`Day ${day}`, true]));
    const last = await readAll(options(), { cursor: rest.cursor });
    expect(commitsOf(last.payloads).map(c => c.message)).toEqual(['Day 10']);
  });
});
