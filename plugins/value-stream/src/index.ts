/**
 * All streams, the trace of one item, sources and data quality, and a card
 * for entity pages.
 *
 * @packageDocumentation
 */
export { valueStreamPlugin as default } from './plugin';
export {
  dataQualityRouteRef,
  mappingRouteRef,
  rootRouteRef,
  sourcesRouteRef,
  traceRouteRef,
} from './routes';
export { tracePath } from './trace/tracePath';
export { valueStreamTranslationRef } from './translation';
