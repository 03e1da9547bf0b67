import {
  BackfillPage,
  ConnectorPayload,
  Cursor,
} from '@value-stream/backstage-plugin-value-stream-node';
import { mockServices } from '@backstage/backend-test-utils';
import { createJiraConnector } from '../createJiraConnector';
import { JiraContent, playJira } from './playedJira';

export const NOW = Date.UTC(2024, 5, 1);

export interface ReadOptions {
  readonly options?: object;
  readonly cursor?: Cursor;
  readonly projects?: string;
  readonly credentials?: Readonly<Record<string, string>>;
  /** Of one request; short where the played Jira keeps silent. */
  readonly timeoutMs?: number;
  readonly waitsMs?: readonly number[];
  readonly now?: number;
}

export interface ReadResult {
  readonly pages: readonly BackfillPage[];
  readonly payloads: readonly ConnectorPayload[];
  /** What stopped the reading, if anything. */
  readonly error?: any;
  /** `METHOD path` of each request. */
  readonly requests: readonly string[];
  readonly jql: readonly string[];
  readonly authorization?: string;
}

/** Reads a played Jira to the end, or to the first error. */
export async function readJira(
  content: JiraContent,
  read: ReadOptions = {},
): Promise<ReadResult> {
  const server = await playJira(content);
  const connector = createJiraConnector({
    timeoutMs: read.timeoutMs ?? 20_000,
    waitsMs: read.waitsMs ?? [1, 1],
  });
  const pages: BackfillPage[] = [];
  let error: unknown;
  try {
    for await (const page of connector.backfill!(
      {
        source: { id: 'jira', connector: 'jira', host: 'acme.example' },
        options: connector.readOptions({
          baseUrl: server.url,
          edition: content.edition,
          sprints: false,
          releases: false,
          ...read.options,
        }),
        credentials: read.credentials ?? { token: 'personal' },
        selectors: [
          {
            annotation: 'jira/project-key',
            value: read.projects ?? 'PAY',
            entityRef: 'component:default/pay',
          },
        ],
      },
      read.cursor,
      {
        now: () => read.now ?? NOW,
        fetch,
        logger: mockServices.logger.mock(),
        signal: new AbortController().signal,
        workingDirectory: '/nonexistent',
      },
    )) {
      pages.push(page);
    }
  } catch (thrown) {
    error = thrown;
  } finally {
    await server.close();
  }
  return {
    pages,
    payloads: pages.flatMap(page => page.payloads),
    error,
    requests: server.requests.map(({ method, path }) => `${method} ${path}`),
    jql: server.requests.flatMap(({ query }) => query.get('jql') ?? []),
    authorization: server.requests[0]?.headers.authorization,
  };
}

/** Keys of the issues that were read, in order. */
export function keysOf({ payloads }: ReadResult): string[] {
  return payloads.flatMap(({ type, body }) =>
    type === 'issue' ? [(body as any).issue.key] : [],
  );
}
