import {
  requireFresh,
  requireSignature,
  requireToken,
  WebhookRequest,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';

const KEY = /^whsec_([A-Za-z0-9+/=_-]+)$/;

/**
 * Checks a delivery by GitLab's schemes: the signature over id, time and body
 * where it is signed, and then nothing less; else the secret token.
 *
 * @throws AuthenticationError where no secret fits or a signed delivery is stale.
 */
export function verifyGitlabHook(
  { headers, rawBody }: WebhookRequest,
  secrets: readonly string[],
  now: Instant,
): void {
  const signature = headers['webhook-signature'];
  if (signature === undefined) {
    requireToken(headers['x-gitlab-token'], secrets);
    return;
  }
  const id = headers['webhook-id'] ?? '';
  const sentAt = headers['webhook-timestamp'] ?? '';
  requireSignature({
    content: Buffer.concat([Buffer.from(`${id}.${sentAt}.`), rawBody]),
    signatures: signature
      .split(' ')
      .filter(one => one.startsWith('v1,'))
      .map(one => one.slice(3)),
    secrets: secrets.map(secret => {
      const key = KEY.exec(secret)?.[1];
      return key === undefined ? secret : Buffer.from(key, 'base64');
    }),
    encoding: 'base64',
  });
  requireFresh(
    /^\d{1,12}$/.test(sentAt) ? Number(sentAt) * 1_000 : undefined,
    now,
  );
}
