import {
  BackfillContext,
  BackfillPage,
  ConnectorPayload,
  Cursor,
} from '@value-stream/backstage-plugin-value-stream-node';
import { mockServices } from '@backstage/backend-test-utils';
import { createGithubConnector } from '../createGithubConnector';
import { SLUG } from './invented';
import { noAccess } from './noAccess';

export const NOW = Date.UTC(2024, 5, 1);

export interface ReadOptions {
  readonly url: string;
  readonly options?: object;
  readonly cursor?: Cursor;
  readonly credentials?: Readonly<Record<string, string>>;
  readonly repositories?: readonly string[];
  readonly timeoutMs?: number;
  readonly context?: Partial<BackfillContext>;
}

/** Pages of a backfill of a played GitHub. */
export function pagesOf(read: ReadOptions): AsyncIterable<BackfillPage> {
  const connector = createGithubConnector({
    access: noAccess,
    waitsMs: [1, 1],
    timeoutMs: read.timeoutMs,
  });
  return connector.backfill!(
    {
      source: { id: 'test', connector: 'github' },
      options: connector.readOptions({
        apiBaseUrl: read.url,
        repositories: read.repositories ?? [SLUG],
        ...read.options,
      }),
      credentials: read.credentials ?? { token: 'a token' },
      selectors: [],
    },
    read.cursor && JSON.parse(JSON.stringify(read.cursor)),
    {
      now: () => NOW,
      fetch,
      logger: mockServices.logger.mock(),
      signal: new AbortController().signal,
      workingDirectory: '/nonexistent',
      ...read.context,
    },
  );
}

export async function readAll(read: ReadOptions): Promise<BackfillPage[]> {
  const pages: BackfillPage[] = [];
  for await (const page of pagesOf(read)) {
    pages.push(page);
  }
  return pages;
}

export function payloadsOf(
  pages: readonly BackfillPage[],
  type?: string,
): ConnectorPayload[] {
  return pages
    .flatMap(page => page.payloads)
    .filter(payload => type === undefined || payload.type === type);
}
