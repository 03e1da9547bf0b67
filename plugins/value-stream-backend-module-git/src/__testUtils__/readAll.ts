import { mockServices } from '@backstage/backend-test-utils';
import {
  BackfillPage,
  Cursor,
  PartState,
} from '@value-stream/backstage-plugin-value-stream-node';
import { createGitConnector } from '../createGitConnector';
import { GitCredentials } from '../credentials/GitCredentials';
import { GitPayload } from '../translate/GitPayload';

export const NO_CREDENTIALS: GitCredentials = {
  knows: () => false,
  authorization: async () => undefined,
};

export const NOW = Date.parse('2024-06-01T00:00:00Z');

export interface ReadAllOptions {
  readonly cursor?: Cursor;
  readonly workingDirectory?: string;
  readonly pageSize?: number;
  readonly program?: string;
  readonly credentials?: GitCredentials;
  readonly selectors?: readonly string[];
  readonly signal?: AbortSignal;
  readonly now?: number;
}

export interface Everything {
  readonly pages: readonly BackfillPage[];
  readonly payloads: readonly GitPayload[];
  readonly cursor: Cursor;
  readonly states: readonly PartState[];
}

/** Runs a backfill to its end. */
export async function readAll(
  sourceOptions: unknown,
  options: ReadAllOptions = {},
): Promise<Everything> {
  const connector = createGitConnector({
    credentials: NO_CREDENTIALS,
    ...options,
  });
  const pages: BackfillPage[] = [];
  const scope = {
    source: { id: 'code', connector: 'git' },
    options: connector.readOptions(sourceOptions),
    credentials: {},
    selectors: (options.selectors ?? []).map(value => ({
      annotation: 'backstage.io/source-location',
      value,
      entityRef: 'component:default/api',
    })),
  };
  for await (const page of connector.backfill!(scope, options.cursor, {
    now: () => options.now ?? NOW,
    fetch,
    logger: mockServices.logger.mock(),
    signal: options.signal ?? new AbortController().signal,
    workingDirectory: options.workingDirectory ?? '/nonexistent',
  })) {
    pages.push(page);
  }
  return {
    pages,
    payloads: pages.flatMap(page => page.payloads as GitPayload[]),
    cursor: pages.at(-1)!.cursor,
    states: pages.flatMap(page => page.states ?? []),
  };
}
