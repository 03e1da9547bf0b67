import { screen } from '@testing-library/react';
import { fetchApiRef } from '@backstage/core-plugin-api';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { Route, Routes } from 'react-router-dom';
import { fakeApi } from './__testUtils__/fakeApi';
import {
  EntityValueStreamDependenciesContent,
  isValueStreamEntity,
  valueStreamDependenciesPlugin,
} from './legacy';

jest.setTimeout(60_000);

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'payments-checkout', namespace: 'default' },
};

describe('in an app of the former frontend system', () => {
  it('the tab shows what it shows in the new one', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[fetchApiRef, { fetch: fakeApi().fetch }]]}>
        <EntityProvider entity={entity}>
          <Routes>
            <Route
              path="/tab"
              element={<EntityValueStreamDependenciesContent />}
            />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      {
        routeEntries: ['/tab'],
        mountedRoutes: { '/tab': valueStreamDependenciesPlugin.routes.root },
      },
    );
    expect(
      await screen.findByRole('group', { name: 'Key figures' }),
    ).toBeInTheDocument();
    expect(isValueStreamEntity(entity)).toBe(true);
  });
});
