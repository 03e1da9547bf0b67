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

const rootRouteRef = createRouteRef({ id: 'value-stream-dependencies' });

/** The plugin for an app built with `createApp` of `@backstage/app-defaults`. @public */
export const valueStreamDependenciesPlugin = createPlugin({
  id: 'value-stream-dependencies',
  routes: { root: rootRouteRef },
});

/** The tab, for an `EntityLayout.Route`. @public */
export const EntityValueStreamDependenciesContent =
  valueStreamDependenciesPlugin.provide(
    createRoutableExtension({
      name: 'EntityValueStreamDependenciesContent',
      component: () =>
        import('./ValueStreamDependenciesContent').then(
          m => () => compatWrapper(<m.ValueStreamDependenciesContent />),
        ),
      mountPoint: rootRouteRef,
    }),
  );
