/** What links in the backend plugin, seen from inside: a portal sees only its default export. */
export { insertRows } from '../../../../plugins/value-stream-backend/src/log/bulkRows';
export { LIVE_FACTS } from '../../../../plugins/value-stream-backend/src/log/factTables';
export { lockFacts } from '../../../../plugins/value-stream-backend/src/log/lockFacts';
export { migrateDatabase } from '../../../../plugins/value-stream-backend/src/log/prepareDatabase';
export { writeBehind } from '../../../../plugins/value-stream-backend/src/log/writeBehind';
export { laneListener } from '../../../../plugins/value-stream-backend/src/projection/laneListener';
export {
  mentioning,
  traceReferences,
} from '../../../../plugins/value-stream-backend/src/tracing/traceReferences';
export { walkLane } from '../../../../plugins/value-stream-backend/src/tracing/walkLane';
export { keepLaneNews } from '../../../../plugins/value-stream-backend/src/tracing/lane/laneNews';
export { writeOwnWords } from '../../../../plugins/value-stream-backend/src/tracing/writeOwnWords';
