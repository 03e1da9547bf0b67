import { ToolRefusedError } from '@value-stream/backstage-plugin-value-stream-node';

/** Whether GitHub shows nothing at the address, where that may well be. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ToolRefusedError && error.status === 404;
}
