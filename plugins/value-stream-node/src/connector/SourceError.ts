import { CustomErrorBase } from '@backstage/errors';

/**
 * A source cannot be read. Facts already in the log stay; the source shows
 * the message and what to do.
 *
 * @public
 */
export class SourceError extends CustomErrorBase {
  readonly whatToDo: string;

  constructor(message: string, whatToDo: string, cause?: Error | unknown) {
    super(message, cause);
    this.name = 'SourceError';
    this.whatToDo = whatToDo;
  }
}
