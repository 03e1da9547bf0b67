// The smallest backend that has value streams: started and killed by main.ts.
import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@value-stream/backstage-plugin-catalog-backend-module-value-stream'),
);
backend.add(import('@value-stream/backstage-plugin-value-stream-backend'));
backend.add(
  import('@value-stream/backstage-plugin-value-stream-backend-module-git'),
);
backend.add(
  import('@value-stream/backstage-plugin-value-stream-backend-module-import'),
);
backend.start();
