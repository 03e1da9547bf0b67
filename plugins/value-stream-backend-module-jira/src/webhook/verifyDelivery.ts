import {
  requireSignature,
  requireToken,
  WebhookRequest,
} from '@value-stream/backstage-plugin-value-stream-node';

const SIGNATURE = 'x-hub-signature';

/**
 * Checks a delivery: the signature that Cloud and Data Center send where the
 * webhook has a secret, else the token in the address (`?token=`), which is
 * all that older Servers can send. A signature that does not fit is never
 * made up for by a token.
 *
 * @throws AuthenticationError where no secret fits.
 */
export function verifyDelivery(
  request: WebhookRequest,
  secrets: readonly string[],
): void {
  const signature = request.headers[SIGNATURE];
  if (signature === undefined) {
    requireToken(request.query?.token, secrets);
    return;
  }
  requireSignature({
    content: request.rawBody,
    signatures: [signature.replace(/^sha256=/i, '').toLowerCase()],
    secrets,
    encoding: 'hex',
  });
}
