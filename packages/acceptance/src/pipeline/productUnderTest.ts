/**
 * What these checks see of the backend plugin from inside. A portal sees only
 * its default export; to feed the pipeline without a portal, its own parts
 * are needed.
 */
export {
  createPipeline,
  type Pipeline,
} from '../../../../plugins/value-stream-backend/src/sources/createPipeline';
export { migrateDatabase } from '../../../../plugins/value-stream-backend/src/log/prepareDatabase';
export { canonicalJson } from '../../../../plugins/value-stream-backend/src/log/canonicalJson';
export type { DeclaredStream } from '../../../../plugins/value-stream-backend/src/streams/DeclaredStream';
export type { RegisteredEntity } from '../../../../plugins/value-stream-backend/src/streams/RegisteredEntity';
export { readEntity } from '../../../../plugins/value-stream-backend/src/streams/readEntity';
export { readRegistryConfig } from '../../../../plugins/value-stream-backend/src/streams/readRegistryConfig';
export { resolveRegistry } from '../../../../plugins/value-stream-backend/src/streams/resolveRegistry';
