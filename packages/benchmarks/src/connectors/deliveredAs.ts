import { createHmac } from 'node:crypto';
import { WebhookRequest } from '@value-stream/backstage-plugin-value-stream-node';

/**
 * A delivery as a tool sends it: signed by its own scheme, or with a token
 * where it has no other.
 *
 * @param now - present time, in ms, which some schemes sign
 */
export function deliveredAs(
  tool: string,
  rawBody: Buffer,
  secret: string,
  now: number,
): WebhookRequest & { readonly signed: boolean } {
  const hmac = (content: Buffer, encoding: 'hex' | 'base64') =>
    createHmac('sha256', secret).update(content).digest(encoding);
  const signed = (headers: Record<string, string>) => ({
    headers,
    rawBody,
    signed: true,
  });
  switch (tool) {
    case 'gitlab': {
      const sentAt = String(Math.floor(now / 1_000));
      const content = Buffer.concat([Buffer.from(`id.${sentAt}.`), rawBody]);
      return signed({
        'webhook-id': 'id',
        'webhook-timestamp': sentAt,
        'webhook-signature': `v1,${hmac(content, 'base64')}`,
      });
    }
    case 'jira':
      return signed({ 'x-hub-signature': `sha256=${hmac(rawBody, 'hex')}` });
    case 'pagerduty':
      return signed({ 'x-pagerduty-signature': `v1=${hmac(rawBody, 'hex')}` });
    case 'jenkins':
    case 'argocd':
      return {
        headers: { [`x-${tool}-token`]: secret },
        rawBody,
        signed: false,
      };
    default:
      return signed({
        'x-hub-signature-256': `sha256=${hmac(rawBody, 'hex')}`,
      });
  }
}
