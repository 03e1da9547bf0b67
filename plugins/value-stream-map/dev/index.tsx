/**
 * The tab by itself, with made-up answers: `yarn start` in this folder, then
 * http://localhost:3110/?map=payments (or commits, long, returns, unknown,
 * single, empty, missing, down, failed).
 */
import CssBaseline from '@material-ui/core/CssBaseline';
import { createRoot } from 'react-dom/client';
import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { fakeApi, refusal } from '../src/__testUtils__/fakeApi';
import {
  commitsMap,
  emptyMap,
  longMap,
  returnsMap,
  singleMap,
  unknownMap,
} from '../src/__testUtils__/otherMaps';
import { paymentsMap } from '../src/__testUtils__/paymentsMap';
import { paymentsTrace } from '../src/__testUtils__/paymentsTrace';
import { troubledMap } from '../src/__testUtils__/troubledMap';
import { ValueStreamMapContent } from '../src/ValueStreamMapContent';

const apis: Record<string, Parameters<typeof fakeApi>[0]> = {
  payments: { map: paymentsMap, trace: paymentsTrace },
  commits: { map: commitsMap },
  long: { map: longMap },
  returns: { map: returnsMap },
  unknown: { map: unknownMap },
  single: { map: singleMap },
  empty: { map: emptyMap, scope: { itemCount: 57 } },
  missing: {
    map: emptyMap,
    scope: {
      selectors: [
        { annotation: 'jira/project-key', value: 'PAY', objects: 0 },
        {
          annotation: 'backstage.io/source-location',
          value: 'https://github.com/acme/checkout',
          objects: 12,
        },
      ],
    },
  },
  down: troubledMap,
  failed: {
    map: () => refusal(503, 'The database is not reachable. Try again soon.'),
  },
};

const chosen =
  new URLSearchParams(window.location.search).get('map') ?? 'payments';

const fakeFetch = createFrontendModule({
  pluginId: 'app',
  extensions: [
    ApiBlueprint.make({
      name: 'fetch',
      params: defineParams =>
        defineParams({
          api: fetchApiRef,
          deps: {},
          factory: () => fakeApi(apis[chosen] ?? apis.payments),
        }),
    }),
  ],
});

const page = createFrontendPlugin({
  pluginId: 'value-stream-map-dev',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/',
        noHeader: true,
        loader: async () => (
          <EntityProvider
            entity={{
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: {
                name: 'payments-checkout',
                title: 'Payments checkout',
                namespace: 'default',
              },
            }}
          >
            <CssBaseline />
            <main style={{ padding: 24, overflow: 'auto' }}>
              <ValueStreamMapContent />
            </main>
          </EntityProvider>
        ),
      },
    }),
  ],
});

const app = createApp({ features: [fakeFetch, page] });
createRoot(document.getElementById('root')!).render(app.createRoot());
