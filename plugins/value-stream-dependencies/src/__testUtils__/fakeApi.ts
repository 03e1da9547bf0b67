import { EntityScope } from '@value-stream/backstage-plugin-value-stream-common';
import {
  blockersAnswer,
  dependenciesAnswer,
  evidenceAnswer,
  HERE,
} from './dependencyAnswers';

const USUAL = {
  dependencies: dependenciesAnswer,
  blockers: blockersAnswer,
  items: evidenceAnswer,
};

/** What the API would say to one question: an answer, or what makes the response. */
export type MadeUp = {
  readonly [Q in keyof typeof USUAL]?:
    | Partial<ReturnType<(typeof USUAL)[Q]>>
    | (() => Response | Promise<Response>);
} & { readonly scope?: Partial<EntityScope> };

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}

/** A fetch that answers as the API would, and remembers what it was asked. */
export function fakeApi(made: MadeUp = {}): {
  fetch: typeof fetch;
  asked: URL[];
} {
  const asked: URL[] = [];
  const answer = async (input: RequestInfo | URL) => {
    const url = new URL(
      String(input instanceof Request ? input.url : input).replace(
        'plugin://',
        'http://',
      ),
    );
    asked.push(url);
    const question = url.pathname.split('/').pop()! as keyof typeof USUAL;
    const own = made[question];
    if (typeof own === 'function') {
      return own();
    }
    if (question in USUAL) {
      return json({ ...USUAL[question](), ...own });
    }
    if (url.pathname.startsWith('/entities/')) {
      return json({
        entityRef: HERE,
        streams: [],
        conflicts: [],
        selectors: [],
        itemCount: 0,
        ...made.scope,
      });
    }
    return refusal(404, 'no such');
  };
  return { fetch: answer as typeof fetch, asked };
}

/** An answer of the API that says what went wrong. */
export function refusal(status: number, message: string): Response {
  return json({ error: { name: 'ServiceUnavailableError', message } }, status);
}
