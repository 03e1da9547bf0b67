import {
  Connector,
  ConnectorPayload,
} from '@value-stream/backstage-plugin-value-stream-node';
import { connectorChecks } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { compareSet, SetResult } from '../SetResult';

/** Recorded payloads with fields dropped, nulled, retyped and oversized: no crash, and a reason each. */
export async function checkDamaged(
  set: string,
  connector: Connector<any>,
  payloads: readonly ConnectorPayload[],
): Promise<SetResult> {
  const check = connectorChecks(connector, {
    source: { host: 'jira.example.com' },
    options: { otherChanges: true },
    payloads,
    identities: [],
    people: [],
  }).find(({ name }) => name.startsWith('never throws'))!;
  const result = compareSet(set);
  const said = await Promise.resolve()
    .then(() => check.run())
    .then(
      () => undefined,
      (error: Error) => error.message,
    );
  result.expect(`${payloads.length} payloads`, said, undefined);
  return result.result();
}
