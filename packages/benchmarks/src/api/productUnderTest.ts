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
export { readDependencyQuery } from '../../../../plugins/value-stream-backend/src/query/dependencies/DependencyQuery';
export { getDependencies } from '../../../../plugins/value-stream-backend/src/query/dependencies/getDependencies';
export type { WaitRow } from '../../../../plugins/value-stream-backend/src/projection/waitRow';
export { writeWaits } from '../../../../plugins/value-stream-backend/src/projection/writeWaits';
export { getOverview } from '../../../../plugins/value-stream-backend/src/query/getOverview';
export { refreshSummaries } from '../../../../plugins/value-stream-backend/src/summary/refreshSummaries';
export { canonicalJson } from '../../../../plugins/value-stream-backend/src/log/canonicalJson';
export { hashOf } from '../../../../plugins/value-stream-backend/src/log/hashOf';
export { createVisibleRefs } from '../../../../plugins/value-stream-backend/src/permissions/createVisibleRefs';
export { getDependencyEvidence } from '../../../../plugins/value-stream-backend/src/query/dependencies/getDependencyEvidence';
export { getOpenBlockers } from '../../../../plugins/value-stream-backend/src/query/dependencies/getOpenBlockers';
export { getEntityScope } from '../../../../plugins/value-stream-backend/src/query/getEntityScope';
export { getFlowEvidence } from '../../../../plugins/value-stream-backend/src/query/getFlowEvidence';
export { getFutureMap } from '../../../../plugins/value-stream-backend/src/query/getFutureMap';
export { getHandovers } from '../../../../plugins/value-stream-backend/src/query/getHandovers';
export { getItemsBehind } from '../../../../plugins/value-stream-backend/src/query/getItemsBehind';
export { getMapComparison } from '../../../../plugins/value-stream-backend/src/query/getMapComparison';
export { getProcess } from '../../../../plugins/value-stream-backend/src/query/getProcess';
export type { QueryContext } from '../../../../plugins/value-stream-backend/src/query/QueryContext';
export { loadStreams } from '../../../../plugins/value-stream-backend/src/projection/loadStreams';
export { summarizeFigures } from '../../../../plugins/value-stream-backend/src/summary/summarizeFigures';
export { renewVersion } from '../../../../plugins/value-stream-backend/src/log/namedVersion';
export { createWebhookRouter } from '../../../../plugins/value-stream-backend/src/router/createWebhookRouter';
export { createStreamRegistry } from '../../../../plugins/value-stream-backend/src/streams/createStreamRegistry';
// The catalog and the watch of the registry's own test: what it is held to is what is measured.
/* eslint-disable no-restricted-imports */
export { createLargeCatalog } from '../../../../plugins/value-stream-backend/src/streams/__testUtils__/largeCatalog';
export { watchTurns } from '../../../../plugins/value-stream-backend/src/streams/__testUtils__/watchTurns';
/* eslint-enable no-restricted-imports */
export { migrateDatabase } from '../../../../plugins/value-stream-backend/src/log/prepareDatabase';
export { renewVersions } from '../../../../plugins/value-stream-backend/src/projection/renewVersions';
