import { fetchApiRef } from '@backstage/frontend-plugin-api';

/** What the API answers to `METHOD /path`, or a function that makes the answer. */
export type Answers = Readonly<
  Record<string, unknown | ((url: URL) => unknown)>
>;

/** An answer that is an error of the API. */
export function refusal(status: number, name: string, message: string) {
  return { status, body: { error: { name, message } } };
}

/**
 * The fetch API of a reader whose backend gives these answers. What it is
 * asked beyond them it answers with 404.
 */
export function answering(answers: Answers) {
  const fetch = jest.fn(
    async (input: RequestInfo | URL, init?: RequestInit) => {
      const url = new URL(String(input));
      const method = init?.method ?? 'GET';
      const given = answers[`${method} ${url.pathname}`];
      const answer =
        (typeof given === 'function' ? await given(url) : given) ??
        refusal(404, 'NotFoundError', `${method} ${url.pathname}`);
      const failed =
        typeof (answer as { status?: unknown }).status === 'number';
      const { status, body } = failed
        ? (answer as { status: number; body: unknown })
        : { status: 200, body: answer };
      return new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      });
    },
  );
  return { fetch, api: [fetchApiRef, { fetch }] as const };
}
