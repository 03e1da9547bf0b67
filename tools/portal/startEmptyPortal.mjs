import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBuiltPortal } from './startBuiltPortal.mjs';

const COMPONENT = 'lonely';

/**
 * Starts a portal on its first day: one component without an annotation, no
 * source, no stream.
 *
 * @param {string} folder for its configuration and log
 */
export function startEmptyPortal(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const catalog = join(folder, 'catalog.yaml');
  const config = join(folder, 'app-config.empty.yaml');
  // JSON is YAML.
  writeFileSync(
    catalog,
    JSON.stringify({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: COMPONENT },
      spec: {
        type: 'service',
        lifecycle: 'production',
        owner: 'user:default/guest',
      },
    }),
  );
  writeFileSync(
    config,
    JSON.stringify({
      catalog: { locations: [{ type: 'file', target: catalog }] },
      valueStream: { sources: [] },
    }),
  );
  return startBuiltPortal({
    log: join(folder, 'portal.log'),
    config: [config],
    component: COMPONENT,
    dataWithinMs: 0,
  });
}
