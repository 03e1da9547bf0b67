import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

const valueStreamMapContent = EntityContentBlueprint.make({
  params: {
    path: '/value-stream-map',
    title: 'Value stream',
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
      import('./ValueStreamMapContent').then(m => <m.ValueStreamMapContent />),
  },
});

/** The value stream map tab. @public */
export const valueStreamMapPlugin = createFrontendPlugin({
  pluginId: 'value-stream-map',
  title: 'Value stream map',
  info: { packageJson: () => import('../package.json') },
  extensions: [valueStreamMapContent],
});
