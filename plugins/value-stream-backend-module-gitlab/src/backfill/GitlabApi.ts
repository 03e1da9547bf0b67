import {
  BackfillContext,
  createToolClient,
  linkRelations,
  RequestGate,
  SourceScope,
  ToolAnswer,
  ToolAnswerError,
  ToolClient,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import type { GitlabConnectorSettings } from '../GitlabConnectorSettings';
import { GitlabOptions } from '../options/GitlabOptions';
import { hostOf } from '../translate/Project';

const DETAIL_PAGES = 20;
const WHEN_REFUSED =
  'Give a token with the scope read_api and at least the role Reporter, as credentials.token of the source or as token of the host in integrations.gitlab';

/** One page of a list. */
export interface ListPage {
  readonly items: readonly unknown[];
  /** Query of the next page, as GitLab gives it; undefined on the last. */
  readonly next: string | undefined;
}

/** GitLab's REST API, version 4. */
export interface GitlabApi {
  get(address: string): Promise<unknown>;
  page(address: string, query: string): Promise<ListPage>;
  /** The answer of GraphQL to a query; undefined where it does not answer, of which it is not asked again. */
  query(text: string): Promise<unknown>;
  /** A whole short list, of at most 2,000 entries. */
  all(address: string, query?: string): Promise<readonly unknown[]>;
}

/** Where the API of a source's host answers. */
export function apiBaseUrlOf(
  scope: SourceScope<GitlabOptions>,
  credentials: GitlabConnectorSettings['credentials'],
): string {
  const host = hostOf(scope);
  return (
    scope.options.apiBaseUrl ??
    credentials?.apiBaseUrl(host) ??
    `https://${host}/api/v4`
  );
}

export function createGitlabApi(
  scope: SourceScope<GitlabOptions>,
  context: BackfillContext,
  { credentials, waitsMs, timeoutMs }: GitlabConnectorSettings,
  gate: RequestGate,
): GitlabApi {
  const host = hostOf(scope);
  const token = scope.credentials.token ?? credentials?.token(host);
  const baseUrl = apiBaseUrlOf(scope, credentials);
  const client: ToolClient = createToolClient({
    tool: 'GitLab',
    baseUrl,
    headers: (): Readonly<Record<string, string>> =>
      token ? { authorization: `Bearer ${token}` } : {},
    whenRefused: WHEN_REFUSED,
    context,
    waitsMs,
    timeoutMs,
    gate,
    rateLimitMs: answer => rateLimitMs(answer, context.now()),
  });
  let queries = true;
  const page = async (address: string, query: string): Promise<ListPage> => {
    const answer = await byKeyset(query, whole =>
      client.get(whole ? `${address}?${whole}` : address),
    );
    if (!Array.isArray(answer.body)) {
      throw new ToolAnswerError(
        `GitLab answered no list for ${new URL(answer.url).pathname}`,
      );
    }
    return { items: answer.body, next: nextQuery(answer, query) };
  };
  return {
    get: async address => (await client.get(address)).body,
    page,
    async query(text) {
      try {
        const address = baseUrl.replace(/\/v4\/*$/, '/graphql');
        return queries
          ? (await client.post(address, { query: text })).body
          : undefined;
      } catch (error) {
        if (
          !(error instanceof ToolRefusedError) &&
          !(error instanceof ToolAnswerError)
        ) {
          throw error;
        }
        queries = false;
        return undefined;
      }
    },
    all: async (address, query = '') => {
      const items: unknown[] = [];
      let next: string | undefined = query
        ? `${query}&per_page=100`
        : 'per_page=100';
      for (let n = 0; next !== undefined && n < DETAIL_PAGES; n += 1) {
        const one: ListPage = await page(address, next);
        items.push(...one.items);
        next = one.next;
      }
      return items;
    },
  };
}

/** An older GitLab answers 405 to a list that it cannot page by key; it is then paged as it can. */
async function byKeyset<T>(
  query: string,
  ask: (query: string) => Promise<T>,
): Promise<T> {
  try {
    return await ask(query);
  } catch (error) {
    const parameters = new URLSearchParams(query);
    if (
      !(error instanceof ToolRefusedError) ||
      error.status !== 405 ||
      !parameters.has('pagination')
    ) {
      throw error;
    }
    parameters.delete('pagination');
    return ask(parameters.toString());
  }
}

/** Only the query of the next address is used: a proxy may have changed the rest. */
function nextQuery(answer: ToolAnswer, query: string): string | undefined {
  const next = linkRelations(answer.headers).get('next');
  if (next !== undefined) {
    const search = next.slice(next.indexOf('?') + 1);
    return search === query ? undefined : search;
  }
  const page = answer.headers.get('x-next-page');
  if (!page || !/^\d+$/.test(page)) {
    return undefined;
  }
  const parameters = new URLSearchParams(query);
  parameters.set('page', page);
  return parameters.toString();
}

/** GitLab's own limit says when it ends in `RateLimit-Reset`, in seconds since 1970. */
function rateLimitMs(
  { status, headers }: { readonly status: number; readonly headers: Headers },
  now: number,
): number | undefined {
  const reset = Number(headers.get('ratelimit-reset'));
  return status === 429 && !headers.has('retry-after') && reset > 0
    ? Math.max(reset * 1_000 - now, 1_000)
    : undefined;
}
