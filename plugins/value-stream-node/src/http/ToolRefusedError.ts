import { CustomErrorBase } from '@backstage/errors';

/**
 * The tool refuses one address; others may be read. `status` 404 does not say
 * that a thing is deleted: it may be hidden.
 *
 * @public
 */
export class ToolRefusedError extends CustomErrorBase {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.name = 'ToolRefusedError';
    this.status = status;
  }
}
