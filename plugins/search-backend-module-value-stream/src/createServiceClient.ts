import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import {
  createValueStreamClient,
  ValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-common';

/**
 * The value stream API, asked by the search backend itself. Each request has a
 * token of its own, as an index may take longer than one is valid.
 */
export async function createServiceClient(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): Promise<ValueStreamClient> {
  const { auth, discovery } = options;
  return createValueStreamClient({
    baseUrl: await discovery.getBaseUrl('value-stream'),
    fetch: async (input, init) => {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'value-stream',
      });
      const headers = new Headers(init?.headers);
      headers.set('authorization', `Bearer ${token}`);
      return fetch(input, { ...init, headers });
    },
  });
}
