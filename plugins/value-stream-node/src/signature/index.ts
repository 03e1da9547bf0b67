export { requireFresh } from './requireFresh';
export { requireSignature } from './requireSignature';
export { requireToken } from './requireToken';
export { sameSecret } from './sameSecret';
