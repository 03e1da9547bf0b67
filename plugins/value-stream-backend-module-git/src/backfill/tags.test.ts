import { readAll } from '../__testUtils__/readAll';
import { bodiesOf, commitsOf } from '../__testUtils__/payloadsOf';
import { freshRepository } from '../__testUtils__/freshRepository';

// Every commit is a process of git's, slow on a busy machine.
jest.setTimeout(60_000);

describe('reading a repository', () => {
  const repository = freshRepository();
  const { options } = repository;

  it('dates an annotated tag by its tagger and a lightweight one by its commit', async () => {
    const sha = repository.commit('One', '2024-01-01T10:00:00Z');
    repository.git('tag', 'light');
    repository.git('tag', '-a', '-m', 'Release', 'annotated');
    repository.git('tag', '-a', '-m', 'Again', 'nested', 'annotated');
    repository.git('tag', 'of-a-tree', `${sha}^{tree}`);

    const { payloads } = await readAll(options());

    expect(bodiesOf(payloads, 'tag')).toEqual([
      {
        repository: 'api',
        tag: 'annotated',
        commit: sha,
        date: '2024-01-31T00:00:00.000Z',
        annotated: true,
      },
      {
        repository: 'api',
        tag: 'light',
        commit: sha,
        date: '2024-01-01T10:00:00.000Z',
        annotated: false,
      },
      {
        repository: 'api',
        tag: 'nested',
        commit: sha,
        date: '2024-01-31T00:00:00.000Z',
        annotated: true,
      },
    ]);
  });

  it('reads the commits of tags that are not on the default branch', async () => {
    repository.commit('One', '2024-01-01T10:00:00Z');
    repository.git('checkout', '--quiet', '-b', 'maintenance');
    const fix = repository.commit('Fix', '2024-01-02T10:00:00Z');
    repository.git('tag', 'v1.0.1');
    repository.git('checkout', '--quiet', 'main');

    const { payloads } = await readAll(options());

    expect(
      commitsOf(payloads).map(c => [c.sha === fix, c.firstParent]),
    ).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('tells a tag that was moved anew and one that was deleted as removed', async () => {
    repository.commit('One', '2024-01-01T10:00:00Z');
    repository.git('tag', 'latest');
    repository.git('tag', 'wrong');
    const { cursor } = await readAll(options());
    const sha = repository.commit('Two', '2024-01-02T10:00:00Z');
    repository.git('tag', '-f', 'latest');
    repository.git('tag', '-d', 'wrong');

    const { payloads } = await readAll(options(), { cursor });

    expect(bodiesOf(payloads, 'tag')).toMatchObject([
      { tag: 'latest', commit: sha },
    ]);
    expect(bodiesOf(payloads, 'tag-removed')).toEqual([
      { repository: 'api', tag: 'wrong', at: '2024-06-01T00:00:00.000Z' },
    ]);
  });

  it('takes no tag for deleted because a pattern no longer names it', async () => {
    repository.commit('One', '2024-01-01T10:00:00Z');
    repository.git('tag', 'v1');
    repository.git('tag', 'nightly');
    const { cursor } = await readAll(options());

    const { payloads } = await readAll(
      options({ releases: { tags: 'v\\d+' } }),
      {
        cursor,
      },
    );

    expect(bodiesOf(payloads, 'tag-removed')).toEqual([]);
    expect(bodiesOf(payloads, 'tag')).toMatchObject([{ tag: 'v1' }]);
  });
});
