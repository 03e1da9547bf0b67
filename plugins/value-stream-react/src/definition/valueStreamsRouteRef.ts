import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The page of all streams, which the plugin `value-stream` brings and all others link to. @public */
export const valueStreamsRouteRef = createRouteRef();
