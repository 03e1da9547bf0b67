import { AuthenticationError } from '@backstage/errors';
import { Instant } from '@value-stream/flow-engine';

const TOLERANCE_MS = 5 * 60_000;

/**
 * Requires that a delivery was sent within five minutes of now, so that an
 * old one cannot be sent again.
 *
 * @throws AuthenticationError where it was not, or does not say
 *
 * @public
 */
export function requireFresh(sentAt: Instant | undefined, now: Instant): void {
  if (
    sentAt === undefined ||
    Number.isNaN(sentAt) ||
    Math.abs(now - sentAt) > TOLERANCE_MS
  ) {
    throw new AuthenticationError(
      'The delivery is stale or does not say when it was sent; check the clocks of both sides',
    );
  }
}
