import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { portalNavigation } from './navigation/portalNavigation';
import { guestSignIn } from './signIn/guestSignIn';

/** What the demo portal adds to the plugins: its navigation and its sign-in. */
export const portalModule = createFrontendModule({
  pluginId: 'app',
  extensions: [portalNavigation, guestSignIn],
});
