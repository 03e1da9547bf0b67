/**
 * Pages, card, widget and search results for apps that are not on the new
 * frontend system yet.
 *
 * @packageDocumentation
 */
import {
  compatWrapper,
  convertLegacyRouteRef,
} from '@backstage/core-compat-api';
import {
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { entityPageRouteRef, rootRouteRef } from './routes';
import { SearchProps } from './search/SearchProps';

export { isValueStreamEntity } from '@value-stream/backstage-plugin-value-stream-react';
export { type SearchProps } from './search/SearchProps';

const root = convertLegacyRouteRef(rootRouteRef);

/** The plugin for an app built with `createApp` of `@backstage/app-defaults`. @public */
export const valueStreamPlugin = createPlugin({
  id: 'value-stream',
  routes: { root },
  externalRoutes: { entityPage: convertLegacyRouteRef(entityPageRouteRef) },
});

/** All streams, the trace of one item, mapping, sources and data quality, for a `Route`. @public */
export const ValueStreamsPage = valueStreamPlugin.provide(
  createRoutableExtension({
    name: 'ValueStreamsPage',
    component: () =>
      import('./legacy/LegacyPages').then(
        m => () => compatWrapper(<m.LegacyPages />),
      ),
    mountPoint: root,
  }),
);

/** The streams that an entity belongs to, for an entity's overview. @public */
export const EntityValueStreamCard = valueStreamPlugin.provide(
  createComponentExtension({
    name: 'EntityValueStreamCard',
    component: {
      lazy: () =>
        import('./card/StreamCard').then(
          m => () => compatWrapper(<m.StreamCard />),
        ),
    },
  }),
);

/** How an entity's work flows, at a glance, for an entity's overview. @public */
export const EntityFlowCard = valueStreamPlugin.provide(
  createComponentExtension({
    name: 'EntityFlowCard',
    component: {
      lazy: () =>
        import('./flowCard/FlowCard').then(
          m => () => compatWrapper(<m.FlowCard />),
        ),
    },
  }),
);

/** The streams of the reader's groups, for the home page. @public */
export const HomePageMyValueStreams = valueStreamPlugin.provide(
  createCardExtension<{ title?: string }>({
    name: 'HomePageMyValueStreams',
    title: 'My value streams',
    description: 'How the value streams of your groups flow',
    components: () =>
      import('./myStreams/MyStreams').then(m => ({
        Content: () => compatWrapper(<m.MyStreams />),
      })),
    layout: {
      width: { minColumns: 4, defaultColumns: 12 },
      height: { minRows: 4, defaultRows: 8 },
    },
  }),
);

/** A work item among the results of the search. @public */
export const ValueStreamItemSearchResultListItem = valueStreamPlugin.provide(
  createSearchResultListItemExtension<(props: SearchProps) => JSX.Element>({
    name: 'ValueStreamItemSearchResultListItem',
    predicate: ({ type }) => type === 'value-stream-item',
    component: () =>
      import('./search/ItemResult').then(
        m => (props: SearchProps) => compatWrapper(<m.ItemResult {...props} />),
      ),
  }),
);

/** A value stream among the results of the search. @public */
export const ValueStreamSearchResultListItem = valueStreamPlugin.provide(
  createSearchResultListItemExtension<(props: SearchProps) => JSX.Element>({
    name: 'ValueStreamSearchResultListItem',
    predicate: ({ type }) => type === 'value-stream',
    component: () =>
      import('./search/StreamResult').then(
        m => (props: SearchProps) =>
          compatWrapper(<m.StreamResult {...props} />),
      ),
  }),
);
