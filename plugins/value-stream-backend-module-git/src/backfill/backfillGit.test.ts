import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAll } from '../__testUtils__/readAll';
import { CommitPayload } from '../translate/GitPayload';
import { bodiesOf, commitsOf } from '../__testUtils__/payloadsOf';
import { freshRepository } from '../__testUtils__/freshRepository';

// Every commit is a process of git's, slow on a busy machine.
jest.setTimeout(60_000);

describe('reading a repository', () => {
  const repository = freshRepository();
  const { options } = repository;

  it('gives commits newest first, with parents, both dates, paths and the first-parent line', async () => {
    const first = repository.commit(
      'Start\n\nWith a body',
      '2024-01-01T10:00:00Z',
      { file: 'one.txt' },
    );
    repository.git('checkout', '--quiet', '-b', 'feature');
    const work = repository.commit('Work', '2024-01-02T12:00:00Z', {
      authored: '2024-01-02T10:00:00Z',
      file: 'two words.txt',
    });
    repository.git('checkout', '--quiet', 'main');
    repository.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'feature');
    const merge = repository.git('rev-parse', 'HEAD');

    const { payloads, states } = await readAll(options());

    const line = (commit: CommitPayload) => [
      commit.sha,
      commit.parents,
      commit.authored,
      commit.committed,
      commit.message,
      commit.paths,
      commit.firstParent,
    ];
    expect(commitsOf(payloads).map(line)).toEqual([
      [
        merge,
        [first, work],
        '2024-01-31T00:00:00.000Z',
        '2024-01-31T00:00:00.000Z',
        'Merge',
        ['two words.txt'],
        true,
      ],
      [
        work,
        [first],
        '2024-01-02T10:00:00.000Z',
        '2024-01-02T12:00:00.000Z',
        'Work',
        ['two words.txt'],
        false,
      ],
      [
        first,
        [],
        '2024-01-01T10:00:00.000Z',
        '2024-01-01T10:00:00.000Z',
        'Start\n\nWith a body',
        ['one.txt'],
        true,
      ],
    ]);
    expect(states).toEqual([
      { part: 'api', state: 'ok', message: `main at ${merge.slice(0, 10)}` },
    ]);
  });

  it('finds the first-parent line although a commit is dated before its parent', async () => {
    const first = repository.commit('One', '2024-01-09T10:00:00Z');
    repository.git('checkout', '--quiet', '-b', 'feature');
    const work = repository.commit('Work', '2024-01-10T10:00:00Z');
    repository.git('checkout', '--quiet', 'main');
    const skewed = repository.commit('Two', '2024-01-02T10:00:00Z');
    repository.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'feature');
    repository.git('tag', 'v1', first);

    const { payloads } = await readAll(options());

    const flags = new Map(commitsOf(payloads).map(c => [c.sha, c.firstParent]));
    expect(flags.get(first)).toBe(true);
    expect(flags.get(skewed)).toBe(true);
    expect(flags.get(work)).toBe(false);
  });

  it('gives each first-parent commit of a deployment branch', async () => {
    const one = repository.commit('One', '2024-01-01T10:00:00Z');
    repository.git('checkout', '--quiet', '-b', 'production');
    repository.git('checkout', '--quiet', 'main');
    repository.commit('Two', '2024-01-02T10:00:00Z');
    repository.git('checkout', '--quiet', 'production');
    repository.git('merge', '--quiet', '--no-ff', '-m', 'Deploy', 'main');
    const deployed = repository.git('rev-parse', 'HEAD');
    const source = options({
      branch: 'main',
      deployments: [{ branches: 'production', environment: 'production' }],
    });

    const { payloads, cursor } = await readAll(source);

    expect(bodiesOf(payloads, 'branch-commit')).toEqual([
      {
        repository: 'api',
        branch: 'production',
        commit: deployed,
        date: '2024-01-31T00:00:00.000Z',
      },
      {
        repository: 'api',
        branch: 'production',
        commit: one,
        date: '2024-01-01T10:00:00.000Z',
      },
    ]);
    expect((await readAll(source, { cursor })).payloads).toEqual([]);
  });

  it('keeps names of files, messages and lists of paths within bounds', async () => {
    for (let file = 0; file < 250; file += 1) {
      writeFileSync(join(repository.path, `file-${file}`), '');
    }
    const odd = '\u0001 tab\tand\nnewline "quoted" ünï';
    writeFileSync(join(repository.path, odd), '');
    repository.git('add', '.');
    repository.commit('x'.repeat(90_000), '2024-01-01T10:00:00Z');

    const [commit] = commitsOf((await readAll(options())).payloads);

    expect(commit.message).toHaveLength(20_000);
    expect(commit.paths).toHaveLength(200);
    expect(commit.paths).toContain(odd);
    expect(commit.pathsCut).toBe(true);
  });

  it('leaves paths out when told to', async () => {
    repository.commit('One', '2024-01-01T10:00:00Z');
    const { payloads } = await readAll(options({ paths: false }));
    expect(commitsOf(payloads)[0]).not.toHaveProperty('paths');
  });

  it('takes the default branch from the remote, and its address for the entities', async () => {
    const sha = repository.commit('One', '2024-01-01T10:00:00Z');
    repository.git('remote', 'add', 'origin', 'git@github.com:acme/api.git');
    repository.git('update-ref', 'refs/remotes/origin/main', sha);
    repository.git(
      'symbolic-ref',
      'refs/remotes/origin/HEAD',
      'refs/remotes/origin/main',
    );
    repository.git('checkout', '--quiet', '-b', 'something-else');
    repository.commit('Two', '2024-01-02T10:00:00Z');

    const { payloads } = await readAll(options());

    expect(commitsOf(payloads)).toMatchObject([
      { sha, url: 'https://github.com/acme/api' },
    ]);
  });

  it('reads a commit dated at the beginning of time', async () => {
    writeFileSync(join(repository.path, 'old'), '');
    repository.git('add', '.');
    const sha = repository.commit('Old', '@0 +0000');
    const { payloads } = await readAll(options());
    expect(commitsOf(payloads)).toMatchObject([
      { sha, committed: '1970-01-01T00:00:00.000Z' },
    ]);
  });
});
