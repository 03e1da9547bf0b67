/** What answers in the backend plugin, seen from inside: a portal sees only its default export. */
export { createEntityIndex } from '../../../../plugins/value-stream-backend/src/query/createEntityIndex';
export { createTimelineReader } from '../../../../plugins/value-stream-backend/src/query/createTimelineReader';
export { getAgeing } from '../../../../plugins/value-stream-backend/src/query/getAgeing';
export { getCumulativeFlow } from '../../../../plugins/value-stream-backend/src/query/getCumulativeFlow';
export { getDelivery } from '../../../../plugins/value-stream-backend/src/query/getDelivery';
export { getFlow } from '../../../../plugins/value-stream-backend/src/query/getFlow';
export { getFlowTimes } from '../../../../plugins/value-stream-backend/src/query/getFlowTimes';
export { getForecast } from '../../../../plugins/value-stream-backend/src/query/getForecast';
export { getThroughput } from '../../../../plugins/value-stream-backend/src/query/getThroughput';
export { getMap } from '../../../../plugins/value-stream-backend/src/query/getMap';
export { readMapQuery } from '../../../../plugins/value-stream-backend/src/query/MapQuery';
export { insertRows } from '../../../../plugins/value-stream-backend/src/log/bulkRows';
export { LIVE_FACTS } from '../../../../plugins/value-stream-backend/src/log/factTables';
export { toTimelineRow } from '../../../../plugins/value-stream-backend/src/projection/timelineRow';
export { writeTimelines } from '../../../../plugins/value-stream-backend/src/projection/writeTimelines';
