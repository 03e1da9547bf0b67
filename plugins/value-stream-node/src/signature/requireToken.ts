import { AuthenticationError } from '@backstage/errors';
import { sameSecret } from './sameSecret';

/**
 * Requires that a delivery carries one of the secrets as its token.
 *
 * @throws AuthenticationError where it does not, or there is no secret
 *
 * @public
 */
export function requireToken(
  token: string | undefined,
  secrets: readonly string[],
): void {
  const fits = secrets
    .map(secret => sameSecret(token ?? '', secret))
    .includes(true);
  if (token === undefined || !fits) {
    throw new AuthenticationError(
      secrets.length
        ? 'The delivery carries no token of this source'
        : 'This source has no secret in configuration; deliveries are refused',
    );
  }
}
