import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { keepShape } from '../reading/keepShape';
import { Item } from './ApiList';
import { Reading } from './Reading';
import * as shapes from './shapes';

/** What became of deployments. GraphQL does not tell the ids of statuses, so it is one request for each. */
export async function readDeploymentStatuses(
  items: readonly Item[],
  reading: Reading,
): Promise<readonly ConnectorPayload[]> {
  const payloads: ConnectorPayload[] = [];
  for (const item of items) {
    if (Number.isSafeInteger(item.id)) {
      const deployment = keepShape(item, shapes.DEPLOYMENT);
      const statuses = await reading.all(
        `deployments/${item.id}/statuses`,
        shapes.DEPLOYMENT_STATUS,
      );
      payloads.push(
        ...statuses.map(status =>
          reading.payload('api.deployment_status', {
            deployment,
            deployment_status: status,
          }),
        ),
      );
    }
  }
  return payloads;
}
