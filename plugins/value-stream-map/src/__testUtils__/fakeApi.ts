import {
  EntityScope,
  FigureId,
  MapAnswer,
  Trace,
} from '@value-stream/backstage-plugin-value-stream-common';
import { evidenceAnswer } from './evidenceAnswer';

/** What a fetch was asked. */
export interface FakeRequest {
  readonly method: string;
  readonly url: URL;
  readonly body?: unknown;
}

const NOT_KNOWN = { kind: 'unknown', reason: 'too-few-samples', n: 0 };

/** A fetch that answers as the API would, and remembers what it was asked. */
export function fakeApi(options: {
  map?: MapAnswer | (() => Response | Promise<Response>);
  scope?: Partial<EntityScope>;
  trace?: Trace;
  /** Of the paths below the entity: what they answer. */
  more?: Readonly<
    Record<
      string,
      unknown | ((request: FakeRequest) => Response | Promise<Response>)
    >
  >;
}): { fetch: typeof fetch; asked: URL[] } {
  const asked: URL[] = [];
  const json = (body: unknown, status = 200) =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    });
  const answer = async (input: RequestInfo | URL, init?: RequestInit) => {
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
    const path = url.pathname.split('/').slice(5).join('/');
    const more = options.more?.[path];
    if (typeof more === 'function') {
      return more({
        method: init?.method ?? 'GET',
        url,
        body: init?.body ? JSON.parse(String(init.body)) : undefined,
      });
    }
    if (more !== undefined) {
      return json(more);
    }
    if (path === 'handovers') {
      return json({ stages: [], doneBatch: NOT_KNOWN });
    }
    if (url.pathname.startsWith('/entities/') && path === '') {
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

/** An answer that never comes. */
export function never(): Promise<Response> {
  return new Promise(() => {});
}
