import { CustomErrorBase } from '@backstage/errors';
import { Instant } from '@value-stream/flow-engine';

/**
 * The tool asks to be left alone until an instant, by a rate limit or for
 * maintenance. The source shows it as a warning and goes on from its last
 * committed page after that instant.
 *
 * @public
 */
export class SourceBusyError extends CustomErrorBase {
  readonly retryAt: Instant;

  constructor(message: string, retryAt: Instant) {
    super(message);
    this.name = 'SourceBusyError';
    this.retryAt = retryAt;
  }
}
