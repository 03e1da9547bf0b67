import { createBackend } from '@backstage/backend-defaults';
import { addPortal } from './addPortal';

const backend = createBackend();
addPortal(backend);
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.start();
