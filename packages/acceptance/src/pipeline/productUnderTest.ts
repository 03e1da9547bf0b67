/**
 * What these checks see of the backend plugin from inside. A portal sees only
 * its default export; to feed the pipeline without a portal, its own parts
 * are needed.
 */
export { createPipeline } from '../../../../plugins/value-stream-backend/src/sources/createPipeline';
export type { Pipeline } from '../../../../plugins/value-stream-backend/src/sources/Pipeline';
export { migrateDatabase } from '../../../../plugins/value-stream-backend/src/log/prepareDatabase';
export { canonicalJson } from '../../../../plugins/value-stream-backend/src/log/canonicalJson';
export type { DeclaredStream } from '../../../../plugins/value-stream-backend/src/streams/DeclaredStream';
export type { RegisteredEntity } from '../../../../plugins/value-stream-backend/src/streams/RegisteredEntity';
export { readEntity } from '../../../../plugins/value-stream-backend/src/streams/readEntity';
export { readRegistryConfig } from '../../../../plugins/value-stream-backend/src/streams/readRegistryConfig';
export { resolveRegistry } from '../../../../plugins/value-stream-backend/src/streams/resolveRegistry';
export { createEntityIndex } from '../../../../plugins/value-stream-backend/src/query/createEntityIndex';
export { createTimelineReader } from '../../../../plugins/value-stream-backend/src/query/createTimelineReader';
export { getDelivery } from '../../../../plugins/value-stream-backend/src/query/getDelivery';
export { readDependencyQuery } from '../../../../plugins/value-stream-backend/src/query/dependencies/DependencyQuery';
export { getDependencies } from '../../../../plugins/value-stream-backend/src/query/dependencies/getDependencies';
export { getEntityScope } from '../../../../plugins/value-stream-backend/src/query/getEntityScope';
export { getFlowTimes } from '../../../../plugins/value-stream-backend/src/query/getFlowTimes';
export { getMap } from '../../../../plugins/value-stream-backend/src/query/getMap';
export {
  readMapQuery,
  type MapParameters,
} from '../../../../plugins/value-stream-backend/src/query/MapQuery';
export type { QueryContext } from '../../../../plugins/value-stream-backend/src/query/QueryContext';
export { readStreams } from '../../../../plugins/value-stream-backend/src/query/readStreams';
