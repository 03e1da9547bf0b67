/** What answers in the backend plugin, seen from inside: a portal sees only its default export. */
export { createEntityIndex } from '../../../../plugins/value-stream-backend/src/query/createEntityIndex';
export { createTimelineReader } from '../../../../plugins/value-stream-backend/src/query/createTimelineReader';
export { getMap } from '../../../../plugins/value-stream-backend/src/query/getMap';
export { readMapQuery } from '../../../../plugins/value-stream-backend/src/query/MapQuery';
export { LIVE_FACTS } from '../../../../plugins/value-stream-backend/src/log/factTables';
export { toTimelineRow } from '../../../../plugins/value-stream-backend/src/projection/timelineRow';
export { writeTimelines } from '../../../../plugins/value-stream-backend/src/projection/writeTimelines';
export { readDependencyQuery } from '../../../../plugins/value-stream-backend/src/query/dependencies/DependencyQuery';
export { getDependencies } from '../../../../plugins/value-stream-backend/src/query/dependencies/getDependencies';
export type { WaitRow } from '../../../../plugins/value-stream-backend/src/projection/waitRow';
export { writeWaits } from '../../../../plugins/value-stream-backend/src/projection/writeWaits';
