import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { VISITOR, VISITOR_SIGN_IN } from './visitor';

/** Lets whoever asks sign in as the visitor, as the portal lets them as its guest. */
export const visitorSignIn = createBackendModule({
  pluginId: 'auth',
  moduleId: 'visitor-sign-in',
  register(env) {
    env.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: VISITOR_SIGN_IN,
          factory: createProxyAuthProviderFactory({
            authenticator: createProxyAuthenticator({
              defaultProfileTransform: async () => ({ profile: {} }),
              initialize: () => undefined,
              authenticate: async () => ({ result: {} }),
            }),
            signInResolver: async (_, context) =>
              context.issueToken({ claims: { sub: VISITOR, ent: [VISITOR] } }),
          }),
        });
      },
    });
  },
});
