import {
  BackfillPage,
  Connector,
  ConnectorPayload,
  WebhookRequest,
} from '@value-stream/backstage-plugin-value-stream-node';

/** A payload of a source, and the way it came. */
export interface Arrival {
  readonly source: string;
  readonly origin: 'webhook' | 'backfill';
  readonly payload: ConnectorPayload;
}

/**
 * A connector with its own `translate`, fed by hand: its backfill gives what
 * lies in `pending`, its webhook takes payloads as they are.
 */
export function fedByHand(
  connector: Connector<any>,
  pending: ConnectorPayload[],
): Connector<any> {
  return {
    ...connector,
    annotations: connector.annotations,
    async *backfill(): AsyncIterable<BackfillPage> {
      for (const payload of pending.splice(0)) {
        yield { payloads: [payload], cursor: {} };
      }
    },
    webhook: {
      verify() {},
      read: ({ rawBody }) => JSON.parse(Buffer.from(rawBody).toString('utf8')),
    },
    upload: undefined,
  };
}

/** A payload as a delivery that {@link fedByHand} reads. */
export function deliveryOf(payload: ConnectorPayload): WebhookRequest {
  return { headers: {}, rawBody: Buffer.from(JSON.stringify(payload)) };
}
