export { keepByQuestion } from './keepByQuestion';
export type { KeptByQuestion } from './keepByQuestion';
export { keepWith } from './keepWith';
export type { KeptWith } from './keepWith';
