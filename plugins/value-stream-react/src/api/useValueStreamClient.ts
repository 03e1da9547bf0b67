import { useMemo } from 'react';
import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import {
  createValueStreamClient,
  ValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-common';

/**
 * The client of the value stream API, asking as the signed-in reader.
 *
 * @public
 */
export function useValueStreamClient(): ValueStreamClient {
  const { fetch } = useApi(fetchApiRef);
  return useMemo(() => createValueStreamClient({ fetch }), [fetch]);
}
