import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import TimelineIcon from '@material-ui/icons/Timeline';
import {
  dataQualityPage,
  definitionsPage,
  mappingPage,
  sourcesPage,
  streamsPage,
  tracePage,
  valueStreamsPage,
} from './pages';
import { entityCard } from './card/entityCard';
import { flowEntityCard } from './flowCard/flowEntityCard';
import { streamHeaderCard } from './header/streamHeaderCard';
import { myStreamsWidget } from './myStreams/myStreamsWidget';
import {
  itemSearchResult,
  itemSearchType,
  streamSearchResult,
  streamSearchType,
} from './search/searchItems';
import {
  dataQualityRouteRef,
  definitionsRouteRef,
  entityPageRouteRef,
  mappingRouteRef,
  rootRouteRef,
  sourcesRouteRef,
  traceRouteRef,
} from './routes';

/**
 * All streams, the trace of one item, sources and data quality, a card for
 * entity pages, a widget for the home page, and results for the search.
 *
 * @public
 */
export const valueStreamPlugin = createFrontendPlugin({
  pluginId: 'value-stream',
  title: 'Value streams',
  icon: <TimelineIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  extensions: [
    valueStreamsPage,
    streamsPage,
    tracePage,
    mappingPage,
    sourcesPage,
    dataQualityPage,
    definitionsPage,
    entityCard,
    streamHeaderCard,
    flowEntityCard,
    myStreamsWidget,
    itemSearchResult,
    itemSearchType,
    streamSearchResult,
    streamSearchType,
  ],
  routes: {
    root: rootRouteRef,
    trace: traceRouteRef,
    mapping: mappingRouteRef,
    sources: sourcesRouteRef,
    dataQuality: dataQualityRouteRef,
    definitions: definitionsRouteRef,
  },
  externalRoutes: { entityPage: entityPageRouteRef },
});
