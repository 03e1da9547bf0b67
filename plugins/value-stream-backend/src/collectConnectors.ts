import { ConflictError } from '@backstage/errors';
import {
  Connector,
  ValueStreamConnectorsExtensionPoint,
} from '@value-stream/backstage-plugin-value-stream-node';

/** Where modules hand in their connectors, and the list of them. */
export function collectConnectors(): {
  readonly extensionPoint: ValueStreamConnectorsExtensionPoint;
  list(): readonly Connector[];
} {
  const connectors = new Map<string, Connector>();
  return {
    extensionPoint: {
      addConnector(connector) {
        if (connectors.has(connector.id)) {
          throw new ConflictError(
            `Two modules bring a connector '${connector.id}'; remove one of them from the backend`,
          );
        }
        connectors.set(connector.id, connector as Connector);
      },
    },
    list: () => [...connectors.values()],
  };
}
