import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

const valueStreamDependenciesContent = EntityContentBlueprint.make({
  params: {
    path: '/value-stream-dependencies',
    title: 'Dependencies',
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
      import('./ValueStreamDependenciesContent').then(m => (
        <m.ValueStreamDependenciesContent />
      )),
  },
});

/** The dependency tab. @public */
export const valueStreamDependenciesPlugin = createFrontendPlugin({
  pluginId: 'value-stream-dependencies',
  title: 'Dependencies, priced',
  info: { packageJson: () => import('../package.json') },
  extensions: [valueStreamDependenciesContent],
});
