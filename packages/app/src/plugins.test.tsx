import { useEffect } from 'react';
import { createApp } from '@backstage/frontend-defaults';
import {
  createFrontendModule,
  createFrontendPlugin,
  FrontendFeature,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import valueStreamPlugin from '@value-stream/backstage-plugin-value-stream';
import valueStreamDependenciesPlugin from '@value-stream/backstage-plugin-value-stream-dependencies';
import valueStreamFlowPlugin from '@value-stream/backstage-plugin-value-stream-flow';
import valueStreamMapPlugin from '@value-stream/backstage-plugin-value-stream-map';
import { render, screen } from '@testing-library/react';

/** A page of some other plugin, to see that the app is up. */
const otherPlugin = createFrontendPlugin({
  pluginId: 'other',
  extensions: [
    PageBlueprint.make({
      params: { path: '/', loader: async () => <p>The app is up</p> },
    }),
  ],
});

const signedIn = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: {
        loader:
          async () =>
          ({ onSignInSuccess }) => {
            useEffect(() => onSignInSuccess(mockApis.identity()));
            return null;
          },
      },
    }),
  ],
});

async function startWith(...plugins: FrontendFeature[]) {
  const app = createApp({
    features: [signedIn, otherPlugin, ...plugins],
    advanced: {
      configLoader: async () => ({
        config: mockApis.config({
          data: {
            app: { title: 'Test', baseUrl: 'http://localhost' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
        }),
      }),
    },
  });
  render(app.createRoot());
  return screen.findByText('The app is up', {}, { timeout: 20_000 });
}

describe('the frontend plugins', () => {
  it.each<[string, FrontendFeature[]]>([
    ['value-stream alone', [valueStreamPlugin]],
    ['value-stream-map alone', [valueStreamMapPlugin]],
    ['value-stream-flow alone', [valueStreamFlowPlugin]],
    ['value-stream-dependencies alone', [valueStreamDependenciesPlugin]],
    [
      'all together',
      [
        valueStreamPlugin,
        valueStreamMapPlugin,
        valueStreamFlowPlugin,
        valueStreamDependenciesPlugin,
      ],
    ],
  ])(
    'let an app start: %s',
    async (_, plugins) => {
      const errors = jest.spyOn(console, 'error').mockImplementation();
      const warnings = jest.spyOn(console, 'warn').mockImplementation();
      expect(await startWith(...plugins)).toBeInTheDocument();
      // Conflicts and extensions that cannot be attached are told there.
      const told = [...errors.mock.calls, ...warnings.mock.calls]
        .map(call => String(call[0]))
        .filter(text => /value-stream/.test(text));
      expect(told).toEqual([]);
    },
    40_000,
  );
});
