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

const rootRouteRef = createRouteRef({ id: 'value-stream-flow' });

/** The plugin for an app built with `createApp` of `@backstage/app-defaults`. @public */
export const valueStreamFlowPlugin = createPlugin({
  id: 'value-stream-flow',
  routes: { root: rootRouteRef },
});

/** The tab, for an `EntityLayout.Route`. @public */
export const EntityValueStreamFlowContent = valueStreamFlowPlugin.provide(
  createRoutableExtension({
    name: 'EntityValueStreamFlowContent',
    component: () =>
      import('./ValueStreamFlowContent').then(
        m => () => compatWrapper(<m.ValueStreamFlowContent />),
      ),
    mountPoint: rootRouteRef,
  }),
);
