import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/frontend-plugin-api';

/** The page of all streams. */
export { valueStreamsRouteRef as rootRouteRef } from '@value-stream/backstage-plugin-value-stream-react';

/** The trace of one item; its key goes into the query, `?key=`, see {@link tracePath}. @public */
export const traceRouteRef = createRouteRef();

/** Which streams entities belong to, and why. @public */
export const mappingRouteRef = createRouteRef();

/** Sources with their state. @public */
export const sourcesRouteRef = createRouteRef();

/** Data quality. @public */
export const dataQualityRouteRef = createRouteRef();

/** What each number means. @public */
export const definitionsRouteRef = createRouteRef();

/** The page of an entity, and so of a stream; names without a link where no catalog is installed. */
export const entityPageRouteRef = createExternalRouteRef({
  params: ['kind', 'namespace', 'name'],
  defaultTarget: 'catalog.catalogEntity',
});
