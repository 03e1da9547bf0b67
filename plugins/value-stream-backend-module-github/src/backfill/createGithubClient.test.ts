import { mockServices } from '@backstage/backend-test-utils';
import { readGithubOptions } from '../options/readGithubOptions';
import { createGithubClient } from './createGithubClient';

async function asked(
  host: string,
  options: object = {},
  credentials: Record<string, string> = { token: 'own' },
) {
  const requests: { url: string; authorization: string | null }[] = [];
  const client = createGithubClient(
    `https://${host}/acme/api`,
    host,
    {
      source: { id: 'test', connector: 'github' },
      options: readGithubOptions(options),
      credentials,
      selectors: [],
    },
    {
      now: () => 0,
      fetch: async (input, init) => {
        const headers = new Headers(init?.headers);
        requests.push({
          url: String(input),
          authorization: headers.get('authorization'),
        });
        return new Response('{}');
      },
      logger: mockServices.logger.mock(),
      signal: new AbortController().signal,
      workingDirectory: '/nonexistent',
    },
    {
      access: {
        apiBaseUrl: name =>
          name === 'ghe.example' ? 'https://api.ghe.example' : undefined,
        token: async url => `of the app for ${url}`,
      },
    },
  );
  await client.get('repos/acme/api');
  return [
    requests[0].url,
    requests[0].authorization,
    await client.graphqlUrl(),
  ];
}

describe('createGithubClient', () => {
  it('knows the addresses of GitHub.com, Enterprise and the integration', async () => {
    expect(await asked('github.com')).toEqual([
      'https://api.github.com/repos/acme/api',
      'Bearer own',
      'https://api.github.com/graphql',
    ]);
    expect(await asked('github.acme.example')).toEqual([
      'https://github.acme.example/api/v3/repos/acme/api',
      'Bearer own',
      'https://github.acme.example/api/graphql',
    ]);
    expect((await asked('ghe.example'))[0]).toBe(
      'https://api.ghe.example/repos/acme/api',
    );
    expect(
      (
        await asked('github.com', { apiBaseUrl: 'http://proxy.example/gh/' })
      )[0],
    ).toBe('http://proxy.example/gh/repos/acme/api');
  });

  it('asks the integration for the token of the owner where the source has none', async () => {
    expect((await asked('github.com', {}, {}))[1]).toBe(
      'Bearer of the app for https://github.com/acme/api',
    );
  });
});
