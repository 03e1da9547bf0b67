import { fetchApiRef } from '@backstage/core-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { useLocation } from 'react-router-dom';
import { ValueStreamMapContent } from '../ValueStreamMapContent';
import { fakeApi } from './fakeApi';

type Config = NonNullable<Parameters<typeof renderInTestApp>[1]>['config'];

function Address() {
  const { search } = useLocation();
  return <span data-testid="address">{search}</span>;
}

/** The rendered tab, with what it asked and the address it shows. */
interface RenderedMap {
  readonly asked: (path: string) => readonly URL[];
  readonly address: () => URLSearchParams;
}

/** Renders the tab of a system with made-up answers at an address. */
export function renderMap(
  answers: Parameters<typeof fakeApi>[0],
  address = '/',
  config?: Config,
): RenderedMap {
  const api = fakeApi(answers);
  const rendered = renderInTestApp(
    <EntityProvider
      entity={{
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'System',
        metadata: { name: 'payments-checkout', namespace: 'default' },
      }}
    >
      <ValueStreamMapContent />
      <Address />
    </EntityProvider>,
    {
      apis: [[fetchApiRef, { fetch: api.fetch }]],
      initialRouteEntries: [address],
      ...(config && { config }),
    },
  );
  return {
    asked: (path: string) =>
      api.asked.filter(url => url.pathname.endsWith(path)),
    address: () =>
      new URLSearchParams(rendered.getByTestId('address').textContent ?? ''),
  };
}
