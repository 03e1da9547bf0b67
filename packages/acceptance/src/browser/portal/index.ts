// The portal of the browser tests: the demo portal, with a visitor beside its
// guest, who may read only some of the catalog.
import { createBackend } from '@backstage/backend-defaults';
import { addPortal } from '../../../../backend/src/addPortal';
import { visitorPolicy } from './visitorPolicy';
import { visitorSignIn } from './visitorSignIn';

const backend = createBackend();
addPortal(backend);
backend.add(visitorPolicy);
backend.add(visitorSignIn);
backend.start();
