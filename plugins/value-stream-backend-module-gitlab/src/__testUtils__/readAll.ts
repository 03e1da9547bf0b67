import { mockServices } from '@backstage/backend-test-utils';
import {
  BackfillPage,
  Cursor,
  PartState,
  SourceScope,
} from '@value-stream/backstage-plugin-value-stream-node';
import { createGitlabConnector } from '../createGitlabConnector';
import { GitlabConnectorSettings } from '../GitlabConnectorSettings';

export interface ReadSettings extends GitlabConnectorSettings {
  readonly cursor?: Cursor;
  readonly options?: object;
  readonly selectors?: SourceScope['selectors'];
  readonly now?: number;
  readonly token?: string;
}

export interface AllRead {
  readonly pages: readonly BackfillPage[];
  /** Types of the payloads with their number, as `issue 1`. */
  readonly names: readonly string[];
  readonly states: readonly PartState[];
  readonly cursor: Cursor | undefined;
  readonly error?: Error;
}

/** Runs a backfill to its end, or to the error that ends it. */
export async function readAll(
  url: string,
  settings: ReadSettings = {},
): Promise<AllRead> {
  const { cursor, options, selectors = [], now, token, ...rest } = settings;
  const connector = createGitlabConnector({ waitsMs: [1, 1, 1], ...rest });
  const pages: BackfillPage[] = [];
  let error: Error | undefined;
  try {
    const all = connector.backfill!(
      {
        source: { id: 'shop', connector: 'gitlab', host: 'gitlab.example.com' },
        options: connector.readOptions({
          apiBaseUrl: `${url}/api/v4`,
          ...(selectors.length === 0 && { projects: ['shop/api'] }),
          ...options,
        }),
        credentials: token ? { token } : {},
        selectors,
      },
      cursor && JSON.parse(JSON.stringify(cursor)),
      {
        now: () => now ?? Date.parse('2024-06-01T00:00:00Z'),
        fetch,
        logger: mockServices.logger.mock(),
        signal: new AbortController().signal,
        workingDirectory: '/nonexistent',
      },
    );
    for await (const page of all) {
      pages.push(page);
    }
  } catch (thrown) {
    error = thrown as Error;
  }
  return {
    pages,
    names: namesOf(pages),
    states: pages.findLast(page => page.states)?.states ?? [],
    cursor: pages[pages.length - 1]?.cursor ?? cursor,
    ...(error && { error }),
  };
}

function namesOf(pages: readonly BackfillPage[]): readonly string[] {
  return pages.flatMap(page =>
    page.payloads.map(({ type, body }) => {
      const parts = Object.entries(body as Record<string, any>);
      const [, thing] =
        parts.find(([name]) => name === type.replace('-', '_')) ?? [];
      return `${type} ${
        thing?.iid ?? thing?.tag_name ?? thing?.name ?? thing?.id
      }`;
    }),
  );
}
