import {
  ApiSchemas,
  StreamSummary,
  ValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-common';

const LIMIT = 500;

/** Streams, a page at a time; the next one is asked for when this one is used up. */
export async function* streamPages(
  client: ValueStreamClient,
): AsyncGenerator<readonly StreamSummary[]> {
  let after: string | undefined;
  do {
    const page = readPage(
      await client.GET('/streams', {
        params: { query: { limit: LIMIT, after } },
      }),
    );
    yield page.streams;
    after = page.next;
  } while (after !== undefined);
}

/** Flow items, a page at a time; the next one is asked for when this one is used up. */
export async function* itemPages(
  client: ValueStreamClient,
): AsyncGenerator<readonly ApiSchemas['ListedItem'][]> {
  let after: string | undefined;
  do {
    const page = readPage(
      await client.GET('/items', {
        params: { query: { limit: LIMIT, after } },
      }),
    );
    yield page.items;
    after = page.next;
  } while (after !== undefined);
}

/** @throws Error with what the API, or what stands before it, said */
function readPage<T>(answer: {
  data?: T;
  error?: unknown;
  response: Response;
}): T {
  if (answer.data !== undefined) {
    return answer.data;
  }
  const { error } = (answer.error ?? {}) as { error?: { message?: string } };
  const { status, statusText } = answer.response;
  throw new Error(
    `Value streams could not be read for the search index: ${
      error?.message ?? `HTTP ${status} ${statusText}`.trim()
    }`,
  );
}
