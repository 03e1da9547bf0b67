import {
  PlayedAnswer,
  PlayedRequest,
  startToolServer,
  ToolServer,
} from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { REPOSITORY, SLUG } from './invented';

/** Lists by their address below the repository, single objects likewise. */
export type GithubContent = Readonly<Record<string, unknown>>;

export interface PlayedGithub extends ToolServer {
  /** Replaces answers: what it gives goes before the content. */
  intercept?: (request: PlayedRequest) => PlayedAnswer | undefined;
  content: GithubContent;
}

const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/actions\/runs$/, 'workflow_runs'],
  [/\/jobs$/, 'jobs'],
];

/**
 * Plays GitHub's REST API with one repository, some entries to a page.
 *
 * @param others - content of further repositories by slug
 * @param query - answers GraphQL; without it there is none
 */
export async function startGithub(
  content: GithubContent,
  options: {
    readonly perPage?: number;
    readonly slug?: string;
    readonly others?: Readonly<Record<string, GithubContent>>;
    readonly query?: (text: string) => unknown;
  } = {},
): Promise<PlayedGithub> {
  const { perPage = 2, slug: first = SLUG, others = {}, query } = options;
  const state: Pick<PlayedGithub, 'intercept' | 'content'> = { content };
  const server = await startToolServer(request => {
    const intercepted = state.intercept?.(request);
    if (intercepted) {
      return intercepted;
    }
    if (request.path === '/graphql') {
      return query
        ? { body: query(String((request.body as { query: string }).query)) }
        : { status: 404, body: { message: 'Not Found' } };
    }
    const slug = /^\/repos\/([^/]+\/[^/]+)/.exec(request.path)?.[1] ?? '';
    const root = `/repos/${slug}`;
    const held = slug === first ? state.content : others[slug];
    if (!held) {
      return { status: 404, body: { message: 'Not Found' } };
    }
    if (request.path === root) {
      return { body: { ...REPOSITORY, full_name: slug } };
    }
    const path = request.path.slice(root.length + 1);
    const found = held[path];
    if (found === undefined) {
      return isShortList(path)
        ? { body: listBody(path, []) }
        : { status: 404, body: { message: 'Not Found' } };
    }
    return Array.isArray(found)
      ? pageOf(found, path, request, perPage, server.url)
      : { body: found };
  });
  return Object.assign(state, server);
}

function pageOf(
  list: readonly unknown[],
  path: string,
  request: PlayedRequest,
  perPage: number,
  origin: string,
): PlayedAnswer {
  const page = Number(request.query.get('page') ?? 1);
  const address = (to: number) => {
    const query = new URLSearchParams(request.query);
    query.set('page', String(to));
    return `<${origin}${request.path}?${query}>`;
  };
  const last = Math.max(1, Math.ceil(list.length / perPage));
  return {
    headers:
      page < last
        ? {
            link: `${address(page + 1)}; rel="next", ${address(
              last,
            )}; rel="last"`,
          }
        : {},
    body: listBody(path, list.slice((page - 1) * perPage, page * perPage)),
  };
}

function listBody(path: string, entries: readonly unknown[]): unknown {
  const field = FIELDS.find(([pattern]) => pattern.test(path))?.[1];
  return field ? { total_count: entries.length, [field]: entries } : entries;
}

/** Lists that are empty unless the content has them. */
function isShortList(path: string): boolean {
  return !/git\/|^commits$|compare|attempts/.test(path);
}
