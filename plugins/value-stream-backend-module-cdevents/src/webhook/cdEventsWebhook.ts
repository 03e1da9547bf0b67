import {
  requireFresh,
  requireSignature,
  requireToken,
  WebhookHandler,
} from '@value-stream/backstage-plugin-value-stream-node';
import { unwrapDelivery } from './unwrapDelivery';

/**
 * Deliveries of events. CDEvents has no scheme of its own; a delivery is
 * accepted that is signed as Standard Webhooks are (`webhook-signature`), or
 * as GitHub's are (`X-Hub-Signature-256`), or that carries a secret as bearer
 * token.
 */
export const cdEventsWebhook: WebhookHandler<unknown> = {
  verify({ headers, rawBody }, secrets, _, now) {
    const standard = headers['webhook-signature'];
    if (standard !== undefined) {
      const { 'webhook-id': id = '', 'webhook-timestamp': sent = '' } = headers;
      requireFresh(/^\d{1,12}$/.test(sent) ? Number(sent) * 1_000 : NaN, now);
      requireSignature({
        content: Buffer.concat([Buffer.from(`${id}.${sent}.`), rawBody]),
        signatures: standard
          .split(' ')
          .filter(signature => signature.startsWith('v1,'))
          .map(signature => signature.slice('v1,'.length)),
        secrets: secrets.map(keyOf),
        encoding: 'base64',
      });
      return;
    }
    const hub = headers['x-hub-signature-256'];
    if (hub !== undefined) {
      requireSignature({
        content: rawBody,
        signatures: [hub.replace(/^sha256=/, '').toLowerCase()],
        secrets,
        encoding: 'hex',
      });
      return;
    }
    requireToken(
      /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1],
      secrets,
    );
  },
  read: request => ({
    type: 'cdevents',
    body: { events: unwrapDelivery(request) },
  }),
};

/** Standard Webhooks writes secrets as base64 behind `whsec_`. */
function keyOf(secret: string): string | Uint8Array {
  return secret.startsWith('whsec_')
    ? Buffer.from(secret.slice('whsec_'.length), 'base64')
    : secret;
}
