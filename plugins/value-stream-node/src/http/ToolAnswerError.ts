import { CustomErrorBase } from '@backstage/errors';

/**
 * The tool fails, or answers what cannot be understood, for a reason that may
 * pass.
 *
 * @public
 */
export class ToolAnswerError extends CustomErrorBase {
  constructor(message: string, cause?: Error | unknown) {
    super(message, cause);
    this.name = 'ToolAnswerError';
  }
}
