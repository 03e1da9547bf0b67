import {
  ApiSchemas,
  EntityScope,
} from '@value-stream/backstage-plugin-value-stream-common';
import { deliveryAnswer } from './deliveryAnswers';
import { flowAnswers } from './flowAnswers';

type Answers = ReturnType<typeof flowAnswers> & {
  delivery: ApiSchemas['DeliveryAnswer'];
};

/** What the API would say to one question: an answer, or what makes the response. */
export type MadeUp = {
  readonly [Q in keyof Answers]?:
    | Partial<Answers[Q]>
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
  const usual: Record<string, unknown> = {
    ...flowAnswers(),
    delivery: deliveryAnswer(),
  };
  const answer = async (input: RequestInfo | URL) => {
    const url = new URL(String(input).replace('plugin://', 'http://'));
    asked.push(url);
    const question = url.pathname.split('/').pop()!;
    const own = (made as Record<string, unknown>)[question];
    if (typeof own === 'function') {
      return own();
    }
    if (question in usual) {
      return json(own ?? usual[question]);
    }
    if (url.pathname.startsWith('/entities/')) {
      const scope: EntityScope = {
        entityRef: 'system:default/payments-checkout',
        streams: [],
        conflicts: [],
        selectors: [],
        itemCount: 0,
        ...made.scope,
      };
      return json(scope);
    }
    return refusal(404, 'no such');
  };
  return { fetch: answer as typeof fetch, asked };
}

/** An answer of the API that says what went wrong. */
export function refusal(status: number, message: string): Response {
  return json({ error: { name: 'ServiceUnavailableError', message } }, status);
}
