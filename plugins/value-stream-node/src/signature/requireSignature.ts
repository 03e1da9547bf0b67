import { createHmac } from 'node:crypto';
import { AuthenticationError } from '@backstage/errors';
import { sameSecret } from './sameSecret';

/**
 * Requires that one of the given signatures is the HMAC-SHA256 of the content
 * with one of the secrets.
 *
 * @param signatures - as the delivery carries them, without the scheme's prefix
 * @throws AuthenticationError where none fits, or there is no secret
 *
 * @public
 */
export function requireSignature(delivery: {
  readonly content: Uint8Array;
  readonly signatures: readonly string[];
  readonly secrets: readonly (string | Uint8Array)[];
  readonly encoding: 'hex' | 'base64';
}): void {
  const { content, signatures, secrets, encoding } = delivery;
  const fits = secrets
    .map(secret =>
      createHmac('sha256', secret).update(content).digest(encoding),
    )
    .flatMap(expected => signatures.map(given => sameSecret(given, expected)))
    .includes(true);
  if (!fits) {
    throw new AuthenticationError(
      secrets.length
        ? 'The delivery is not signed with a secret of this source'
        : 'This source has no secret in configuration; deliveries are refused',
    );
  }
}
