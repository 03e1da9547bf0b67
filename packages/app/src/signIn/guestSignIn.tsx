import { SignInPageBlueprint } from '@backstage/plugin-app-react';

/** Signs everyone in as the guest of the demo catalog, without asking. */
export const guestSignIn = SignInPageBlueprint.make({
  params: {
    loader: async () => {
      const { ProxiedSignInPage } = await import('@backstage/core-components');
      return props => <ProxiedSignInPage {...props} provider="guest" />;
    },
  },
});
