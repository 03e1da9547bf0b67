import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

const valueStreamFlowContent = EntityContentBlueprint.make({
  params: {
    path: '/value-stream-flow',
    title: 'Flow',
    filter: {
      $any: [
        { kind: 'component' },
        { kind: 'system' },
        { kind: 'domain' },
        { kind: 'group' },
        { kind: 'valuestream' },
      ],
    },
    loader: () =>
      import('./ValueStreamFlowContent').then(m => (
        <m.ValueStreamFlowContent />
      )),
  },
});

/** The flow-metric tab. @public */
export const valueStreamFlowPlugin = createFrontendPlugin({
  pluginId: 'value-stream-flow',
  title: 'Flow metrics',
  info: { packageJson: () => import('../package.json') },
  extensions: [valueStreamFlowContent],
});
