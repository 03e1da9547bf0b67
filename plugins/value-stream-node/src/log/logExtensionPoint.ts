import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { ValueStreamLog } from './ValueStreamLog';

/** @public */
export interface ValueStreamLogExtensionPoint {
  /** Is called with the log before the backend starts to answer. */
  useLog(use: (log: ValueStreamLog) => void | Promise<void>): void;
}

/**
 * Where modules ask for the log of activities.
 *
 * @public
 */
export const valueStreamLogExtensionPoint =
  createExtensionPoint<ValueStreamLogExtensionPoint>({
    id: 'value-stream.log',
  });
