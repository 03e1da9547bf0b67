/**
 * The tab for apps that are not on the new frontend system yet.
 *
 * @packageDocumentation
 */
import { compatWrapper } from '@backstage/core-compat-api';
import {
  createPlugin,
  createRoutableExtension,
  createRouteRef,
} from '@backstage/core-plugin-api';

export { isValueStreamEntity } from '@value-stream/backstage-plugin-value-stream-react';

const rootRouteRef = createRouteRef({ id: 'value-stream-map' });

/** The plugin for an app built with `createApp` of `@backstage/app-defaults`. @public */
export const valueStreamMapPlugin = createPlugin({
  id: 'value-stream-map',
  routes: { root: rootRouteRef },
});

/** The tab, for an `EntityLayout.Route`. @public */
export const EntityValueStreamMapContent = valueStreamMapPlugin.provide(
  createRoutableExtension({
    name: 'EntityValueStreamMapContent',
    component: () =>
      import('./ValueStreamMapContent').then(
        m => () => compatWrapper(<m.ValueStreamMapContent />),
      ),
    mountPoint: rootRouteRef,
  }),
);
