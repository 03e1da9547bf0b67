import {
  BackfillContext,
  createToolClient,
  RequestGate,
  SourceScope,
  ToolClient,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { GithubAccess } from '../credentials/GithubAccess';
import { GithubOptions } from '../options/GithubOptions';
import { githubRateLimitMs } from './githubRateLimit';

export interface GithubBackfillOptions {
  readonly access: GithubAccess;
  readonly waitsMs?: readonly number[];
  readonly timeoutMs?: number;
}

/** A client for one repository: an app has a token for each owner. */
export interface GithubClient extends ToolClient {
  /** Address of GraphQL; undefined where it may not be used or needs a token that there is none of. */
  graphqlUrl(): Promise<string | undefined>;
}

const WHEN_REFUSED =
  "give the source a token as 'credentials.token', or the portal an app or token in 'integrations.github', that is not expired and may read metadata, contents, issues, pull requests, actions and deployments";

export function createGithubClient(
  repositoryUrl: string,
  host: string,
  scope: SourceScope<GithubOptions>,
  context: BackfillContext,
  {
    access,
    waitsMs,
    timeoutMs,
    gate,
  }: GithubBackfillOptions & { readonly gate?: RequestGate },
): GithubClient {
  const baseUrl = apiBaseUrlOf(host, scope, { access });
  const token = async () =>
    scope.credentials.token ?? (await tokenOf(repositoryUrl, access));
  const client = createToolClient({
    tool: 'GitHub',
    baseUrl,
    context,
    waitsMs,
    timeoutMs,
    gate,
    whenRefused: WHEN_REFUSED,
    rateLimitMs: answer => githubRateLimitMs(answer, context.now()),
    headers: async () => {
      const secret = await token();
      return {
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        'user-agent': 'backstage-value-stream',
        ...(secret && { authorization: `Bearer ${secret}` }),
      };
    },
  });
  return {
    ...client,
    graphqlUrl: async () =>
      scope.options.graphql && (await token())
        ? `${baseUrl.replace(/\/api\/v3$/, '/api')}/graphql`
        : undefined,
  };
}

/** Base of the REST API. */
export function apiBaseUrlOf(
  host: string,
  { options }: SourceScope<GithubOptions>,
  { access }: Pick<GithubBackfillOptions, 'access'>,
): string {
  return (
    options.apiBaseUrl ??
    access.apiBaseUrl(host) ??
    (host === 'github.com'
      ? 'https://api.github.com'
      : `https://${host}/api/v3`)
  ).replace(/\/+$/, '');
}

/** @throws ToolRefusedError where the app gives none for the owner, so that other owners are read. */
async function tokenOf(
  repositoryUrl: string,
  access: GithubAccess,
): Promise<string | undefined> {
  try {
    return await access.token(repositoryUrl);
  } catch (error) {
    throw new ToolRefusedError(
      `'integrations.github' gives no token for ${repositoryUrl}: ${
        (error as Error).message
      }`,
      403,
    );
  }
}
