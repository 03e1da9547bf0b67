import { createApp } from '@backstage/frontend-defaults';
import { portalModule } from './portalModule';

/**
 * The demo portal. Its plugins are those that package.json names: they are
 * discovered by `app.packages: all` in the configuration.
 */
export const portal = createApp({ features: [portalModule] });
