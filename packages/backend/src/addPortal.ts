import { createBackend } from '@backstage/backend-defaults';

/** Everything of the portal but the policy that says who may do what. */
export function addPortal(backend: ReturnType<typeof createBackend>): void {
  backend.add(import('@backstage/plugin-app-backend'));

  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

  backend.add(import('@backstage/plugin-permission-backend'));

  backend.add(import('@backstage/plugin-catalog-backend'));
  backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
  backend.add(import('./catalogWriteAhead'));
  backend.add(
    import(
      '@value-stream/backstage-plugin-catalog-backend-module-value-stream'
    ),
  );

  backend.add(import('@backstage/plugin-search-backend'));
  backend.add(import('@backstage/plugin-search-backend-module-catalog'));
  backend.add(
    import('@value-stream/backstage-plugin-search-backend-module-value-stream'),
  );
  // Stands aside on SQLite, where search keeps its index in memory.
  backend.add(import('@backstage/plugin-search-backend-module-pg'));

  backend.add(import('@backstage/plugin-events-backend'));
  backend.add(import('@backstage/plugin-signals-backend'));
  backend.add(import('@backstage/plugin-notifications-backend'));
  backend.add(import('@backstage/plugin-user-settings-backend'));
  backend.add(import('@backstage/plugin-mcp-actions-backend'));

  backend.add(import('@value-stream/backstage-plugin-value-stream-backend'));
  backend.add(
    import('@value-stream/backstage-plugin-value-stream-backend-module-argocd'),
  );
  backend.add(
    import(
      '@value-stream/backstage-plugin-value-stream-backend-module-cdevents'
    ),
  );
  backend.add(
    import('@value-stream/backstage-plugin-value-stream-backend-module-git'),
  );
  backend.add(
    import('@value-stream/backstage-plugin-value-stream-backend-module-github'),
  );
  backend.add(
    import('@value-stream/backstage-plugin-value-stream-backend-module-gitlab'),
  );
  backend.add(
    import('@value-stream/backstage-plugin-value-stream-backend-module-import'),
  );
  backend.add(
    import(
      '@value-stream/backstage-plugin-value-stream-backend-module-jenkins'
    ),
  );
  backend.add(
    import('@value-stream/backstage-plugin-value-stream-backend-module-jira'),
  );
  backend.add(
    import(
      '@value-stream/backstage-plugin-value-stream-backend-module-pagerduty'
    ),
  );
}
