import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  temporaryFolder,
  temporaryRepository,
  TemporaryRepository,
} from '../__testUtils__/temporaryRepository';
import { readAll } from '../__testUtils__/readAll';

describe('a remote repository', () => {
  let repository: TemporaryRepository;
  let workingDirectory: string;

  beforeEach(() => {
    repository = temporaryRepository();
    workingDirectory = temporaryFolder();
  });
  afterEach(() => {
    repository.remove();
    rmSync(workingDirectory, { recursive: true, force: true });
  });

  const remote = (rest: object = {}) => ({
    repositories: [{ id: 'api', url: `file://${repository.path}`, ...rest }],
  });

  it('is cloned once and then brought up to date', async () => {
    const one = repository.commit('One', '2024-01-01T10:00:00Z');
    const first = await readAll(remote(), { workingDirectory });
    expect(first.states).toMatchObject([{ part: 'api', state: 'ok' }]);
    expect(first.payloads).toMatchObject([{ body: { sha: one } }]);

    const two = repository.commit('Two', '2024-01-02T10:00:00Z');
    repository.git('tag', 'v1');
    const second = await readAll(remote(), {
      workingDirectory,
      cursor: first.cursor,
    });
    expect(second.payloads).toMatchObject([
      { body: { sha: two } },
      { body: { tag: 'v1' } },
    ]);
    expect(readdirSync(workingDirectory)).toHaveLength(1);
  });

  it('follows the default branch of the remote', async () => {
    repository.commit('One', '2024-01-01T10:00:00Z');
    repository.git('branch', '-m', 'main', 'trunk');
    const { states } = await readAll(remote(), { workingDirectory });
    expect(states[0].message).toContain('trunk at');
  });

  it('is cloned anew when its clone was deleted, without telling anything twice', async () => {
    repository.commit('One', '2024-01-01T10:00:00Z');
    const { cursor } = await readAll(remote(), { workingDirectory });
    rmSync(workingDirectory, { recursive: true });
    const { payloads, states } = await readAll(remote(), {
      workingDirectory,
      cursor,
    });
    expect(payloads).toEqual([]);
    expect(states).toMatchObject([{ state: 'ok' }]);
  });

  it('is cloned anew when a killed run left it locked', async () => {
    repository.commit('One', '2024-01-01T10:00:00Z');
    const { cursor } = await readAll(remote(), { workingDirectory });
    const [clone] = readdirSync(workingDirectory);
    writeFileSync(join(workingDirectory, clone, 'refs/heads/main.lock'), '');
    const two = repository.commit('Two', '2024-01-02T10:00:00Z');
    const { payloads } = await readAll(remote(), { workingDirectory, cursor });
    expect(payloads).toMatchObject([{ body: { sha: two } }]);
  });

  it('lists lost commits after a force-push', async () => {
    const kept = repository.commit('Kept', '2024-01-01T10:00:00Z');
    const lost = repository.commit('Lost', '2024-01-02T10:00:00Z');
    const { cursor } = await readAll(remote(), { workingDirectory });
    repository.git('reset', '--quiet', '--hard', kept);
    const { payloads } = await readAll(remote(), { workingDirectory, cursor });
    expect(payloads).toMatchObject([
      { type: 'commit-removed', body: { sha: lost } },
      { type: 'commit', body: { sha: kept } },
    ]);
  });

  it('that does not exist or cannot be reached fails with what to do', async () => {
    const { states } = await readAll(
      {
        repositories: [
          { id: 'gone', url: `file://${repository.path}/nowhere` },
          { id: 'unreachable', url: 'http://127.0.0.1:1/acme/api' },
        ],
      },
      { workingDirectory },
    );
    expect(states).toMatchObject([
      { part: 'gone', state: 'failed', whatToDo: expect.any(String) },
      {
        part: 'unreachable',
        state: 'failed',
        message: expect.stringContaining('cannot be reached'),
      },
    ]);
  });

  it('whose address carries credentials is not read, and they are told nobody', async () => {
    const { states, pages } = await readAll(
      {
        repositories: [
          { id: 'api', url: 'https://ada:hunter2@github.com/acme/api' },
        ],
      },
      { workingDirectory },
    );
    expect(states).toMatchObject([
      { state: 'failed', whatToDo: expect.stringContaining('integrations') },
    ]);
    expect(JSON.stringify(pages)).not.toContain('hunter2');
  });

  it('gets the token of its integration in a header, and fails without asking when it is refused', async () => {
    const headers: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      headers.push(request.headers.authorization);
      response.writeHead(401, { 'www-authenticate': 'Basic' }).end();
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const { states, pages } = await readAll(
        {
          repositories: [
            { id: 'api', url: `http://127.0.0.1:${port}/acme/api` },
          ],
        },
        {
          workingDirectory,
          credentials: {
            knows: () => true,
            authorization: async () => 'Basic c2VjcmV0',
          },
        },
      );
      expect(headers[0]).toBe('Basic c2VjcmV0');
      expect(states).toMatchObject([
        {
          state: 'failed',
          message: expect.stringContaining('asks for credentials'),
        },
      ]);
      expect(JSON.stringify(pages)).not.toContain('c2VjcmV0');
    } finally {
      server.close();
    }
  });

  it('that the catalog names is read only from hosts with an integration', async () => {
    const { states } = await readAll(
      { fromCatalog: true },
      {
        workingDirectory,
        selectors: [
          'url:https://internal.example/acme/api/tree/main/',
          'url:https://internal.example/acme/api/',
          'file:/srv/catalog-info.yaml',
          'ext::sh -c touch% /tmp/x',
        ],
      },
    );
    expect(states).toEqual([
      {
        part: 'internal.example/acme/api',
        state: 'failed',
        message: expect.stringContaining('host is not known'),
        whatToDo: expect.stringContaining('integrations'),
      },
    ]);
  });
});
