/**
 * The tab by itself, with made-up answers: `yarn start` in this folder, then
 * http://localhost:3111/?answers=usual (or zero, empty, missing, none,
 * staging, failed).
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
import { deliveryAnswer } from '../src/__testUtils__/deliveryAnswers';
import { fakeApi, MadeUp, refusal } from '../src/__testUtils__/fakeApi';
import { flowAnswers } from '../src/__testUtils__/flowAnswers';
import { ValueStreamFlowContent } from '../src/ValueStreamFlowContent';

const usual = flowAnswers();
const nothing = flowAnswers([]);
const fail = () => refusal(503, 'The database is not reachable. Try again.');

const answers: Record<string, MadeUp> = {
  usual: {},
  zero: {
    throughput: {
      ...usual.throughput,
      weeks: usual.throughput.weeks.map(week => ({ ...week, done: 0 })),
      limits: {
        kind: 'limits',
        n: 4,
        mean: 0,
        meanMovingRange: 0,
        upper: 0,
        lower: 0,
        upperRange: 0,
        signals: [],
      },
    },
  },
  empty: { ...nothing, scope: { itemCount: 57 } },
  missing: nothing,
  none: { delivery: deliveryAnswer([]) },
  staging: {
    delivery: deliveryAnswer([], {
      otherEnvironments: [{ environment: 'staging', deployments: 14 }],
    }),
  },
  failed: { flow: fail, delivery: fail },
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
  pluginId: 'value-stream-flow-dev',
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
              <ValueStreamFlowContent />
            </main>
          </EntityProvider>
        ),
      },
    }),
  ],
});

const app = createApp({ features: [fakeFetch, page] });
createRoot(document.getElementById('root')!).render(app.createRoot());
