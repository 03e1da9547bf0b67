import { screen } from '@testing-library/react';
import {
  coreExtensionData,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import plugin from './index';

const tab = () =>
  createExtensionTester(
    plugin.getExtension('entity-content:value-stream-dependencies'),
  );

describe('the plugin', () => {
  it('brings a tab titled for people, under its own path', () => {
    expect(plugin.id).toBe('value-stream-dependencies');
    expect(tab().get(coreExtensionData.routePath)).toBe(
      '/value-stream-dependencies',
    );
    expect(tab().get(EntityContentBlueprint.dataRefs.title)).toBe(
      'Dependencies',
    );
  });

  it.each([
    ['Component', true],
    ['System', true],
    ['Domain', true],
    ['Group', true],
    ['ValueStream', true],
    ['User', false],
    ['API', false],
  ])('shows on a %s: %s', (kind, shown) => {
    const filter = tab().get(EntityContentBlueprint.dataRefs.filterFunction)!;
    expect(filter({ apiVersion: 'v1', kind, metadata: { name: 'a' } })).toBe(
      shown,
    );
  });

  it('starts an app in which no other of our plugins is installed', async () => {
    const home = createFrontendPlugin({
      pluginId: 'home-page',
      extensions: [
        PageBlueprint.make({
          params: { path: '/', loader: async () => <p>the portal stands</p> },
        }),
      ],
    });
    renderTestApp({ features: [plugin, home] });
    expect(await screen.findByText('the portal stands')).toBeInTheDocument();
  });
});
