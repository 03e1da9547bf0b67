/**
 * The tab by itself, with made-up answers: `yarn start` in this folder, then
 * http://localhost:3112/?answers=usual (or empty, missing, many, failed).
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
import {
  dependenciesAnswer,
  nothingDone,
  party,
} from '../src/__testUtils__/dependencyAnswers';
import { fakeApi, MadeUp, refusal } from '../src/__testUtils__/fakeApi';
import { ValueStreamDependenciesContent } from '../src/ValueStreamDependenciesContent';

const DAY = 86_400_000;

/** 300 parties with 1,000 delays. */
function many(): MadeUp['dependencies'] {
  const refs = Array.from({ length: 300 }, (_, n) => `system:default/n${n}`);
  return dependenciesAnswer({
    nodes: refs.map((ref, n) => party(ref, `Party ${n}`)),
    edges: Array.from({ length: 1_000 }, (_, n) => ({
      from: refs[(n * 7) % 300],
      to: refs[(n * 13 + 5) % 300],
      delayMs: (1_000 - n) * DAY,
      evidence: ['blocked-by'],
    })),
    order: refs,
    cycles: [],
  });
}

const answers: Record<string, MadeUp> = {
  usual: {},
  empty: { dependencies: nothingDone(), scope: { itemCount: 57 } },
  missing: { dependencies: nothingDone() },
  many: { dependencies: many() },
  failed: {
    dependencies: () =>
      refusal(503, 'The database is not reachable. Try again.'),
  },
};

const chosen =
  new URLSearchParams(window.location.search).get('answers') ?? 'usual';

const fakeFetch = createFrontendModule({
  pluginId: 'app',
  extensions: [
    ApiBlueprint.make({
      name: 'fetch',
      params: defineParams =>
        defineParams({
          api: fetchApiRef,
          deps: {},
          factory: () => fakeApi(answers[chosen]),
        }),
    }),
  ],
});

const page = createFrontendPlugin({
  pluginId: 'value-stream-dependencies-dev',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/',
        noHeader: true,
        loader: async () => (
          <EntityProvider
            entity={{
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'System',
              metadata: {
                name: 'payments-checkout',
                title: 'Payments checkout',
                namespace: 'default',
              },
            }}
          >
            <CssBaseline />
            <main style={{ padding: 24, overflow: 'auto' }}>
              <ValueStreamDependenciesContent />
            </main>
          </EntityProvider>
        ),
      },
    }),
  ],
});

const app = createApp({ features: [fakeFetch, page] });
createRoot(document.getElementById('root')!).render(app.createRoot());
