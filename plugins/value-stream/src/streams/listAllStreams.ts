import {
  StreamSummary,
  ValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-common';
import { readAnswer } from '@value-stream/backstage-plugin-value-stream-react';

const PAGE_SIZE = 1000;

/**
 * All streams that the reader may see, page after page.
 *
 * @throws AnswerError where a page fails; no part of the list is then given.
 */
export async function listAllStreams(
  client: ValueStreamClient,
  signal: AbortSignal,
): Promise<readonly StreamSummary[]> {
  const streams: StreamSummary[] = [];
  let after: string | undefined;
  do {
    const page = readAnswer(
      await client.GET('/streams', {
        params: { query: { limit: PAGE_SIZE, ...(after ? { after } : {}) } },
        signal,
      }),
    );
    streams.push(...page.streams);
    after = page.next;
  } while (after !== undefined);
  return streams;
}
