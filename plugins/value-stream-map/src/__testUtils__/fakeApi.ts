import {
  EntityScope,
  FigureId,
  MapAnswer,
  Trace,
} from '@value-stream/backstage-plugin-value-stream-common';
import { evidenceAnswer } from './evidenceAnswer';

/** A fetch that answers as the API would, and remembers what it was asked. */
export function fakeApi(options: {
  map?: MapAnswer | (() => Response | Promise<Response>);
  scope?: Partial<EntityScope>;
  trace?: Trace;
}): { fetch: typeof fetch; asked: URL[] } {
  const asked: URL[] = [];
  const json = (body: unknown, status = 200) =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    });
  const answer = async (input: RequestInfo | URL) => {
    const url = new URL(String(input).replace('plugin://', 'http://'));
    asked.push(url);
    if (url.pathname.endsWith('/map')) {
      return typeof options.map === 'function'
        ? options.map()
        : json(options.map);
    }
    if (url.pathname.endsWith('/items')) {
      const get = (name: string) => url.searchParams.get(name);
      return json(
        evidenceAnswer(
          get('figure') as FigureId,
          get('part') as 'counted' | 'left-out',
          Number(get('limit')),
          Number(get('offset')),
        ),
      );
    }
    if (url.pathname.startsWith('/entities/')) {
      const scope: EntityScope = {
        entityRef: 'system:default/payments-checkout',
        streams: [],
        conflicts: [],
        selectors: [],
        itemCount: 0,
        ...options.scope,
      };
      return json(scope);
    }
    if (url.pathname === '/trace' && options.trace) {
      return json(options.trace);
    }
    return json({ error: { name: 'NotFoundError', message: 'no such' } }, 404);
  };
  return { fetch: answer as typeof fetch, asked };
}

/** An answer of the API that says what went wrong. */
export function refusal(status: number, message: string): Response {
  return new Response(
    JSON.stringify({ error: { name: 'ServiceUnavailableError', message } }),
    { status },
  );
}
