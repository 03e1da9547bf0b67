import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SourceError } from '@value-stream/backstage-plugin-value-stream-node';
import {
  temporaryFolder,
  temporaryRepository,
  TemporaryRepository,
} from '../__testUtils__/temporaryRepository';
import { readAll } from '../__testUtils__/readAll';
import { GitPayload } from '../translate/GitPayload';
import { commitsOf } from '../__testUtils__/payloadsOf';

describe('a repository in trouble', () => {
  let repository: TemporaryRepository;
  let folder: string;

  beforeEach(() => {
    repository = temporaryRepository();
    folder = temporaryFolder();
  });
  afterEach(() => {
    repository.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (path: string) => ({ repositories: [{ id: 'api', path }] });
  const removedOf = (payloads: readonly GitPayload[]) =>
    payloads
      .filter(payload => payload.type === 'commit-removed')
      .map(payload => payload.body);

  it('that is missing, is no repository or is empty says so, and does not stop the others', async () => {
    const good = repository.commit('One', '2024-01-01T10:00:00Z');
    mkdirSync(join(folder, 'plain'));
    execFileSync('git', ['init', '--quiet', join(folder, 'empty')]);

    const { payloads, states } = await readAll({
      repositories: [
        { id: 'missing', path: join(folder, 'nowhere') },
        { id: 'plain', path: join(folder, 'plain') },
        { id: 'empty', path: join(folder, 'empty') },
        { id: 'branchless', path: repository.path, branch: 'trunk' },
        { id: 'good', path: repository.path },
      ],
    });

    expect(commitsOf(payloads).map(commit => commit.sha)).toEqual([good]);
    expect(states.map(({ part, state }) => [part, state])).toEqual([
      ['missing', 'failed'],
      ['plain', 'failed'],
      ['empty', 'warning'],
      ['branchless', 'failed'],
      ['good', 'ok'],
    ]);
    expect(states.map(({ message }) => message)).toEqual([
      expect.stringContaining('there is no folder'),
      expect.stringContaining('is not a git repository'),
      'the repository has no commits yet',
      "there is no branch 'trunk'; there are main",
      expect.stringContaining('main at'),
    ]);
    expect(states.slice(0, 4).every(({ whatToDo }) => whatToDo)).toBe(true);
  });

  it('that vanished keeps its place, and goes on when it is back', async () => {
    repository.commit('One', '2024-01-01T10:00:00Z');
    const { cursor } = await readAll(at(repository.path));
    const gone = await readAll(at(join(folder, 'nowhere')), { cursor });
    expect(gone.states).toMatchObject([{ part: 'api', state: 'failed' }]);
    expect(gone.payloads).toEqual([]);
    const back = await readAll(at(repository.path), { cursor: gone.cursor });
    expect(back.payloads).toEqual([]);
    expect(back.states).toMatchObject([{ state: 'ok' }]);
  });

  it('whose branch was rewritten says so, is read anew, and marks lost commits as removed', async () => {
    const kept = repository.commit('Kept', '2024-01-01T10:00:00Z');
    const lost = repository.commit('Lost', '2024-01-02T10:00:00Z');
    const { cursor } = await readAll(at(repository.path));
    repository.git('reset', '--quiet', '--hard', kept);
    const instead = repository.commit('Instead', '2024-01-03T10:00:00Z');

    const {
      payloads,
      states,
      cursor: after,
    } = await readAll(at(repository.path), { cursor });

    expect(removedOf(payloads)).toEqual([
      { repository: 'api', sha: lost, at: '2024-06-01T00:00:00.000Z' },
    ]);
    expect(commitsOf(payloads).map(c => [c.sha, c.seenAgain])).toEqual([
      [instead, '2024-06-01T00:00:00.000Z'],
      [kept, '2024-06-01T00:00:00.000Z'],
    ]);
    expect(states).toMatchObject([
      { state: 'warning', message: expect.stringContaining('rewritten') },
    ]);
    const quiet = await readAll(at(repository.path), { cursor: after });
    expect(quiet.payloads).toEqual([]);
    expect(quiet.states).toMatchObject([{ state: 'ok' }]);
  });

  it('whose lost commits are already deleted says that they could not be listed', async () => {
    const kept = repository.commit('Kept', '2024-01-01T10:00:00Z');
    repository.commit('Lost', '2024-01-02T10:00:00Z');
    const { cursor } = await readAll(at(repository.path));
    repository.git('reset', '--quiet', '--hard', kept);
    repository.git('reflog', 'expire', '--expire=now', '--all');
    repository.git('gc', '--quiet', '--prune=now');

    const { payloads, states } = await readAll(at(repository.path), { cursor });

    expect(removedOf(payloads)).toEqual([]);
    expect(commitsOf(payloads).map(commit => commit.sha)).toEqual([kept]);
    expect(states).toMatchObject([
      { message: expect.stringContaining('could not be listed') },
    ]);
  });

  it('whose old line was merged as the second parent tells the line anew', async () => {
    const base = repository.commit('Base', '2024-01-01T10:00:00Z');
    const old = repository.commit('Old line', '2024-01-02T10:00:00Z');
    const { cursor } = await readAll(at(repository.path));
    repository.git('checkout', '--quiet', '-b', 'other', base);
    const other = repository.commit('Other line', '2024-01-03T10:00:00Z');
    repository.git('merge', '--quiet', '--no-ff', '-m', 'Pull', 'main');
    repository.git('branch', '-f', 'main', 'other');
    repository.git('checkout', '--quiet', 'main');

    const { payloads } = await readAll(at(repository.path), { cursor });

    const flags = new Map(commitsOf(payloads).map(c => [c.sha, c.firstParent]));
    expect([base, old, other].map(sha => flags.get(sha))).toEqual([
      true,
      false,
      true,
    ]);
    expect(removedOf(payloads)).toEqual([]);
  });

  it('that is shallow says where history ends, knows true parents, and is completed later', async () => {
    const one = repository.commit('One', '2024-01-01T10:00:00Z');
    const two = repository.commit('Two', '2024-01-02T10:00:00Z');
    repository.commit('Three', '2024-01-03T10:00:00Z');
    const clone = join(folder, 'shallow');
    execFileSync('git', [
      'clone',
      '--quiet',
      '--depth=2',
      `file://${repository.path}`,
      clone,
    ]);

    const shallow = await readAll(at(clone));

    expect(
      commitsOf(shallow.payloads).map(c => [c.message, c.parents]),
    ).toEqual([
      ['Three', [two]],
      ['Two', [one]],
    ]);
    expect(shallow.states).toMatchObject([
      { state: 'warning', message: expect.stringContaining('shallow') },
    ]);

    execFileSync('git', ['-C', clone, 'fetch', '--quiet', '--unshallow']);
    const whole = await readAll(at(clone), { cursor: shallow.cursor });
    expect(commitsOf(whole.payloads).map(c => c.message)).toEqual([
      'Three',
      'Two',
      'One',
    ]);
    expect(whole.states).toMatchObject([{ state: 'ok' }]);
  });

  it('that was replaced by another one in the middle of a reading starts over', async () => {
    for (let day = 1; day <= 5; day += 1) {
      repository.commit(`Day ${day}`, `2024-01-0${day}T10:00:00Z`);
    }
    const { pages } = await readAll(at(repository.path), { pageSize: 2 });
    const other = temporaryRepository();
    try {
      const sha = other.commit('Other', '2024-02-01T10:00:00Z');
      const { payloads } = await readAll(at(other.path), {
        cursor: pages[0].cursor,
      });
      expect(commitsOf(payloads).map(commit => commit.sha)).toEqual([sha]);
    } finally {
      other.remove();
    }
  });

  it('without the git program fails the source with what to install', async () => {
    repository.commit('One', '2024-01-01T10:00:00Z');
    const reading = readAll(at(repository.path), { program: 'no-such-git' });
    await expect(reading).rejects.toThrow(SourceError);
    await expect(reading).rejects.toMatchObject({
      message: expect.stringContaining('git program is not installed'),
      whatToDo: expect.stringContaining('install git'),
    });
  });

  it('does not run what its own configuration names', async () => {
    repository.commit('One', '2024-01-01T10:00:00Z');
    const trace = join(folder, 'ran');
    const script = join(folder, 'script');
    writeFileSync(script, `#!/bin/sh\ntouch ${trace}\ncat\n`, { mode: 0o755 });
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'gpg.program',
      'diff.external',
    ]) {
      repository.git('config', key, script);
    }
    repository.git('config', 'log.showSignature', 'true');

    const { states } = await readAll(at(repository.path));

    expect(states).toMatchObject([{ state: 'ok' }]);
    expect(() => execFileSync('test', ['!', '-e', trace])).not.toThrow();
  });
});
