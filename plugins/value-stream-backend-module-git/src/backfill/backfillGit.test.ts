import {
  temporaryRepository,
  TemporaryRepository,
} from '../__testUtils__/temporaryRepository';
import { readAll } from '../__testUtils__/readAll';
import { CommitPayload, GitPayload } from '../translate/GitPayload';

describe('reading a repository on this machine', () => {
  let repository: TemporaryRepository;

  beforeEach(() => {
    repository = temporaryRepository();
  });
  afterEach(() => repository.remove());

  const options = (rest: object = {}) => ({
    repositories: [{ id: 'api', path: repository.path, ...rest }],
  });
  const commitsOf = (payloads: readonly GitPayload[]) =>
    payloads
      .filter(payload => payload.type === 'commit')
      .map(payload => payload.body as CommitPayload);

  it('gives commits newest first, with parents, both dates, paths and the first-parent line', async () => {
    const first = repository.commit(
      'Start\n\nWith a body',
      '2024-01-01T10:00:00Z',
      {
        file: 'one.txt',
      },
    );
    repository.git('checkout', '--quiet', '-b', 'feature');
    const work = repository.commit('Work', '2024-01-02T12:00:00Z', {
      authored: '2024-01-02T10:00:00Z',
      file: 'two words.txt',
    });
    repository.git('checkout', '--quiet', 'main');
    repository.git(
      'merge',
      '--quiet',
      '--no-ff',
      '-m',
      'Merge feature',
      'feature',
    );
    const merge = repository.git('rev-parse', 'HEAD');

    const { payloads, states } = await readAll(options());

    expect(
      commitsOf(payloads).map(commit => ({
        sha: commit.sha,
        parents: commit.parents,
        authored: commit.authored,
        committed: commit.committed,
        message: commit.message,
        paths: commit.paths,
        firstParent: commit.firstParent,
      })),
    ).toEqual([
      {
        sha: merge,
        parents: [first, work],
        authored: '2024-01-31T00:00:00.000Z',
        committed: '2024-01-31T00:00:00.000Z',
        message: 'Merge feature',
        paths: ['two words.txt'],
        firstParent: true,
      },
      {
        sha: work,
        parents: [first],
        authored: '2024-01-02T10:00:00.000Z',
        committed: '2024-01-02T12:00:00.000Z',
        message: 'Work',
        paths: ['two words.txt'],
        firstParent: false,
      },
      {
        sha: first,
        parents: [],
        authored: '2024-01-01T10:00:00.000Z',
        committed: '2024-01-01T10:00:00.000Z',
        message: 'Start\n\nWith a body',
        paths: ['one.txt'],
        firstParent: true,
      },
    ]);
    expect(states).toEqual([
      { part: 'api', state: 'ok', message: `main at ${merge.slice(0, 10)}` },
    ]);
  });

  it('gives nothing the second time, and then only what is new', async () => {
    repository.commit('One', '2024-01-01T10:00:00Z');
    const { cursor } = await readAll(options());
    const again = await readAll(options(), { cursor });
    expect(again.payloads).toEqual([]);
    const sha = repository.commit('Two', '2024-01-02T10:00:00Z');
    repository.git('tag', 'v1');
    const more = await readAll(options(), { cursor: again.cursor });
    expect(
      more.payloads.map(({ type, body }) => [
        type,
        'sha' in body ? body.sha : 'tag' in body && body.tag,
      ]),
    ).toEqual([
      ['commit', sha],
      ['tag', 'v1'],
    ]);
  });
});
