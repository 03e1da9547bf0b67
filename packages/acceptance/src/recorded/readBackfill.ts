import {
  Connector,
  ConnectorPayload,
  SourceScope,
} from '@value-stream/backstage-plugin-value-stream-node';
import { ToolServer } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { plainLogger } from '../pipeline/plainLogger';

/** All payloads that a backfill reads of a served recording. */
export async function readBackfill(
  connector: Connector<any>,
  server: ToolServer,
  scope: {
    readonly host?: string;
    readonly options: object;
    readonly credentials?: SourceScope['credentials'];
  },
): Promise<readonly ConnectorPayload[]> {
  const payloads: ConnectorPayload[] = [];
  try {
    for await (const page of connector.backfill!(
      {
        source: {
          id: connector.id,
          connector: connector.id,
          ...(scope.host && { host: scope.host }),
        },
        options: connector.readOptions(scope.options),
        credentials: scope.credentials ?? { token: 'played' },
        selectors: [],
      },
      undefined,
      {
        now: () => Date.now(),
        fetch,
        logger: plainLogger(),
        signal: new AbortController().signal,
        workingDirectory: '/nonexistent',
      },
    )) {
      payloads.push(...page.payloads);
    }
  } finally {
    await server.close();
  }
  return payloads;
}
