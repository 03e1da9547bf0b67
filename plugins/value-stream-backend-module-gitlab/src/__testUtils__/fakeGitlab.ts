import {
  PlayedAnswer,
  PlayedRequest,
  startToolServer,
  ToolServer,
} from '@value-stream/backstage-plugin-value-stream-node/testKit';

/** What a fake GitLab has at each path below `/api/v4`: a list, which it pages, or an object. */
export type FakeContent = Readonly<Record<string, unknown>>;

/**
 * Plays GitLab: lists by pages with `Link`, `updated_after` and
 * `updated_before` heeded, 404 for what it does not have.
 *
 * @param trouble - answers before the content does, where it gives something
 */
export async function startFakeGitlab(
  content: FakeContent | ((path: string) => unknown),
  trouble: (request: PlayedRequest) => PlayedAnswer | undefined = () =>
    undefined,
): Promise<ToolServer> {
  const at = (path: string) =>
    typeof content === 'function' ? content(path) : content[path];
  const server: ToolServer = await startToolServer(request => {
    const played = trouble(request);
    if (played) {
      return played;
    }
    const path = decodeURIComponent(request.path.replace(/^\/api\/v4\//, ''));
    const found = at(path);
    if (found === undefined) {
      return { status: 404, body: { message: '404 Not found' } };
    }
    return Array.isArray(found)
      ? listAnswer(found, request, server.url)
      : { body: found };
  });
  return server;
}

function listAnswer(
  all: readonly any[],
  { query, path }: PlayedRequest,
  url: string,
): PlayedAnswer {
  const [after, before] = [
    query.get('updated_after'),
    query.get('updated_before'),
  ];
  const list = all.filter(
    ({ updated_at: at }) =>
      (!after || !at || at >= after) && (!before || !at || at <= before),
  );
  const page = Number(query.get('page') ?? 1);
  const size = Number(query.get('per_page') ?? 20);
  const next = new URLSearchParams(query);
  next.set('page', String(page + 1));
  const last = page * size >= list.length;
  return {
    body: list.slice((page - 1) * size, page * size),
    headers: last ? {} : { link: `<${url}${path}?${next}>; rel="next"` },
  };
}
