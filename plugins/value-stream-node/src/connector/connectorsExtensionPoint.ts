import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { Connector } from './Connector';

/** @public */
export interface ValueStreamConnectorsExtensionPoint {
  /** @throws ConflictError where another connector has the same id. */
  addConnector<Options>(connector: Connector<Options>): void;
}

/**
 * Where connector modules register.
 *
 * @public
 */
export const valueStreamConnectorsExtensionPoint =
  createExtensionPoint<ValueStreamConnectorsExtensionPoint>({
    id: 'value-stream.connectors',
  });
