export { computeMap } from './computeMap';
export { computeEvidence } from './computeEvidence';
