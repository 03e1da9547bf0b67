import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  dataQualityRouteRef,
  definitionsRouteRef,
  mappingRouteRef,
  rootRouteRef,
  sourcesRouteRef,
  traceRouteRef,
} from './routes';
import { RoomForTabs } from './page/RoomForTabs';

const inTabs = (page: JSX.Element) => <RoomForTabs>{page}</RoomForTabs>;

/** The page with its tabs below. */
export const valueStreamsPage = PageBlueprint.make({
  params: { path: '/value-streams', routeRef: rootRouteRef },
});

/** First tab: all streams. */
export const streamsPage = SubPageBlueprint.make({
  name: 'streams',
  params: {
    path: 'streams',
    title: 'Streams',
    loader: () => import('./streams').then(m => inTabs(<m.StreamsPage />)),
  },
});

/** Second tab: the trace of one item. */
export const tracePage = SubPageBlueprint.make({
  name: 'trace',
  params: {
    path: 'items',
    title: 'Trace',
    routeRef: traceRouteRef,
    loader: () => import('./trace').then(m => inTabs(<m.TracePage />)),
  },
});

/** Third tab: which streams entities belong to. */
export const mappingPage = SubPageBlueprint.make({
  name: 'mapping',
  params: {
    path: 'mapping',
    title: 'Mapping',
    routeRef: mappingRouteRef,
    loader: () => import('./mapping').then(m => inTabs(<m.MappingPage />)),
  },
});

/** Fourth tab: sources. */
export const sourcesPage = SubPageBlueprint.make({
  name: 'sources',
  params: {
    path: 'sources',
    title: 'Sources',
    routeRef: sourcesRouteRef,
    loader: () => import('./sources').then(m => inTabs(<m.SourcesPage />)),
  },
});

/** Fifth tab: data quality. */
export const dataQualityPage = SubPageBlueprint.make({
  name: 'data-quality',
  params: {
    path: 'data-quality',
    title: 'Data quality',
    routeRef: dataQualityRouteRef,
    loader: () =>
      import('./dataQuality').then(m => inTabs(<m.DataQualityPage />)),
  },
});

/** Sixth tab: what each number means. */
export const definitionsPage = SubPageBlueprint.make({
  name: 'definitions',
  params: {
    path: 'definitions',
    title: 'Definitions',
    routeRef: definitionsRouteRef,
    loader: () =>
      import('./definitions').then(m => inTabs(<m.DefinitionsPage />)),
  },
});
